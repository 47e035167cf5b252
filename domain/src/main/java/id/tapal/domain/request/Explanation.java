package id.tapal.domain.request;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    static Explanation of(
            RuleBook book, CaseFile file, List<Entry> entries, String person, Set<Role> roles, Instant now) {
        List<OpenAct> open = new ArrayList<>();
        List<ClosedAct> closed = new ArrayList<>();
        Set<Role> tried = roles.isEmpty() ? Set.of(Role.REQUESTER) : roles;
        for (Step step : book.procedure(file).steps()) {
            if (file.acts() == 0 && !book.opens(file.channel(), step.act()) && step.requiredBits() == 0) {
                continue; // asks for no earlier act, yet no case starts with it
            }
            List<Attempt> attempts = tried.stream()
                    .sorted()
                    .flatMap(role -> attempts(book, file, entries, step, person, role, now))
                    .toList();
            List<Attempt> lawful = attempts.stream()
                    .filter(attempt -> attempt.breaches().isEmpty())
                    .toList();
            if (lawful.isEmpty()) {
                attempts.stream()
                        .min(Comparator.comparingInt(
                                attempt -> attempt.breaches().size()))
                        .ifPresent(nearest -> closed.add(new ClosedAct(step.act(), step.clause(), nearest.breaches())));
            } else {
                open.add(openAct(step, lawful));
            }
        }
        return new Explanation(open, closed);
    }

    /**
     * An act tried by the person in one role.
     *
     * @param stated what it could state
     */
    private record Attempt(Role role, List<Fact> stated, List<Breach> breaches) {}

    /** One for the act, or for a correction one for each entry that could be corrected. */
    private static Stream<Attempt> attempts(
            RuleBook book, CaseFile file, List<Entry> entries, Step step, String person, Role role, Instant now) {
        ActType act = step.act();
        if (act != ActType.ENTRY_CORRECTED) {
            Entry bare = new Entry(act, person, role, now, Facts.NONE);
            return Stream.of(new Attempt(role, act.facts(), book.barred(file, step, bare)));
        }
        return entries.stream()
                .filter(entry -> entry.act() != ActType.ENTRY_CORRECTED)
                .map(entry -> new Attempt(
                        role,
                        entry.act().facts(),
                        book.mayNotCorrect(Entry.correcting(entry, person, role, now, Facts.NONE), entry, file)));
    }

    private static OpenAct openAct(Step step, List<Attempt> lawful) {
        Set<Fact> required = step.act().required();
        List<Fact> optional = lawful.stream()
                .flatMap(attempt -> attempt.stated().stream())
                .filter(fact -> !required.contains(fact))
                .distinct()
                .sorted()
                .toList();
        return new OpenAct(
                step.act(),
                lawful.getFirst().role(),
                step.clause(),
                required.stream().sorted().toList(),
                optional);
    }
}
