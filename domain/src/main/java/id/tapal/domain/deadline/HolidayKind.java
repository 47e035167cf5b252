package id.tapal.domain.deadline;

import java.util.Locale;

/** Why a day is off by decree. */
public enum HolidayKind {
    /** Libur nasional. */
    NATIONAL,
    /** Cuti bersama. */
    JOINT_LEAVE;

    /** The name in the calendar file, such as {@code joint-leave}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
