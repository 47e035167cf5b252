package id.tapal.domain.request;

import id.tapal.domain.organization.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Who must do an act: the column "By" of section 3. */
public enum By {
    /** Petugas penerima tamu. */
    RECEPTION(Role.RECEPTION::equals),
    /** Pejabat penghubung. */
    LIAISON(Role.LIAISON::equals),
    /** Kepala Badan or a stand-in. */
    HEAD(By::isHead),
    /** Any position above staff (A.2). */
    DIRECTING_OFFICIAL(Role::isDirecting),
    /** Who receives and sends letters: registry, reception or staff. */
    LETTER_DESK(role -> role == Role.REGISTRY || role == Role.RECEPTION || isStaff(role)),
    /** The requester, or the liaison officer for them (C.1). */
    REQUESTER_OR_LIAISON(role -> role == Role.REQUESTER || role == Role.LIAISON),
    /** Any official or duty of the agency. */
    OFFICIAL_OR_DUTY(role -> role.isPosition() || role.isDuty()),
    /** Any position, or registry (C.5). */
    POSITION_OR_REGISTRY(role -> role.isPosition() || role == Role.REGISTRY),
    /** Anyone. */
    ANYONE(role -> true),
    /** The appointed handler, judged by the person, never by the role. */
    HANDLER(role -> true),
    /** The appointed handler, judged by the person, or the head (KIP-22.8). */
    HANDLER_OR_HEAD(By::isHead),
    /** The next tier of the handler (B.4, C.4). */
    NEXT_TIER(role -> true),
    /** Any tier of the handler, or the head (B.4, C.4). */
    ANY_TIER(role -> true),
    /** Who made the entry, or a superior. */
    MAKER_OR_SUPERIOR(role -> true);

    private final Set<Role> roles;
    private final int bits;

    By(Predicate<Role> may) {
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(may).forEach(set::add);
        this.roles = Collections.unmodifiableSet(set);
        this.bits = set.stream().mapToInt(By::bit).sum();
    }

    private static int bit(Role role) {
        return 1 << role.ordinal();
    }

    /** Whether a role is one of the {@link #roles}. */
    boolean allows(Role role) {
        return (bits & bit(role)) != 0;
    }

    /** The name in the standard's listing, such as {@code letter-desk}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that may; all of them where the person decides. */
    public Set<Role> roles() {
        return roles;
    }

    static boolean isHead(Role role) {
        return role.rank() == Role.HEAD.rank();
    }

    private static boolean isStaff(Role role) {
        return role == Role.STAFF || role == Role.ACTING_STAFF;
    }
}
