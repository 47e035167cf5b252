package id.tapal.compliance;

import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which clauses and branches of a standard the cases of a log came near, and which never. For a test suite: what it does not test. For an inspector: what the
 * log cannot tell.
 *
 * @param cases that were judged
 * @param rules what can be broken, and by how many cases it was exercised and broken
 * @param branches what can be taken, and how many cases took it, each channel in the order of its procedure
 * @param unjudged what the log has no column to judge by
 * @param unseen the clauses that no log can show to be broken
 */
public record Coverage(
        long cases,
        Map<Breakable, Count> rules,
        Map<Branch, Long> branches,
        Set<Breakable> unjudged,
        Set<Clause> unseen) {

    /** Copies all, in order. */
    public Coverage {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
        unjudged = Collections.unmodifiableSet(new TreeSet<>(unjudged));
        unseen = Collections.unmodifiableSet(unseen.isEmpty() ? EnumSet.noneOf(Clause.class) : EnumSet.copyOf(unseen));
    }

    /**
     * How many cases.
     *
     * @param exercised that broke it, or would have with one change
     * @param broken that broke it
     */
    public record Count(long exercised, long broken) {

        private static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(exercised + other.exercised, broken + other.broken);
        }
    }

    /** What a log shows of a rule. */
    public enum State {
        /** No case came near it. */
        NEVER,
        /** The log has no column to judge it by. */
        UNJUDGED,
        /** Cases came near it, and all of them kept it. */
        HELD,
        /** At least one case broke it. */
        BROKEN;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** The name in reports. */
        public String id() {
            return id;
        }
    }

    /** What the log shows of a rule; of one that no case can break, that no case came near it. */
    public State state(Breakable rule) {
        Count count = rules.getOrDefault(rule, Count.NONE);
        if (count.broken > 0) {
            return State.BROKEN;
        }
        if (unjudged.contains(rule)) {
            return State.UNJUDGED;
        }
        return count.exercised > 0 ? State.HELD : State.NEVER;
    }

    /** This with the cases of another log, by the same standard. What either could judge, both together can. */
    public Coverage and(Coverage other) {
        Map<Breakable, Count> allRules = new HashMap<>(rules);
        other.rules.forEach((rule, count) -> allRules.merge(rule, count, Count::plus));
        Map<Branch, Long> allBranches = new LinkedHashMap<>(branches);
        other.branches.forEach((branch, count) -> allBranches.merge(branch, count, Long::sum));
        Set<Breakable> byNeither = new TreeSet<>(unjudged);
        byNeither.retainAll(other.unjudged);
        Set<Clause> inNeither = EnumSet.noneOf(Clause.class);
        inNeither.addAll(unseen);
        inNeither.retainAll(other.unseen);
        return new Coverage(cases + other.cases, allRules, allBranches, byNeither, inNeither);
    }

    /** Counts what cases come near. Not to be shared between threads. */
    public static final class Tally {

        private final Map<Breakable, Count> rules = new HashMap<>();
        private final Map<Branch, Long> branches = new HashMap<>();
        private long cases;

        /** Begins at nothing. */
        public Tally() {}

        /** Counts a case as it is at an instant: what is not done by then and late is broken. */
        public void add(CoveredCase covered, Instant asOf) {
            exercised(covered);
            broken(covered.judged().asOf(asOf));
        }

        /** Counts what a case comes near, and not yet what it broke: for who learns the instant last. */
        public void exercised(CoveredCase covered) {
            cases++;
            covered.exercised().forEach(rule -> add(rule, new Count(1, 0)));
            covered.taken().forEach(branch -> branches.merge(branch, 1L, Long::sum));
        }

        /** Counts what a case broke. */
        public void broken(CaseVerdict verdict) {
            verdict.breaches().stream()
                    .map(found -> Breakable.of(verdict.channel(), found.breach()))
                    .distinct()
                    .forEach(rule -> add(rule, new Count(0, 1)));
        }

        /** Counts what another has counted. */
        public void addAll(Tally other) {
            cases += other.cases;
            other.rules.forEach(this::add);
            other.branches.forEach((branch, count) -> branches.merge(branch, count, Long::sum));
        }

        private void add(Breakable rule, Count count) {
            rules.merge(rule, count, Count::plus);
        }

        Coverage coverage(Scope scope, Set<Breakable> unjudged, Collection<Clause> clauses) {
            Map<Breakable, Count> all = new HashMap<>(rules);
            scope.breakable().forEach(rule -> all.putIfAbsent(rule, Count.NONE));
            Map<Branch, Long> ways = new LinkedHashMap<>();
            scope.branches().forEach(branch -> ways.put(branch, 0L));
            ways.putAll(branches);
            Set<Clause> seen = all.keySet().stream().map(Breakable::clause).collect(Collectors.toSet());
            Set<Clause> unseen = EnumSet.noneOf(Clause.class);
            clauses.stream().filter(clause -> !seen.contains(clause)).forEach(unseen::add);
            return new Coverage(cases, all, ways, unjudged, unseen);
        }
    }
}
