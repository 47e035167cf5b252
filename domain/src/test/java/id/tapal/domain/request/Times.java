package id.tapal.domain.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Times as they are written in these tests: in Kupang, on Tuesday 10 March 2026 where no day is written. */
final class Times {

    static final ZoneId KUPANG = ZoneId.of("Asia/Makassar");
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    static final Instant NINE = time("09:00");

    private Times() {}

    /** {@code 09:05}, {@code 09:05:30} or {@code 2026-03-17 23:59:59}. */
    static Instant time(String text) {
        LocalDateTime local = text.indexOf(' ') < 0
                ? TUESDAY.atTime(LocalTime.parse(text))
                : LocalDateTime.parse(text.replace(' ', 'T'));
        return local.atZone(KUPANG).toInstant();
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(KUPANG).toInstant();
    }
}
