package id.tapal.domain.standard;

import java.util.Locale;

/** How "hari" is read: the standard does not say "hari kerja", so both readings are kept (section 5). */
public enum DayBasis {
    /** Every day counts: literal, strictest for the agency. */
    CALENDAR(LimitUnit.CALENDAR_DAYS),
    /** Working days only. */
    WORKING(LimitUnit.WORKING_DAYS);

    private final LimitUnit unit;

    DayBasis(LimitUnit unit) {
        this.unit = unit;
    }

    /** The unit of a limit of days under this reading. */
    public LimitUnit unit() {
        return unit;
    }

    /** The other reading. */
    public DayBasis other() {
        return this == CALENDAR ? WORKING : CALENDAR;
    }

    /** The name in files and options: {@code calendar}, {@code working}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
