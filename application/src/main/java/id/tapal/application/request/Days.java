package id.tapal.application.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days in a row; both ends count.
 *
 * @param first the first; empty is the beginning
 * @param last the last; empty is the end
 */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** When the first of them begins in a zone. */
    public Optional<Instant> from(ZoneId zone) {
        return first.map(day -> startOf(day, zone));
    }

    /** When the day after the last of them begins in a zone. */
    public Optional<Instant> before(ZoneId zone) {
        return last.map(day -> startOf(day.plusDays(1), zone));
    }

    /** Whether the last comes before the first, so that no day is among them. */
    public boolean isReversed() {
        return first.filter(day -> last.filter(day::isAfter).isPresent()).isPresent();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
