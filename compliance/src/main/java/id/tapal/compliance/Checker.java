package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges cases as their events come in, in any order and of any number of cases at a time: no file needed. A case is judged when the caller closes it; until
 * then its events are kept.
 *
 * <pre>{@code
 * Checker checker = Checker.of(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()), judged ->
 *         System.out.println(judged.id() + ": " + judged.asOf(now).verdict(Layer.LAW)));
 * checker.accept(LogEvent.of("W-1", "walk-in", "guest-book-signed", at, "petugas-tamu", "reception", facts, 2));
 * checker.finish();
 * }</pre>
 *
 * <p>Not to be shared between threads; what it judges by may be.
 */
public final class Checker {

    private final CaseJudge judge;
    private final Consumer<JudgedCase> consumer;
    private final Map<String, List<LogEvent>> open = new LinkedHashMap<>();

    private Checker(CaseJudge judge, Consumer<JudgedCase> consumer) {
        this.judge = judge;
        this.consumer = requireNonNull(consumer, "consumer");
    }

    /**
     * One that judges by a rule book.
     *
     * @param book the standard, the calendar and, if there is one, the chart
     * @param consumer is given each case when it is closed
     */
    public static Checker of(RuleBook book, Consumer<JudgedCase> consumer) {
        return of(book, Set.of(), consumer);
    }

    /**
     * The same for a log that lacks columns.
     *
     * @param lacking the facts for which the whole log has no column: what depends on them is taken as in order (section 7)
     */
    public static Checker of(RuleBook book, Set<Fact> lacking, Consumer<JudgedCase> consumer) {
        return new Checker(CaseJudge.of(book, lacking), consumer);
    }

    /** Takes an event; its case is open from then on. */
    public void accept(LogEvent event) {
        open.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
    }

    /** Judges a case; nothing is done where none of that id is open. A case without a known channel is not judged (section 7). */
    public void close(String caseId) {
        List<LogEvent> events = open.remove(caseId);
        if (events != null) {
            judge.judge(events).ifPresent(consumer);
        }
    }

    /** Judges all cases that are open, in the order in which they began. */
    public void finish() {
        for (String id : List.copyOf(open.keySet())) {
            close(id);
        }
    }
}
