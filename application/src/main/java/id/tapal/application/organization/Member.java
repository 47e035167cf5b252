package id.tapal.application.organization;

/**
 * A member of staff (pegawai).
 *
 * @param id a short name of their own, under which they act, such as {@code kabid-1}; letters, digits, dot and dash
 * @param name as it is shown
 * @param active whether they may still act
 * @param auditor whether they are an auditor (pemeriksa), who reads all and changes nothing; an auditor holds no post and no duty
 */
public record Member(String id, String name, boolean active, boolean auditor) {
    /** Requires an id of letters, digits, dots and dashes, and a name. */
    public Member {
        if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("id: up to 64 letters, digits, dots and dashes, was " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: write the name to show");
        }
    }

    /** One who is no auditor. */
    public Member(String id, String name, boolean active) {
        this(id, name, active, false);
    }
}
