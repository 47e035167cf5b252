package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Summary;
import id.tapal.compliance.Verdict;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on all cases of a log. They judge for the latest instant in it, unless {@link #asOf} names another. */
public class LogAssert extends AbstractComplianceAssert<LogAssert, EventLog> {

    private static final int MOST_CASES = 10;

    /** On a log; see {@link TapalAssertions}. */
    public LogAssert(@Nullable EventLog actual) {
        super(actual, LogAssert.class);
    }

    private record Judged(JudgedLog log, RuleBook book) {

        Set<Clause> clauses() {
            return log.cases().stream()
                    .flatMap(verdict -> verdict.breaches().stream())
                    .map(found -> found.breach().clause())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Judged judged() {
        isNotNull();
        RuleBook book = bookOr(actual.book());
        return new Judged(actual.judge(book, namedInstant()), book);
    }

    @Override
    LogAssert complies(@Nullable Layer layer) {
        Judged judged = judged();
        return none(
                judged,
                found -> layer == null || found.breach().layer() == layer,
                "to comply with " + with(judged.book().standard(), layer));
    }

    /** Verifies that each of these clauses is breached, in whichever case; others may be too. */
    public LogAssert breaches(Clause first, Clause... more) {
        Judged judged = judged();
        Set<Clause> missing = EnumSet.of(first, more);
        Set<Clause> expected = EnumSet.copyOf(missing);
        missing.removeAll(judged.clauses());
        if (!missing.isEmpty()) {
            throw failing(
                    judged,
                    "to breach " + BreachText.ids(expected),
                    text(judged).not(missing),
                    found -> true);
        }
        return myself;
    }

    /** Verifies that each of these clauses is breached, in whichever case, and no other. */
    public LogAssert breachesOnly(Clause first, Clause... more) {
        Judged judged = judged();
        Set<Clause> expected = EnumSet.of(first, more);
        if (!expected.equals(judged.clauses())) {
            throw failing(
                    judged,
                    "to breach only " + BreachText.ids(expected),
                    judged.clauses().isEmpty() ? "nothing" : BreachText.ids(judged.clauses()),
                    found -> true);
        }
        return myself;
    }

    /** Verifies that no case breaches any of these clauses. */
    public LogAssert doesNotBreach(Clause first, Clause... more) {
        Set<Clause> clauses = EnumSet.of(first, more);
        return none(
                judged(),
                found -> clauses.contains(found.breach().clause()),
                "not to breach " + BreachText.ids(clauses));
    }

    /** Verifies how many cases are judged. */
    public LogAssert hasCases(int expected) {
        Judged judged = judged();
        if (judged.log().cases().size() != expected) {
            throw failing(
                    judged,
                    "to have " + expected + " cases",
                    Integer.toString(judged.log().cases().size()),
                    found -> false);
        }
        return myself;
    }

    /** Verifies how many cases have a verdict in a layer. */
    public LogAssert hasCases(int expected, Layer layer, Verdict verdict) {
        Judged judged = judged();
        long count = summary(judged).count(layer, verdict);
        if (count != expected) {
            throw failing(
                    judged,
                    "to have " + expected + " cases " + verdict.id() + " in layer " + layer.id(),
                    Long.toString(count),
                    found -> verdict == Verdict.BREACHED || found.breach().layer() == layer);
        }
        return myself;
    }

    /** Verifies that something was found, about the log as a whole or about the rows of a case. */
    public LogAssert hasFinding(LogFinding.Code code) {
        Judged judged = judged();
        List<LogFinding> findings = findings(judged);
        if (findings.stream().noneMatch(finding -> finding.code() == code)) {
            throw failing(judged, "to have the finding " + code.id(), Findings.told(findings), found -> false);
        }
        return myself;
    }

    /** Verifies that nothing was found, neither about the log as a whole nor about the rows of a case: all of it is read as acts. */
    public LogAssert hasNoFindings() {
        Judged judged = judged();
        List<LogFinding> findings = findings(judged);
        if (!findings.isEmpty()) {
            throw failing(judged, "to have no findings", Findings.told(findings), found -> false);
        }
        return myself;
    }

    private static Summary summary(Judged judged) {
        Summary.Tally tally = new Summary.Tally();
        judged.log().cases().forEach(tally::add);
        return tally.summary();
    }

    private static List<LogFinding> findings(Judged judged) {
        return Stream.concat(
                        judged.log().findings().stream(),
                        judged.log().cases().stream().flatMap(verdict -> verdict.findings().stream()))
                .toList();
    }

    /** A log of which nothing, or not all, is judged complies with nothing. */
    private LogAssert none(Judged judged, Predicate<FoundBreach> wrong, String wish) {
        actual.complaint(judged.log()).ifPresent(complaint -> {
            throw failing(judged, wish, complaint, found -> false);
        });
        long breached = judged.log().cases().stream()
                .filter(verdict -> verdict.breaches().stream().anyMatch(wrong))
                .count();
        if (breached > 0) {
            throw failing(judged, wish, breached + " of " + judged.log().cases().size() + " cases do not", wrong);
        }
        return myself;
    }

    private AssertionError failing(Judged judged, String wish, String instead, Predicate<FoundBreach> told) {
        BreachText text = text(judged);
        List<String> blocks = new ArrayList<>();
        long more = 0;
        for (CaseVerdict verdict : judged.log().cases()) {
            List<FoundBreach> found = verdict.breaches().stream().filter(told).toList();
            if (!found.isEmpty() && blocks.size() < MOST_CASES) {
                blocks.add("\n" + BreachText.title(verdict) + "\n" + text.of(found));
            } else if (!found.isEmpty()) {
                more++;
            }
        }
        return failure(
                "%s",
                "\nExpecting log " + actual.name() + " " + wish + ", as of "
                        + text.time(judged.log().asOf())
                        + ", but " + instead + String.join("", blocks)
                        + (more == 0 ? "" : "\nand " + more + " more cases"));
    }

    private BreachText text(Judged judged) {
        return new BreachText(judged.book().standard(), actual::name);
    }
}
