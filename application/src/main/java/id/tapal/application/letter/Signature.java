package id.tapal.application.letter;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * That a letter was signed, or an answer approved.
 *
 * @param sequence the entry
 * @param at when
 * @param member by whom
 * @param role in which role; empty where it is not known
 * @param title of the post they held or stood in for, as the chart writes it; empty where it has none
 */
public record Signature(int sequence, Instant at, String member, Optional<Role> role, String title) {
    /** Requires all. */
    public Signature {
        requireNonNull(at, "at");
        requireNonNull(member, "member");
        requireNonNull(role, "role");
        requireNonNull(title, "title");
    }
}
