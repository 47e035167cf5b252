package id.tapal.compliance.log;

import id.tapal.compliance.Baseline;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.Coverage;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.LogFinding.Code;
import id.tapal.compliance.Summary;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What came of a log. Its cases stand in a temporary file if they are many, and can be gone through as often as one likes, for any instant. Close it in the
 * end.
 */
public final class CheckedLog implements AutoCloseable {

    private final RuleBook book;
    private final Shelf shelf;
    private final @Nullable Instant latest;
    private final Set<Fact> lacking;
    private final Baseline baseline;
    private final @Nullable Covered covered;

    /** What the cases come near, and what of it is broken at an instant. */
    interface Covered {
        Coverage asOf(Instant instant);
    }

    CheckedLog(
            RuleBook book,
            Shelf shelf,
            @Nullable Instant latest,
            Set<Fact> lacking,
            Baseline baseline,
            @Nullable Covered covered) {
        this.book = book;
        this.shelf = shelf;
        this.latest = latest;
        this.lacking = lacking;
        this.baseline = baseline;
        this.covered = covered;
    }

    /** The standard it was judged by. */
    public Standard standard() {
        return book.standard();
    }

    /** The calendar by which its limits of working days were counted. */
    public WorkingCalendar calendar() {
        return book.calendar();
    }

    /** The latest time in the log, for which it is asked if no other is named; empty for an empty log. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }

    /** What was found about the log as a whole: columns that it lacks, cases without a channel. */
    public List<LogFinding> findings() {
        List<LogFinding> findings = new ArrayList<>();
        lacking.forEach(fact -> findings.add(new LogFinding(Code.MISSING_COLUMN, fact.id(), List.of(), 1)));
        List<Shelf.Unjudged> named = shelf.unjudged();
        named.forEach(each -> findings.add(new LogFinding(Code.CHANNEL, each.id(), List.of(), 1)));
        long more = shelf.unjudgedCount() - named.size();
        if (more > 0) {
            findings.add(
                    new LogFinding(Code.CHANNEL, "", List.of(), Math.toIntExact(Math.min(more, Integer.MAX_VALUE))));
        }
        return findings;
    }

    /** The same without the breaches that are known already; either is closed with the other. */
    public CheckedLog hiding(Baseline known) {
        return new CheckedLog(book, shelf, latest, lacking, known, covered);
    }

    /** What of the standard the log comes near, hidden breaches or not; empty where the check was not {@link LogCheck#covering}. */
    public Optional<Coverage> coverage(Instant asOf) {
        return Optional.ofNullable(covered).map(each -> each.asOf(asOf));
    }

    /** The figures at an instant. */
    public Summary summary(Instant asOf) {
        if (baseline.isEmpty()) {
            return shelf.summary(asOf);
        }
        Summary.Tally tally = new Summary.Tally();
        forEach(asOf, tally::add);
        return tally.summary();
    }

    /** Each case at an instant, in the order in which they begin in the log. */
    public void forEach(Instant asOf, Consumer<CaseVerdict> consumer) {
        shelf.forEach(asOf, verdict -> consumer.accept(baseline.hide(verdict)));
    }

    /** Those of them that are in breach, in the same order; sooner than all of them. */
    public void forEachBreached(Instant asOf, Consumer<CaseVerdict> consumer) {
        shelf.forEachBreached(asOf, verdict -> {
            CaseVerdict left = baseline.hide(verdict);
            if (!left.breaches().isEmpty()) {
                consumer.accept(left);
            }
        });
    }

    @Override
    public void close() {
        shelf.close();
    }
}
