package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.log.LogColumns;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges cases as a {@link CaseJudge} does, and tells what each comes near: a case <em>exercises</em> a clause if it broke it, or if it did not though it would
 * have with one change. An act is changed in what it states, by whom, in which role and when; it is done at the beginning, without the act before it, after acts
 * that stated nothing, and once more at the end. The rule book is asked about each; there is no other rule here. What is not done yet is exercised too.
 *
 * <pre>{@code
 * CoverageJudge judge = CoverageJudge.of(book, Set.of());
 * Coverage.Tally tally = new Coverage.Tally();
 * judge.judge(events).ifPresent(covered -> tally.add(covered, now));
 * judge.coverage(tally).rules().forEach((rule, count) -> System.out.println(rule.clause().id() + " " + count));
 * }</pre>
 *
 * <p>Safe to share between threads.
 */
public final class CoverageJudge {

    private final RuleBook book;
    private final Set<Fact> lacking;
    private final CaseJudge judge;
    private final Changes changes;

    private CoverageJudge(RuleBook book, Set<Fact> lacking) {
        this.book = requireNonNull(book, "book");
        this.lacking = Set.copyOf(lacking);
        this.judge = CaseJudge.of(book, lacking);
        this.changes = new Changes(book.forLogs(lacking), lacking);
    }

    /**
     * One that judges by a rule book.
     *
     * @param book the standard, the calendar and, if there is one, the chart
     * @param lacking the facts for which the whole log has no column: what depends on them is taken as in order (section 7), and is not exercised
     */
    public static CoverageJudge of(RuleBook book, Set<Fact> lacking) {
        return new CoverageJudge(book, lacking);
    }

    /**
     * Judges a case.
     *
     * @param events all of it, in the order of the log
     * @return empty where no row says a channel that the standard has
     */
    public Optional<CoveredCase> judge(List<LogEvent> events) {
        return judge.channel(events).map(channel -> judge(channel, events));
    }

    private CoveredCase judge(Channel channel, List<LogEvent> events) {
        Witness witness = new Witness(changes, channel);
        return witness.covered(judge.judge(channel, events, witness::saw));
    }

    /** What was counted, beside all that cases of this standard could come near. */
    public Coverage coverage(Coverage.Tally tally) {
        Scope whole = Scope.of(book, Set.of());
        Scope ofLog = Collections.disjoint(lacking, LogColumns.FACTS) ? whole : Scope.of(book, lacking);
        Set<Breakable> unjudged = new TreeSet<>(whole.breakable());
        unjudged.removeAll(ofLog.breakable());
        return tally.coverage(whole, unjudged, book.standard().texts().keySet());
    }
}
