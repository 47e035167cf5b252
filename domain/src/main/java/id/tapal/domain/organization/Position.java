package id.tapal.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A position (jabatan) with its rank; see section 2 of the standard. */
public enum Position {
    /** Kepala Badan. */
    HEAD(3),
    /** Sekretaris. */
    SECRETARY(2),
    /** Kepala bidang (Kabid). */
    DIVISION_HEAD(2),
    /** Kepala subbagian (Kasubag), under the secretary. */
    SUBSECTION_HEAD(1),
    /** Kepala subbidang (Kasubid), under a division head. */
    SUBDIVISION_HEAD(1),
    /** Staf. */
    STAFF(0);

    private final int rank;

    Position(int rank) {
        this.rank = rank;
    }

    /** How high: 3 for the head, 0 for staff. */
    public int rank() {
        return rank;
    }

    /** The name, such as {@code division-head}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The position of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Position> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(position -> position.id().equals(wanted))
                .findFirst();
    }
}
