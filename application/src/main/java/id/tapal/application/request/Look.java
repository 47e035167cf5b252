package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody of the staff looked at a case (pencatatan akses).
 *
 * @param number the case
 * @param member who
 * @param at when
 */
public record Look(String number, String member, Instant at) {
    /** Requires all. */
    public Look {
        requireNonNull(number, "number");
        requireNonNull(member, "member");
        requireNonNull(at, "at");
    }
}
