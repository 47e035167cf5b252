package id.tapal.compliance.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as logs write it: ISO 8601 date and time, a blank instead of the {@code T}, seconds and offset left out or not.
 *
 * @param at the instant
 * @param zoned whether the text says in which zone
 */
record Timestamp(Instant at, boolean zoned) {

    private static final int FIRST_YEAR = 1900;
    private static final int MINUTES_END = 16;
    private static final int MOST_NANO_DIGITS = 9;

    /**
     * Reads a time.
     *
     * @param zone in which a time without an offset is read
     * @return empty where the text is no date with a time
     */
    static Optional<Timestamp> parse(CharSequence text, ZoneId zone) {
        try {
            return new Parser(text, zone).parse();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** By hand: a formatter of the JDK takes as long as all the rest of reading a row. */
    private static final class Parser {
        private final CharSequence text;
        private final ZoneId zone;
        private final int end;
        private int next = MINUTES_END;

        Parser(CharSequence text, ZoneId zone) {
            this.text = text;
            this.zone = zone;
            this.end = text.length();
        }

        Optional<Timestamp> parse() {
            if (end < MINUTES_END
                    || !isAt(4, '-')
                    || !isAt(7, '-')
                    || !(isAt(10, 'T') || isAt(10, 't') || isAt(10, ' '))
                    || !isAt(13, ':')) {
                return Optional.empty();
            }
            int year = 100 * two(0) + two(2);
            int month = two(5);
            int day = two(8);
            int hour = two(11);
            int minute = two(14);
            if (year < FIRST_YEAR || month < 0 || day < 0 || hour < 0 || minute < 0) {
                return Optional.empty();
            }
            int second = 0;
            int nano = 0;
            if (isAt(next, ':')) {
                second = two(next + 1);
                next += 3;
                nano = second < 0 ? -1 : nano();
            }
            if (second < 0 || nano < 0) {
                return Optional.empty();
            }
            LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
            if (next == end) {
                return Optional.of(new Timestamp(local.toInstant(zone.getRules().getOffset(local)), false));
            }
            return offset().map(offset -> new Timestamp(local.toInstant(offset), true));
        }

        private boolean isAt(int index, char expected) {
            return index < end && text.charAt(index) == expected;
        }

        private int digit(int index) {
            int digit = index < end ? text.charAt(index) - '0' : -1;
            return digit < 0 || digit > 9 ? -1 : digit;
        }

        /** Two digits; less than nothing where they are none. */
        private int two(int index) {
            int tens = digit(index);
            int ones = digit(index + 1);
            return tens < 0 || ones < 0 ? -10_000 : 10 * tens + ones;
        }

        /** A fraction of a second, if there is one. */
        private int nano() {
            if (!isAt(next, '.') && !isAt(next, ',')) {
                return 0;
            }
            int nano = 0;
            int digits = 0;
            for (next++; digit(next) >= 0; next++) {
                if (digits++ < MOST_NANO_DIGITS) {
                    nano = 10 * nano + digit(next);
                }
            }
            for (int i = digits; i < MOST_NANO_DIGITS; i++) {
                nano *= 10;
            }
            return digits == 0 ? -1 : nano;
        }

        private Optional<ZoneOffset> offset() {
            if ((isAt(next, 'Z') || isAt(next, 'z')) && next + 1 == end) {
                return Optional.of(ZoneOffset.UTC);
            }
            boolean east = isAt(next, '+');
            if (!east && !isAt(next, '-')) {
                return Optional.empty();
            }
            int hours = two(next + 1);
            int rest = next + 3;
            if (isAt(rest, ':')) {
                rest++;
            }
            int minutes = rest == end && rest == next + 3 ? 0 : two(rest);
            boolean whole = rest == end || rest + 2 == end;
            if (hours < 0 || minutes < 0 || !whole) {
                return Optional.empty();
            }
            return Optional.of(
                    east ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes));
        }
    }
}
