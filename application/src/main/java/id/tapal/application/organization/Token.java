package id.tapal.application.organization;

import java.time.Instant;
import java.util.Optional;

/**
 * An access token as it is kept: its secret only as a hash.
 *
 * @param id by which it is listed and revoked
 * @param member whose it is
 * @param hash SHA-256 of the secret, in hex
 * @param issuedAt when it was issued
 * @param expiresAt when it ends
 * @param revokedAt when it was revoked, if it was
 */
public record Token(
        String id, String member, String hash, Instant issuedAt, Instant expiresAt, Optional<Instant> revokedAt) {

    /** Whether it opens the door at an instant. */
    public boolean isValid(Instant at) {
        return revokedAt.isEmpty() && at.isBefore(expiresAt);
    }
}
