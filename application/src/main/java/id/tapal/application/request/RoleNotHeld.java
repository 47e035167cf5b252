package id.tapal.application.request;

import id.tapal.domain.organization.Role;
import java.util.Set;
import java.util.TreeSet;

/** Somebody acts in a role they do not hold on that day. */
public final class RoleNotHeld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Role> held;

    /** With the roles held instead. */
    public RoleNotHeld(Role role, Set<Role> held) {
        super("role: " + role.id() + " is not held on that day");
        this.held = new TreeSet<>(held);
    }

    /** The roles held on that day. */
    public Set<Role> held() {
        return held;
    }
}
