package id.tapal.domain.request;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a person may do in a case now, and why not the rest: found by asking the rule book, not by a second set of rules.
 *
 * @param open the acts open to the person, in the order of the standard
 * @param closed the acts that are not, with what closes each
 */
public record Explanation(List<OpenAct> open, List<ClosedAct> closed) {

    /** Copies both lists. */
    public Explanation {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /**
     * An act that the person may do now.
     *
     * @param act the act
     * @param role the role of the person that fits it
     * @param clause its clause
     * @param required the data it must state
     * @param optional the data it may state, the fee apart
     */
    public record OpenAct(ActType act, Role role, Clause clause, List<Fact> required, List<Fact> optional) {
        /** Copies both lists. */
        public OpenAct {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }
    }

    /**
     * An act that the person may not do now.
     *
     * @param act the act
     * @param clause its clause
     * @param because the breaches it would be, whatever it states
     */
    public record ClosedAct(ActType act, Clause clause, List<Breach> because) {
        /** Copies the breaches. */
        public ClosedAct {
            because = List.copyOf(because);
        }
    }

    static Explanation of(RuleBook book, CaseFile file, String person, Set<Role> roles, Instant now) {
        List<OpenAct> open = new ArrayList<>();
        List<ClosedAct> closed = new ArrayList<>();
        for (Step step : book.procedure(file.channel()).steps()) {
            if (step.act() == ActType.ENTRY_CORRECTED) {
                correction(file, step, roles, open);
                continue;
            }
            if (file.acts() == 0 && !book.opens(file.channel(), step.act()) && step.requiredBits() == 0) {
                continue; // asks for no earlier act, yet no case starts with it
            }
            List<Attempt> attempts = attempts(book, file, step, person, roles, now);
            attempts.stream()
                    .filter(attempt -> attempt.breaches().isEmpty())
                    .findFirst()
                    .ifPresentOrElse(
                            attempt -> open.add(openAct(step, attempt.role())),
                            () -> attempts.stream()
                                    .min(Comparator.comparingInt(
                                            attempt -> attempt.breaches().size()))
                                    .ifPresent(attempt ->
                                            closed.add(new ClosedAct(step.act(), step.clause(), attempt.breaches()))));
        }
        return new Explanation(open, closed);
    }

    /** Whose entry is corrected decides, so correction is open wherever there is an entry. */
    private static void correction(CaseFile file, Step step, Set<Role> roles, List<OpenAct> open) {
        if (file.acts() > 0) {
            roles.stream().sorted().findFirst().ifPresent(role -> open.add(openAct(step, role)));
        }
    }

    private record Attempt(Role role, List<Breach> breaches) {}

    private static List<Attempt> attempts(
            RuleBook book, CaseFile file, Step step, String person, Set<Role> roles, Instant now) {
        Set<Role> tried = roles.isEmpty() ? Set.of(Role.REQUESTER) : roles;
        return tried.stream()
                .sorted()
                .map(role -> {
                    Entry bare = new Entry(step.act(), person, role, now, Facts.NONE);
                    return new Attempt(role, Found.inClauseOrder(book.barred(file, step, bare)));
                })
                .toList();
    }

    private static OpenAct openAct(Step step, Role role) {
        Set<Fact> required = step.act().required();
        List<Fact> optional = step.act().facts().stream()
                .filter(fact -> !required.contains(fact))
                .toList();
        return new OpenAct(
                step.act(), role, step.clause(), required.stream().sorted().toList(), optional);
    }
}
