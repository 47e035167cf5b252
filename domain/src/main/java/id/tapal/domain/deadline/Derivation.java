package id.tapal.domain.deadline;

import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A deadline as it was counted, to be read out step by step (section 5): never a bare date.
 *
 * @param clause the clause that sets the limit
 * @param start what it runs from
 * @param startDay the day of the start in the zone: day 0
 * @param limit how long
 * @param skipped the days not counted, in order
 * @param extension the lawful extension, if there was one
 * @param lastDay the last day in time
 * @param end the limit itself: for days 23:59:59 of the last day
 * @param provisional whether a day was counted for which no decree is known yet
 * @param zone the zone the days are days of
 */
public record Derivation(
        Clause clause,
        Instant start,
        LocalDate startDay,
        Limit limit,
        List<SkippedDay> skipped,
        Optional<Extension> extension,
        LocalDate lastDay,
        Instant end,
        boolean provisional,
        ZoneId zone) {

    /** Copies the skipped days. */
    public Derivation {
        skipped = List.copyOf(skipped);
    }

    /** The first instant that is late: an act at the limit is in time, and so is any moment of the last day. */
    public Instant lateFrom() {
        return limit.unit() == LimitUnit.MINUTES
                ? end.plusNanos(1)
                : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether an instant is past the limit. */
    public boolean isLate(Instant at) {
        return !at.isBefore(lateFrom());
    }
}
