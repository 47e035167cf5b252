package id.tapal.domain.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands: the furthest step of its procedure that was taken. Derived, never stored as a fact. */
public enum Stage {
    /** Nothing recorded yet. */
    NEW,
    /** The request is in: guest book or identity, letter, report. */
    RECEIVED,
    /** The liaison officer has reviewed the report (C.2). */
    REVIEWED,
    /** The report is copied to hard copy (C.2). */
    COPIED,
    /** The purpose is relayed to an official (A.2), the report forwarded to the head (C.2). */
    RELAYED,
    /** A handler is appointed: A.2, B.2, C.3. */
    ASSIGNED,
    /** The visitor is directed to the handler (A.3). */
    DIRECTED,
    /** A draft answer climbs tier by tier (B.4, C.4). */
    DRAFTED,
    /** The draft must be made again (B.4, C.4). */
    REDRAFTING,
    /** The answer is signed (B.4) or approved (C.4). */
    SIGNED,
    /** The approved answer is with the liaison officer (C.5). */
    HANDED_OVER,
    /** The requester is called to collect the answer (B.5). */
    CALLED,
    /** The visitor has the answer; the identity document is still to be returned (A.5). */
    ANSWERED,
    /** Withdrawn, and the identity document is still to be returned (A.5). */
    WITHDRAWING,
    /** The procedure is at its end. */
    COMPLETED,
    /** The request was withdrawn, nothing is left to do. */
    WITHDRAWN;

    /** The name in JSON and in the register, such as {@code handed-over}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is left to do. */
    public boolean isEnd() {
        return this == COMPLETED || this == WITHDRAWN;
    }

    /** The stage of that name. */
    public static Optional<Stage> find(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }
}
