package id.tapal.compliance;

import java.util.Locale;

/** What came of a case in one layer (section 7). */
public enum Verdict {
    /** It has ended, and broke nothing. */
    CONFORMING,
    /** It has not ended, and broke nothing so far. */
    PENDING,
    /** It broke a clause. */
    BREACHED;

    /** The verdict of a layer, by whether a clause of it is broken and whether the case has ended. */
    public static Verdict of(boolean broken, boolean ended) {
        return broken ? BREACHED : ended ? CONFORMING : PENDING;
    }

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in reports. */
    public String id() {
        return id;
    }
}
