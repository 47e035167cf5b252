package id.tapal.codec;

import id.tapal.codec.BadInput.Remedy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Dates and instants as people write them. Years of other than four digits are refused: no paper has one, and what is counted from them
 * could leave the range of the clock.
 */
public final class Times {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /**
     * A date such as {@code 2026-03-10}.
     *
     * @throws BadInput naming the field, if it does not exist
     */
    public static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (isYear(date.getYear())) {
                return date;
            }
        } catch (DateTimeException noDate) {
            throw new BadInput(field, Remedy.WRITE_DATE, text);
        }
        throw new BadInput(field, Remedy.WRITE_DATE, text);
    }

    /**
     * Date, time and offset such as {@code 2026-03-10T09:12:00+08:00}.
     *
     * @throws BadInput naming the field, if there is no such moment
     */
    public static Instant instant(String field, String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (isYear(at.getYear())) {
                return at.toInstant();
            }
        } catch (DateTimeException noInstant) {
            throw new BadInput(field, Remedy.WRITE_INSTANT, text);
        }
        throw new BadInput(field, Remedy.WRITE_INSTANT, text);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
