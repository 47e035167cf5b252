package id.tapal.domain.standard;

import java.util.Locale;

/** What a limit is counted in. */
public enum LimitUnit {
    /** Minutes on the clock. */
    MINUTES,
    /** Every day of the calendar. */
    CALENDAR_DAYS,
    /** Monday to Friday less national holidays and joint leave. */
    WORKING_DAYS;

    /** The name in files and JSON, such as {@code working-days}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
