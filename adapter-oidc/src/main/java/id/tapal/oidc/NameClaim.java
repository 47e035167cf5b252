package id.tapal.oidc;

import java.util.Map;
import java.util.Optional;

/**
 * Which claim has the id of a member.
 *
 * @param claim its name
 * @param domain where it is an e-mail address, the one whose addresses count: what stands before it is the id
 */
record NameClaim(String claim, Optional<String> domain) {

    private static final String EMAIL = "email";
    private static final int LONGEST = 255;

    /** What the claims say; empty where they say nothing that counts. An address of e-mail counts only where the provider has seen that it is theirs. */
    Optional<String> in(Map<String, Object> claims) {
        boolean counts = !claim.equals(EMAIL) || Boolean.TRUE.equals(claims.get("email_verified"));
        return counts && claims.get(claim) instanceof String text && text.length() <= LONGEST
                ? withoutDomain(text.strip())
                : Optional.empty();
    }

    private Optional<String> withoutDomain(String text) {
        if (domain.isEmpty()) {
            return Optional.of(text).filter(each -> !each.isEmpty());
        }
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(at + 1).equalsIgnoreCase(domain.get())
                ? Optional.of(text.substring(0, at))
                : Optional.empty();
    }

    /** What the provider is asked for besides who somebody is. */
    String scope() {
        return claim.equals(EMAIL) ? EMAIL : "profile";
    }
}
