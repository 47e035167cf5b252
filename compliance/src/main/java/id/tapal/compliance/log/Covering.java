package id.tapal.compliance.log;

import id.tapal.compliance.Coverage;
import id.tapal.compliance.CoverageJudge;
import id.tapal.compliance.CoveredCase;
import id.tapal.compliance.JudgedCase;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what the cases of a log come near, as they are judged, on whichever thread. */
final class Covering {

    private final RuleBook book;
    private final CoverageJudge judge;
    private final Coverage.Tally tally = new Coverage.Tally();

    /**
     * @param lacking the facts for which the log has no column, as far as is known before it is read
     */
    Covering(RuleBook book, Set<Fact> lacking) {
        this.book = book;
        this.judge = CoverageJudge.of(book, lacking);
    }

    Optional<JudgedCase> judge(List<LogEvent> events) {
        Optional<CoveredCase> covered = judge.judge(events);
        covered.ifPresent(this::count);
        return covered.map(CoveredCase::judged);
    }

    private void count(CoveredCase covered) {
        synchronized (tally) {
            tally.exercised(covered);
        }
    }

    /**
     * All of it, once the log is read.
     *
     * @param lacking the facts of which no event said anything, nor a column could
     */
    Coverage coverage(Set<Fact> lacking, Shelf shelf, Instant asOf) {
        Coverage.Tally whole = new Coverage.Tally();
        synchronized (tally) {
            whole.addAll(tally);
        }
        shelf.forEachBreached(asOf, whole::broken);
        return CoverageJudge.of(book, lacking).coverage(whole);
    }
}
