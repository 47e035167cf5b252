package id.tapal.application.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The people of a case were forgotten.
 *
 * @param number the case
 * @param member on whose decision
 * @param at when
 * @param reason why, in their words
 */
public record Forgetting(String number, String member, Instant at, String reason) {
    /** Requires all, the reason in words. */
    public Forgetting {
        requireNonNull(number, "number");
        requireNonNull(member, "member");
        requireNonNull(at, "at");
        reason = Reasons.require(reason);
    }
}
