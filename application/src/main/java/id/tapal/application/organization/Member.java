package id.tapal.application.organization;

/**
 * A member of staff (pegawai).
 *
 * @param id a short name of their own, under which they act, such as {@code kabid-1}; letters, digits, dot and dash
 * @param name as it is shown
 * @param active whether they may still act
 * @param auditor whether they are an auditor (pemeriksa), who reads all and changes nothing; an auditor holds no post and no duty
 * @param administrator whether they administer (pengelola) whatever post they hold: staff, chart and access, nothing of the procedure; no
 *     auditor does
 */
public record Member(String id, String name, boolean active, boolean auditor, boolean administrator) {
    /** Requires an id of letters, digits, dots and dashes, and a name; an auditor does not administer. */
    public Member {
        if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("id: up to 64 letters, digits, dots and dashes, was " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: write the name to show");
        }
        if (auditor && administrator) {
            throw new IllegalArgumentException("administrator: an auditor changes nothing; choose one of both");
        }
    }

    /** One who is no auditor, and administers only by a post. */
    public Member(String id, String name, boolean active) {
        this(id, name, active, false);
    }

    /** One who administers only by a post. */
    public Member(String id, String name, boolean active, boolean auditor) {
        this(id, name, active, auditor, false);
    }

    /** The same, still active or no more. */
    public Member withActive(boolean now) {
        return new Member(id, name, now, auditor, administrator);
    }

    /** The same, who administers or no more. */
    public Member withAdministrator(boolean now) {
        return new Member(id, name, active, auditor, now);
    }
}
