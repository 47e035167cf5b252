package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Verdict;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on one case. They judge for the latest instant in its log, unless {@link #asOf} names another. */
public class TraceAssert extends AbstractComplianceAssert<TraceAssert, Trace> {

    /** On a case; see {@link TapalAssertions}. */
    public TraceAssert(@Nullable Trace actual) {
        super(actual, TraceAssert.class);
    }

    /** What came of the case, and how to tell it. */
    private record Judged(CaseVerdict verdict, String asOf, RuleBook book, BreachText text) {

        List<FoundBreach> breaches() {
            return verdict.breaches();
        }

        Set<Clause> clauses() {
            return verdict.breaches().stream()
                    .map(found -> found.breach().clause())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private Judged judged() {
        isNotNull();
        RuleBook book = bookOr(actual.book());
        Instant named = namedInstant();
        Instant asOf = named == null ? actual.latest() : named;
        BreachText text = new BreachText(book.standard(), actual::log);
        return new Judged(actual.judge(book, asOf), text.time(asOf), book, text);
    }

    @Override
    TraceAssert complies(@Nullable Layer layer) {
        Judged judged = judged();
        return none(
                judged,
                found -> layer == null || found.breach().layer() == layer,
                "to comply with " + with(judged.book().standard(), layer));
    }

    /** Verifies that each of these clauses is breached; others may be too. */
    public TraceAssert breaches(Clause first, Clause... more) {
        Judged judged = judged();
        Set<Clause> missing = EnumSet.of(first, more);
        Set<Clause> expected = EnumSet.copyOf(missing);
        missing.removeAll(judged.clauses());
        if (!missing.isEmpty()) {
            throw failing(
                    judged,
                    "to breach " + BreachText.ids(expected),
                    judged.text().not(missing));
        }
        return myself;
    }

    /** Verifies that a clause is breached by a rule of section 6, such as lateness. */
    public TraceAssert breaches(Clause clause, BreachKind kind) {
        Judged judged = judged();
        if (judged.breaches().stream()
                .noneMatch(found ->
                        found.breach().clause() == clause && found.breach().kind() == kind)) {
            throw failing(
                    judged,
                    "to breach " + clause.id() + " " + kind.id(),
                    judged.text().not(Set.of(clause)));
        }
        return myself;
    }

    /** Verifies that each of these clauses is breached, once or several times, and no other. */
    public TraceAssert breachesOnly(Clause first, Clause... more) {
        Judged judged = judged();
        Set<Clause> expected = EnumSet.of(first, more);
        if (!expected.equals(judged.clauses())) {
            throw failing(judged, "to breach only " + BreachText.ids(expected), instead(judged, expected));
        }
        return myself;
    }

    /** Verifies that these are the breaches, a clause named as often as it is breached, in the order of time and then of the clauses. */
    public TraceAssert breachesExactly(Clause first, Clause... more) {
        Judged judged = judged();
        List<Clause> expected =
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
        List<Clause> found =
                judged.breaches().stream().map(each -> each.breach().clause()).toList();
        if (!expected.equals(found)) {
            throw failing(
                    judged,
                    "to breach exactly " + BreachText.ids(expected),
                    "in this order: " + (found.isEmpty() ? "nothing" : BreachText.ids(found)));
        }
        return myself;
    }

    /** Verifies that none of these clauses is breached. */
    public TraceAssert doesNotBreach(Clause first, Clause... more) {
        Set<Clause> clauses = EnumSet.of(first, more);
        return none(
                judged(),
                found -> clauses.contains(found.breach().clause()),
                "not to breach " + BreachText.ids(clauses));
    }

    /** Verifies that the case has not ended and nothing is breached in either layer so far. */
    public TraceAssert isPending() {
        return hasVerdict(Verdict.PENDING);
    }

    /** Verifies that the case has ended and nothing was breached in either layer. */
    public TraceAssert isConforming() {
        return hasVerdict(Verdict.CONFORMING);
    }

    private TraceAssert hasVerdict(Verdict expected) {
        Judged judged = judged();
        if (Arrays.stream(Layer.values()).anyMatch(layer -> judged.verdict().verdict(layer) != expected)) {
            throw failing(judged, "to be " + expected.id(), verdicts(judged.verdict()));
        }
        return myself;
    }

    /** Verifies the verdict of one layer. */
    public TraceAssert hasVerdict(Layer layer, Verdict expected) {
        Judged judged = judged();
        if (judged.verdict().verdict(layer) != expected) {
            throw failing(judged, "to be " + expected.id() + " in layer " + layer.id(), verdicts(judged.verdict()));
        }
        return myself;
    }

    /** Verifies that something was found about the rows of this case, such as an activity that is not known. */
    public TraceAssert hasFinding(LogFinding.Code code) {
        Judged judged = judged();
        if (judged.verdict().findings().stream().noneMatch(finding -> finding.code() == code)) {
            throw failure(
                    judged,
                    "to have the finding " + code.id(),
                    Findings.told(judged.verdict().findings()),
                    List.of());
        }
        return myself;
    }

    /** Verifies that nothing was found about the rows of this case: all of them are read as acts. */
    public TraceAssert hasNoFindings() {
        Judged judged = judged();
        if (!judged.verdict().findings().isEmpty()) {
            throw failure(
                    judged,
                    "to have no findings",
                    Findings.told(judged.verdict().findings()),
                    List.of());
        }
        return myself;
    }

    private TraceAssert none(Judged judged, Predicate<FoundBreach> wrong, String wish) {
        List<FoundBreach> found = judged.breaches().stream().filter(wrong).toList();
        if (!found.isEmpty()) {
            throw failure(judged, wish, "", found);
        }
        return myself;
    }

    /** Whatever is breached is told, for it may tell why. */
    private AssertionError failing(Judged judged, String wish, String instead) {
        return failure(judged, wish, instead, judged.breaches());
    }

    private AssertionError failure(Judged judged, String wish, String instead, List<FoundBreach> told) {
        return failure(
                "%s",
                "\nExpecting " + BreachText.title(judged.verdict()) + " " + wish + ", as of " + judged.asOf()
                        + judged.text().but(instead, told)
                        + "\nits acts:\n" + judged.text().acts(judged.verdict(), told));
    }

    private static String verdicts(CaseVerdict verdict) {
        return Arrays.stream(Layer.values())
                .map(layer -> verdict.verdict(layer).id() + " in layer " + layer.id())
                .collect(Collectors.joining(", "));
    }

    /** Which are missing, if any are; else there are too many, and these are told anyhow. */
    private static String instead(Judged judged, Set<Clause> expected) {
        Set<Clause> missing = EnumSet.copyOf(expected);
        missing.removeAll(judged.clauses());
        return missing.isEmpty() ? "also others" : judged.text().not(missing);
    }
}
