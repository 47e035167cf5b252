package id.tapal.compliance.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as logs write them: ISO 8601 date and time, a blank instead of the {@code T}, seconds and offset left out or not. By hand, for a formatter of the
 * JDK takes as long as all the rest of reading a row; and it remembers the day it read last, which most rows share with the row before.
 */
final class TimestampReader {

    private static final int FIRST_YEAR = 1900;
    private static final int DAY_END = 10;
    private static final int MINUTES_END = 16;
    private static final int MOST_NANO_DIGITS = 9;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MOST_OFFSET_MINUTES = 18 * MINUTES_OF_AN_HOUR;
    private static final long MINUTE = 60;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int NO_OFFSET = Integer.MAX_VALUE;
    private static final int WRONG = Integer.MIN_VALUE;

    private final ZoneId zone;
    private final char[] lastDay = new char[DAY_END];
    private long lastEpochDay;

    private char[] text = new char[0];
    private int start;
    private int end;
    private int next;

    /**
     * @param zone in which a time without an offset is read
     */
    TimestampReader(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads a time; null where the text is no date with a time. */
    @Nullable
    Timestamp read(String said) {
        return read(said.toCharArray(), 0, said.length());
    }

    /** Reads a part of a buffer; null where it is no date with a time. */
    @Nullable
    Timestamp read(char[] buffer, int offset, int length) {
        text = buffer;
        start = offset;
        end = offset + length;
        while (start < end && Character.isWhitespace(text[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        next = start + MINUTES_END;
        return next > end || !hasMarks() || !isDay() ? null : ofDay();
    }

    private boolean hasMarks() {
        char between = text[start + DAY_END];
        return text[start + 4] == '-'
                && text[start + 7] == '-'
                && (between == 'T' || between == 't' || between == ' ')
                && text[start + 13] == ':';
    }

    /** Whether there is such a day. */
    private boolean isDay() {
        boolean again = true;
        for (int i = 0; again && i < DAY_END; i++) {
            again = text[start + i] == lastDay[i];
        }
        if (again) {
            return true;
        }
        int year = 100 * two(start) + two(start + 2);
        int month = two(start + 5);
        int day = two(start + 8);
        if (year < FIRST_YEAR || month < 0 || day < 0) {
            return false;
        }
        try {
            lastEpochDay = LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        System.arraycopy(text, start, lastDay, 0, DAY_END);
        return true;
    }

    private @Nullable Timestamp ofDay() {
        int hour = two(start + 11);
        int minute = two(start + 14);
        int second = 0;
        int nano = 0;
        if (isAt(next, ':')) {
            second = two(next + 1);
            next += 3;
            nano = nano();
        }
        int offset = offset();
        if (hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || nano < 0
                || offset == WRONG) {
            return null;
        }
        long local = SECONDS_OF_A_DAY * lastEpochDay + MINUTE * (MINUTES_OF_AN_HOUR * hour + minute) + second;
        if (offset == NO_OFFSET) {
            LocalDateTime there = LocalDateTime.ofEpochSecond(local, nano, ZoneOffset.UTC);
            return new Timestamp(there.toInstant(zone.getRules().getOffset(there)), false);
        }
        return new Timestamp(Instant.ofEpochSecond(local - MINUTE * offset, nano), true);
    }

    private boolean isAt(int index, char expected) {
        return index < end && text[index] == expected;
    }

    private int digit(int index) {
        int digit = index < end ? text[index] - '0' : -1;
        return digit < 0 || digit > 9 ? -1 : digit;
    }

    /** Two digits; less than nothing where they are none. */
    private int two(int index) {
        int tens = digit(index);
        int ones = digit(index + 1);
        return tens < 0 || ones < 0 ? -10_000 : 10 * tens + ones;
    }

    /** A fraction of a second, if there is one; less than nothing where it is none. */
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

    /** In minutes. */
    private int offset() {
        if (next == end) {
            return NO_OFFSET;
        }
        if ((isAt(next, 'Z') || isAt(next, 'z')) && next + 1 == end) {
            return 0;
        }
        boolean east = isAt(next, '+');
        if (!east && !isAt(next, '-')) {
            return WRONG;
        }
        int hours = two(next + 1);
        int rest = next + 3;
        int minutes = 0;
        if (rest != end) {
            rest += isAt(rest, ':') ? 1 : 0;
            minutes = rest + 2 == end ? two(rest) : -1;
        }
        int all = MINUTES_OF_AN_HOUR * hours + minutes;
        return hours < 0 || minutes < 0 || minutes > 59 || all > MOST_OFFSET_MINUTES ? WRONG : east ? all : -all;
    }
}
