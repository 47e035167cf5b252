package id.tapal.benchmark;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.FuncBoolean;
import id.tapal.domain.request.ActType;
import java.util.List;

/**
 * The walk-in as a state machine: one configuration for all cases, a machine for each case, and one guard on each transition. A guard of
 * this library sees neither case nor act, so it stands for the cheapest rule there is; roles, content, clocks and clauses are not judged.
 */
final class FrontDeskMachine {

    enum Step {
        NEW,
        SIGNED,
        LEFT,
        RELAYED,
        APPOINTED,
        DIRECTED,
        ANSWERED,
        RETURNED
    }

    static final List<ActType> ACTS = List.of(
            ActType.GUEST_BOOK_SIGNED,
            ActType.IDENTITY_LEFT,
            ActType.PURPOSE_RELAYED,
            ActType.HANDLER_APPOINTED,
            ActType.VISITOR_DIRECTED,
            ActType.ANSWER_GIVEN,
            ActType.IDENTITY_RETURNED);

    private final StateMachineConfig<Step, ActType> config = new StateMachineConfig<>();

    FrontDeskMachine(FuncBoolean guard) {
        Step[] steps = Step.values();
        for (int i = 0; i < ACTS.size(); i++) {
            config.configure(steps[i]).permitIf(ACTS.get(i), steps[i + 1], guard);
        }
    }

    StateMachine<Step, ActType> start() {
        return new StateMachine<>(Step.NEW, config);
    }
}
