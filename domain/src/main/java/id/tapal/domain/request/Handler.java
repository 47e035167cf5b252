package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import org.jspecify.annotations.Nullable;

/**
 * The official appointed to a case (pejabat yang menangani).
 *
 * @param person who
 * @param role in which role; null where it is no known role, and then the handler ranks as staff
 */
public record Handler(String person, @Nullable Role role) {
    /** Requires the person. */
    public Handler {
        requireNonNull(person, "person");
    }
}
