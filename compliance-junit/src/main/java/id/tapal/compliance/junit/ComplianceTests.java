package id.tapal.compliance.junit;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.assertj.EventLog;
import id.tapal.compliance.assertj.Trace;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests made of a log: a container for each case, in the order in which they begin, and in it a test for each clause that a case of its channel can break, in
 * the order of the standard. The test of a clause fails if the case breaks it, and tells where.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> our_visits_follow_the_standard(RuleBook book) {
 *     return ComplianceTests.of(EventLog.of(Path.of("target/visits.csv")), book);
 * }
 * }</pre>
 *
 * <p>JUnit keeps every test it has run. For more than some ten thousand cases use {@link id.tapal.compliance.assertj.TapalAssertions#assertThatLog}, or
 * {@code tapal check --format junit}.
 */
public final class ComplianceTests {

    private ComplianceTests() {}

    /** By a standard, with the calendar of Indonesia, the tiers of a draft by rank. */
    public static Stream<DynamicNode> of(EventLog log, Standard standard) {
        return of(log, RuleBook.of(standard, WorkingCalendar.indonesia()));
    }

    /**
     * By a rule book.
     *
     * @throws IllegalArgumentException if the log has no case, or one that is not judged; see {@link EventLog#skippingUnjudged}
     * @throws id.tapal.compliance.log.UnusableLog if it cannot be read
     */
    public static Stream<DynamicNode> of(EventLog log, RuleBook book) {
        return log.judgedBy(book).traces().stream().map(trace -> container(trace, book));
    }

    private static DynamicNode container(Trace trace, RuleBook book) {
        CaseVerdict verdict = trace.judge(book, trace.latest());
        Set<Clause> clauses = Breakable.clauses(book, verdict.channel());
        verdict.breaches().forEach(found -> clauses.add(found.breach().clause()));
        return DynamicContainer.dynamicContainer(trace.id(), clauses.stream().map(clause -> test(trace, book, clause)));
    }

    private static DynamicTest test(Trace trace, RuleBook book, Clause clause) {
        return DynamicTest.dynamicTest(
                clause.id() + ": " + book.standard().text(clause).id(),
                () -> assertThat(trace).doesNotBreach(clause));
    }
}
