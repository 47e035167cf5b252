package id.tapal.application.desk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What holds the desk's records cannot do it now. Nothing is written, and the same may be tried again later; {@link Fault#IN_DOUBT} alone leaves
 * open whether it is.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Fault {
        /** Others use it, and did not let go in time. */
        BUSY,
        /** It does not answer. */
        AWAY,
        /** There is no room left. */
        FULL,
        /** It may be read, not written. */
        READ_ONLY,
        /** This program is about to stop. */
        STOPPING,
        /** It went away while it committed: whether it is written shows only when it is back. */
        IN_DOUBT
    }

    private final Fault fault;

    /** With what showed it. */
    public Unavailable(Fault fault, @Nullable Throwable cause) {
        super(requireNonNull(fault, "fault").name(), cause);
        this.fault = fault;
    }

    /** Why. */
    public Fault fault() {
        return fault;
    }
}
