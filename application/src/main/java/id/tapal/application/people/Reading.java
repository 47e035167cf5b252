package id.tapal.application.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody read the identity numbers of a case.
 *
 * @param number the case
 * @param member who
 * @param at when
 * @param reason why, in their words
 */
public record Reading(String number, String member, Instant at, String reason) {
    /** Requires all, the reason in words. */
    public Reading {
        requireNonNull(number, "number");
        requireNonNull(member, "member");
        requireNonNull(at, "at");
        reason = Reasons.require(reason);
    }
}
