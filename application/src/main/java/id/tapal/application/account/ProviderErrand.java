package id.tapal.application.account;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A sign-in on its way through a provider: what shows that the answer belongs to this browser and to this time.
 *
 * @param state what the browser brings back
 * @param nonce what the provider states in its word
 * @param verifier what only who has begun it can show for the code; the provider is told its hash before
 * @param begunAt when the browser was sent
 */
public record ProviderErrand(String state, String nonce, String verifier, Instant begunAt) {
    /** Requires all of it. */
    public ProviderErrand {
        if (state.isEmpty() || nonce.isEmpty() || verifier.isEmpty()) {
            throw new IllegalArgumentException("errand: state, nonce and verifier are secrets");
        }
        requireNonNull(begunAt, "begunAt");
    }

    /** Without the secrets: it may come into a log. */
    @Override
    public String toString() {
        return "ProviderErrand[" + begunAt + "]";
    }
}
