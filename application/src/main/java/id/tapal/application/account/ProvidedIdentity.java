package id.tapal.application.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who somebody is, by the word of a provider. Issuer and subject together are one person for ever; the name may pass to another.
 *
 * @param issuer the provider
 * @param subject whom it means, as it alone knows them
 * @param name what they are called there; empty where it tells none that counts
 */
public record ProvidedIdentity(String issuer, String subject, Optional<String> name) {
    /** Requires issuer and subject. */
    public ProvidedIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("identity: a provider tells issuer and subject");
        }
        requireNonNull(name, "name");
    }
}
