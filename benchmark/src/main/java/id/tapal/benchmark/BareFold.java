package id.tapal.benchmark;

import java.time.Instant;
import java.util.List;

/**
 * The least a fold can be: a sealed record for each act, one record for the state, a switch between them. It knows the order of the acts
 * and who the handler is, and no clause, role, clock or breach: the floor that any rule is paid on top of.
 */
final class BareFold {

    private BareFold() {}

    sealed interface Act {}

    record GuestBookSigned(Instant at, String name, String request) implements Act {}

    record IdentityLeft(Instant at, String identity) implements Act {}

    record PurposeRelayed(Instant at, String to) implements Act {}

    record HandlerAppointed(Instant at, String to) implements Act {}

    record VisitorDirected(Instant at, String to) implements Act {}

    record AnswerGiven(Instant at, String by, String decision) implements Act {}

    record IdentityReturned(Instant at) implements Act {}

    record State(int step, String handler) {
        static final State NEW = new State(0, "");

        State next(int expected) {
            return next(expected, handler);
        }

        State next(int expected, String appointed) {
            if (step != expected) {
                throw new IllegalStateException("step " + expected + " after " + step);
            }
            return new State(step + 1, appointed);
        }
    }

    static State fold(List<Act> acts) {
        State state = State.NEW;
        for (Act act : acts) {
            state = after(state, act);
        }
        return state;
    }

    private static State after(State state, Act act) {
        return switch (act) {
            case GuestBookSigned signed -> state.next(0);
            case IdentityLeft left -> state.next(1);
            case PurposeRelayed relayed -> state.next(2);
            case HandlerAppointed appointed -> state.next(3, appointed.to());
            case VisitorDirected directed -> {
                requireHandler(state, directed.to());
                yield state.next(4);
            }
            case AnswerGiven answer -> {
                requireHandler(state, answer.by());
                yield state.next(5);
            }
            case IdentityReturned returned -> state.next(6);
        };
    }

    private static void requireHandler(State state, String person) {
        if (!person.equals(state.handler())) {
            throw new IllegalStateException(person + " is not the handler " + state.handler());
        }
    }
}
