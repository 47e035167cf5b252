package id.tapal.domain.request;

import java.util.Locale;

/** Which rule of section 6 of the standard found a breach. */
public enum BreachKind {
    /** A mandatory earlier act is not done (rule 1). */
    ORDER(true),
    /** Done again, or after the end (rule 2). */
    REPETITION(true),
    /** By the wrong role or person, to the wrong one, or past a tier (rule 3). */
    AUTHORITY(true),
    /** What the requester must bring is missing (rule 4). */
    REQUIREMENT(true),
    /** Data missing or outside its list (rule 5 and section 4). */
    CONTENT(true),
    /** Later than a limit (rule 6). */
    TIMELINESS(false),
    /** The identity document is kept past the day (rule 7). */
    CUSTODY(false),
    /** Money was taken (rule 8). */
    FEE(true);

    private final boolean blocking;

    BreachKind(boolean blocking) {
        this.blocking = blocking;
    }

    /** The name in reports, such as {@code order}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the live system refuses an act for it; lateness cannot be undone by refusing the answer. */
    public boolean isBlocking() {
        return blocking;
    }
}
