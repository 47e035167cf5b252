package id.tapal.application.organization;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** Somebody asks for what their positions and duties do not allow. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Reason {
        /** A position or duty today: without any, one reads nothing. */
        NO_ROLE,
        /** A duty of the case's channel, an official's position, or the appointment to the case. */
        OTHER_CHANNEL,
        /** An official's position: complaints are not read by a duty alone. */
        OFFICIALS_ONLY,
        /** The standing of an administrator, the position of the head or the secretary, or standing in for one. */
        ADMINISTRATORS_ONLY,
        /** The position of the head or the secretary, or standing in for one: to administer is not enough. */
        LEADERS_ONLY,
        /** The same, or the standing of an auditor. */
        OVERSIGHT_ONLY,
        /** The appointment to the case, an official's position, the duty of its channel, or the standing of an auditor. */
        IDENTITY_BY_TASK,
        /** Not being an auditor: an auditor reads, and changes nothing. */
        AUDITOR_CHANGES_NOTHING;

        /** The name in JSON and message bundles, such as {@code no-role}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    /** With what is missing. */
    public NotPermitted(Reason reason) {
        super(reason.name());
        this.reason = requireNonNull(reason, "reason");
    }

    /** What is missing. */
    public Reason reason() {
        return reason;
    }
}
