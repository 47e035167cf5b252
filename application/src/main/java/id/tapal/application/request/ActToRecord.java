package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Facts;
import java.time.Instant;
import java.util.Optional;

/**
 * An act that a member of staff wants to record.
 *
 * @param act which
 * @param member who
 * @param role in which role; empty leaves the choice to the rule book
 * @param at when it was done; empty is now
 * @param facts what it states
 */
public record ActToRecord(ActType act, String member, Optional<Role> role, Optional<Instant> at, Facts facts) {
    /** Requires all. */
    public ActToRecord {
        requireNonNull(act, "act");
        requireNonNull(member, "member");
        requireNonNull(role, "role");
        requireNonNull(at, "at");
        requireNonNull(facts, "facts");
    }
}
