package id.tapal.compliance.report;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.Taken;
import id.tapal.domain.deadline.Deadlines;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long the answers of a channel took, in the unit of its limit: in begun minutes, or in days of the calendar or of work, the day of the start being day 0. Kept
 * as a count for each number, so that any number of cases fits. Whether one was late is not measured here: the rule book has said so.
 */
final class Durations {

    /** What took longer is counted as that long. */
    static final int LONGEST = 20_000;

    private static final Set<ActType> STOPS = EnumSet.of(
            ActType.ANSWER_GIVEN,
            ActType.ANSWER_SENT,
            ActType.REQUESTER_CALLED,
            ActType.ANSWER_COLLECTED,
            ActType.ANSWER_DELIVERED);

    private final Channel channel;
    private final LimitUnit unit;
    private final Deadlines deadlines;
    private final long[] counts = new long[LONGEST + 1];
    private long answered;
    private long answeredLate;
    private long unansweredLate;

    Durations(Channel channel, Standard standard, WorkingCalendar calendar) {
        this.channel = channel;
        this.unit = standard.limit(channel).unit();
        this.deadlines = Deadlines.of(standard, calendar);
    }

    void add(CaseVerdict verdict) {
        boolean late =
                verdict.breaches().stream().anyMatch(found -> found.breach().clause() == channel.promise());
        int took = took(verdict);
        if (took >= 0) {
            counts[took]++;
            answered++;
            answeredLate += late ? 1 : 0;
        } else {
            unansweredLate += late ? 1 : 0;
        }
    }

    /** Less than zero where it has no beginning, no answer, or the answer first. */
    private int took(CaseVerdict verdict) {
        Instant start = null;
        for (Taken taken : verdict.taken()) {
            if (start == null && taken.act() == started()) {
                start = taken.at();
            } else if (STOPS.contains(taken.act())) {
                return between(start, taken.at());
            } else if (taken.act() == ActType.REQUEST_WITHDRAWN) {
                return -1;
            }
        }
        return -1;
    }

    private ActType started() {
        return switch (channel) {
            case WALK_IN -> ActType.GUEST_BOOK_SIGNED;
            case LETTER -> ActType.LETTER_RECEIVED;
            case LAPOR -> ActType.REPORT_SUBMITTED;
        };
    }

    private int between(@Nullable Instant start, Instant stop) {
        if (start == null) {
            return -1;
        }
        return Math.min(deadlines.taken(unit, start, stop), LONGEST);
    }

    /** In what they are counted. */
    LimitUnit unit() {
        return unit;
    }

    long answered() {
        return answered;
    }

    /** Answered, and not too late. */
    long inTime() {
        return answered - answeredLate;
    }

    /** Answered, but too late. */
    long late() {
        return answeredLate;
    }

    /** Not answered, and the limit is over. */
    long overdue() {
        return unansweredLate;
    }

    /** How many took so long, both ends counted. */
    long between(int least, int most) {
        long sum = 0;
        for (int i = Math.max(0, least); i <= Math.min(LONGEST, most); i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** The time in which at least so many percent were answered; only where some were. */
    int percentile(int percent) {
        long wanted = Math.max(1, Math.ceilDiv(answered * percent, 100L));
        long sum = 0;
        for (int i = 0; i <= LONGEST; i++) {
            sum += counts[i];
            if (sum >= wanted) {
                return i;
            }
        }
        throw new IllegalStateException("nothing was answered");
    }
}
