package id.tapal.compliance.assertj;

import static java.util.Objects.requireNonNull;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.List;

/**
 * What was done in one case: its acts, written down in a test, taken from events of a program, or one case of an {@link EventLog}. It is judged whenever it is
 * asked, by the rule book it is asked with. Immutable.
 *
 * <pre>{@code
 * Trace letter = Trace.ofLetter("S-1")
 *         .act(LETTER_RECEIVED, at, "registri-1", Role.REGISTRY)
 *         .stating(NAME, "Pemohon")
 *         .stating(REQUEST, "Peta batas");
 * }</pre>
 */
public abstract sealed class Trace permits WrittenTrace, LoggedTrace {

    private final String id;
    private final RuleBook book;

    Trace(String id, RuleBook book) {
        this.id = requireNonNull(id, "id");
        this.book = requireNonNull(book, "book");
    }

    /** A walk-in without an act yet, clause A. */
    public static WrittenTrace ofWalkIn(String id) {
        return WrittenTrace.begun(Channel.WALK_IN, id);
    }

    /** A letter without an act yet, clause B. */
    public static WrittenTrace ofLetter(String id) {
        return WrittenTrace.begun(Channel.LETTER, id);
    }

    /** A report by SP4N-LAPOR! without an act yet, clause C. */
    public static WrittenTrace ofLapor(String id) {
        return WrittenTrace.begun(Channel.LAPOR, id);
    }

    /**
     * Events of one case, as a log would have them (section 7): activities, roles and channel as texts, which may mean anything.
     *
     * @param events in any order; all of one case, and one of them says the channel
     * @throws IllegalArgumentException if there are none, or of several cases
     */
    public static Trace of(List<LogEvent> events) {
        return WrittenTrace.taken(events);
    }

    /** The name of the case. */
    public String id() {
        return id;
    }

    /** The rule book by which it is judged where an assertion names no other. */
    RuleBook book() {
        return book;
    }

    /**
     * The instant for which it is judged where none is named: the latest in its log. A trace that is no part of a log is a log of its own.
     *
     * @throws IllegalStateException if it has no act yet
     */
    public abstract Instant latest();

    /**
     * What came of it.
     *
     * @param by the rule book
     * @param asOf the instant for which omissions are judged
     * @throws IllegalStateException if it has no act yet
     * @throws IllegalArgumentException if no event says a channel that the standard has: such a case is not judged (section 7)
     */
    public abstract CaseVerdict judge(RuleBook by, Instant asOf);

    /** Which log that is; empty where it is no part of one. */
    abstract String log(int source);

    /** The name of the case: what JUnit shows of a parameter. */
    @Override
    public String toString() {
        return id;
    }

    final IllegalArgumentException unjudged(RuleBook by) {
        return new IllegalArgumentException("channel: no event of case " + id + " says one that "
                + by.standard().id()
                + " has; use one of "
                + by.standard().channels().stream().map(Channel::id).toList());
    }
}
