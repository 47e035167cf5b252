package id.tapal.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The role in which somebody acts: a position, a position held by a stand-in (Plt./Plh.), a duty, or somebody from outside. */
public enum Role {
    /** Kepala Badan. */
    HEAD(Position.HEAD),
    /** Sekretaris. */
    SECRETARY(Position.SECRETARY),
    /** Kepala bidang. */
    DIVISION_HEAD(Position.DIVISION_HEAD),
    /** Kepala subbagian. */
    SUBSECTION_HEAD(Position.SUBSECTION_HEAD),
    /** Kepala subbidang. */
    SUBDIVISION_HEAD(Position.SUBDIVISION_HEAD),
    /** Staf. */
    STAFF(Position.STAFF),
    /** Plt./Plh. Kepala Badan. */
    ACTING_HEAD(Position.HEAD),
    /** Plt./Plh. Sekretaris. */
    ACTING_SECRETARY(Position.SECRETARY),
    /** Plt./Plh. kepala bidang. */
    ACTING_DIVISION_HEAD(Position.DIVISION_HEAD),
    /** Plt./Plh. kepala subbagian. */
    ACTING_SUBSECTION_HEAD(Position.SUBSECTION_HEAD),
    /** Plt./Plh. kepala subbidang. */
    ACTING_SUBDIVISION_HEAD(Position.SUBDIVISION_HEAD),
    /** A stand-in of staff. */
    ACTING_STAFF(Position.STAFF),
    /** Petugas penerima tamu. */
    RECEPTION(null),
    /** Who receives and sends letters. */
    REGISTRY(null),
    /** Pejabat penghubung SP4N-LAPOR!. */
    LIAISON(null),
    /** The requester, from outside. */
    REQUESTER(null),
    /** A system, from outside. */
    SYSTEM(null);

    /** Never handed out, so a plain map will do: it is asked for each act and finds faster than an unmodifiable one. */
    private static final Map<String, Optional<Role>> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Role::id, Optional::of));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final @Nullable Position position;

    Role(@Nullable Position position) {
        this.position = position;
    }

    /** The role in which a position is held. */
    public static Role of(Position position, boolean standIn) {
        return valueOf(standIn ? "ACTING_" + position.name() : position.name());
    }

    /** The name in logs and JSON, such as {@code acting-head}. */
    public String id() {
        return id;
    }

    /** The role of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Role> find(String text) {
        Optional<Role> asWritten = BY_ID.get(text);
        return asWritten != null
                ? asWritten
                : BY_ID.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** The position; a stand-in counts as the position. */
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** Whether it is a position. */
    public boolean isPosition() {
        return position != null;
    }

    /** Whether it is a duty inside the agency. */
    public boolean isDuty() {
        return this == RECEPTION || this == REGISTRY || this == LIAISON;
    }

    /** A directing official (A.2): any position above staff. */
    public boolean isDirecting() {
        return rank() > 0;
    }

    /** The rank of the position; 0 where it is none, which ranks as staff. */
    public int rank() {
        return position == null ? 0 : position.rank();
    }
}
