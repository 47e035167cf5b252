package id.tapal.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import id.tapal.application.account.ProviderErrand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must stand in an ID token (OpenID Connect Core 3.1.3.7), at a time of the desk's clock. */
final class IdTokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    /** How far clocks may differ. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final int LONGEST_SUBJECT = 255;

    /** All else in the token is as it must be. */
    static final class SignedInEarlier extends BadJWTException {
        private static final long serialVersionUID = 1L;

        private SignedInEarlier() {
            super("auth_time: they signed in before they were sent; have the provider heed max_age and prompt");
        }
    }

    private final String client;
    private final ProviderErrand errand;
    private final Instant now;

    IdTokenClaims(String issuer, String client, ProviderErrand errand, Instant now) {
        super(
                client,
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                Set.of("sub", "aud", "exp", "iat", "nonce", "auth_time"));
        setMaxClockSkew(Math.toIntExact(LEEWAY.toSeconds()));
        this.client = client;
        this.errand = errand;
        this.now = now;
    }

    @Override
    protected Date currentTime() {
        return Date.from(now);
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        String subject = claims.getSubject();
        require(!subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "sub: 1 to 255 characters");
        requireParty(claims);
        require(!instant(claims, "iat").isAfter(now.plus(LEEWAY)), "iat: it was issued in the future");
        require(isSame(text(claims, "nonce"), errand.nonce()), "nonce: it is not the one that was sent");
        requirePresence(instant(claims, "auth_time")); // the last: what it finds is told to the person
    }

    /** Several may read it, if it was made for this desk. */
    private void requireParty(JWTClaimsSet claims) throws BadJWTException {
        String party = text(claims, "azp");
        boolean made = party.isEmpty() ? claims.getAudience().size() == 1 : party.equals(client);
        require(made, "azp: it was made for another client");
    }

    /** Desks share their machines: that somebody signed in at the provider before, and sits there no more, opens nothing here. */
    private void requirePresence(Instant signedIn) throws BadJWTException {
        require(!signedIn.isAfter(now.plus(LEEWAY)), "auth_time: they signed in in the future");
        if (signedIn.isBefore(errand.begunAt().minus(LEEWAY))) {
            throw new SignedInEarlier();
        }
    }

    private static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : "";
    }

    private static Instant instant(JWTClaimsSet claims, String name) throws BadJWTException {
        try {
            Date date = claims.getDateClaim(name);
            if (date != null) {
                return date.toInstant();
            }
        } catch (ParseException none) {
            throw new BadJWTException(name + ": no time", none);
        }
        throw new BadJWTException(name + ": no time");
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String otherwise) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException(otherwise);
        }
    }
}
