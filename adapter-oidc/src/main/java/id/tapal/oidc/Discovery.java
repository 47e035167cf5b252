package id.tapal.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.tapal.application.account.SafeAddress;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider says of itself (OpenID Connect Discovery 1.0): asked for when it is needed, and remembered for a while. */
final class Discovery {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final URI issuer;
    private final Calls calls;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    Discovery(URI issuer, Calls calls, InstantSource clock) {
        this.issuer = issuer;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What is known of it.
     *
     * @param authorization where the browser goes
     * @param token where a code is taken
     * @param userInfo where more of the person is told; empty where nothing is
     * @param keys with which it signs: remembered too, and asked for anew when one is not among them
     */
    record Known(
            OIDCProviderMetadata metadata,
            URI authorization,
            URI token,
            Optional<URI> userInfo,
            JWKSource<SecurityContext> keys,
            Instant until) {}

    /** Several who ask at once ask each for themselves: none waits for another, who may wait for nothing. */
    Known known() throws Fault {
        Known remembered = known;
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered;
        }
        Known fresh = ask();
        known = fresh;
        return fresh;
    }

    private Known ask() throws Fault {
        OIDCProviderMetadata metadata = metadata();
        if (!metadata.getIssuer().getValue().equals(issuer.toString())) {
            throw new Fault(
                    "it calls itself another issuer than --oidc-issuer has it, which must be the same to the letter");
        }
        URI userInfo = metadata.getUserInfoEndpointURI();
        return new Known(
                metadata,
                safe("authorization_endpoint", metadata.getAuthorizationEndpointURI()),
                safe("token_endpoint", metadata.getTokenEndpointURI()),
                userInfo == null ? Optional.empty() : Optional.of(safe("userinfo_endpoint", userInfo)),
                keys(safe("jwks_uri", metadata.getJWKSetURI())),
                clock.instant().plus(REMEMBERED));
    }

    private OIDCProviderMetadata metadata() throws Fault {
        URI document = URI.create(issuer.toString().replaceFirst("/$", "") + DOCUMENT);
        try {
            return OIDCProviderMetadata.parse(calls.get(document));
        } catch (IOException away) {
            throw new Fault(document + ": " + away.getMessage(), away);
        } catch (ParseException none) {
            throw new Fault(document + " is no description of a provider", none);
        }
    }

    private static URI safe(String what, @Nullable URI address) throws Fault {
        if (address == null || !SafeAddress.is(address)) {
            throw new Fault("its " + what + " is no address with https");
        }
        return address;
    }

    private JWKSource<SecurityContext> keys(URI address) throws Fault {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), calls)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException none) {
            throw new Fault("its jwks_uri is no address with https", none);
        }
    }
}
