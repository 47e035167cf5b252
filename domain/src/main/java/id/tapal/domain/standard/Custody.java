package id.tapal.domain.standard;

import java.util.Locale;

/** What becomes of a visitor's identity document (A.1 against REQ-A, section 8). */
public enum Custody {
    /** Left at the desk and returned on the same day, as A.1 and A.5 say. */
    LEAVE,
    /** Only shown, as REQ-A says; nothing is held. */
    SHOW_ONLY;

    /** The other one. */
    public Custody other() {
        return this == LEAVE ? SHOW_ONLY : LEAVE;
    }

    /** The name in a standard file, such as {@code show-only}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
