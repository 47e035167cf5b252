package id.tapal.application.account;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * That an account of a provider is a member's (kaitan akun).
 *
 * @param issuer the provider
 * @param subject whom it means
 * @param member the id of the member
 * @param boundAt when they first came in with it
 */
public record Binding(String issuer, String subject, String member, Instant boundAt) {
    /** Requires all of it. */
    public Binding {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("binding: a provider tells issuer and subject");
        }
        requireNonNull(member, "member");
        requireNonNull(boundAt, "boundAt");
    }
}
