package id.tapal.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A duty (tugas) that a member of staff has beside a position. */
public enum Duty {
    /** Petugas penerima tamu. */
    RECEPTION(Role.RECEPTION),
    /** Who receives and sends letters. */
    REGISTRY(Role.REGISTRY),
    /** Pejabat penghubung SP4N-LAPOR!. */
    LIAISON(Role.LIAISON);

    private final Role role;

    Duty(Role role) {
        this.role = role;
    }

    /** The role in which the duty is done. */
    public Role role() {
        return role;
    }

    /** The name, such as {@code reception}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The duty of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Duty> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(duty -> duty.id().equals(wanted)).findFirst();
    }
}
