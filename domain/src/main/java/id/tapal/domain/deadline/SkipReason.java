package id.tapal.domain.deadline;

import java.util.Locale;

/** Why a day does not count as a working day. */
public enum SkipReason {
    /** Sabtu. */
    SATURDAY,
    /** Minggu. */
    SUNDAY,
    /** Libur nasional. */
    NATIONAL,
    /** Cuti bersama. */
    JOINT_LEAVE;

    /** The name in JSON, such as {@code joint-leave}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
