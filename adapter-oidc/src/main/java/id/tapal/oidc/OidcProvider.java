package id.tapal.oidc;

import static java.util.Objects.requireNonNull;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.SafeAddress;
import id.tapal.application.account.Vouching;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider of OpenID Connect Core 1.0, by the authorization code flow with PKCE. Nothing is asked of it before somebody wants to sign in with it, and
 * everything is looked at: a provider that fails keeps nobody from signing in with a password.
 */
public final class OidcProvider implements IdentityProvider {

    /** How long to wait for each of its answers: the person waits too. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final Settings settings;
    private final Discovery discovery;
    private final Exchange exchange;
    private final NameClaim claim;

    private OidcProvider(Settings settings, InstantSource clock, Duration patience) {
        Calls calls = new Calls(patience);
        this.settings = settings;
        this.claim = new NameClaim(settings.claim(), settings.domain());
        this.discovery = new Discovery(settings.issuer(), calls, clock);
        this.exchange = new Exchange(settings, claim, calls, clock);
    }

    /**
     * How the desk and the provider know each other.
     *
     * @param issuer the provider, to the letter as it calls itself
     * @param client what it calls the desk
     * @param secret what the desk shows to be that client
     * @param returnTo where it sends the browser back to
     * @param claim the claim that has the id of a member
     * @param domain where that is an e-mail address, the domain whose addresses count; what stands before it is the id
     * @param name what staff call it; empty where it has no name of its own
     */
    public record Settings(
            URI issuer,
            String client,
            String secret,
            URI returnTo,
            String claim,
            Optional<String> domain,
            Optional<String> name) {
        /** Requires addresses of TLS or of this machine. */
        public Settings {
            for (URI address : List.of(issuer, returnTo)) {
                if (!SafeAddress.is(address)) {
                    throw new IllegalArgumentException("address: https, or http on this machine, was " + address);
                }
            }
            requireNonNull(client, "client");
            requireNonNull(secret, "secret");
            requireNonNull(claim, "claim");
        }

        /** Without the secret: it may come into a log. */
        @Override
        public String toString() {
            return "Settings[" + issuer + ", " + client + "]";
        }
    }

    /** A provider. */
    public static OidcProvider of(Settings settings, InstantSource clock) {
        return of(settings, clock, PATIENCE);
    }

    static OidcProvider of(Settings settings, InstantSource clock, Duration patience) {
        return new OidcProvider(settings, clock, patience);
    }

    @Override
    public Optional<String> name() {
        return settings.name();
    }

    @Override
    public Optional<URI> address(ProviderErrand errand) {
        try {
            return Optional.of(request(discovery.known().authorization(), errand));
        } catch (Fault fault) {
            tell(fault);
        } catch (RuntimeException stumbled) { // of what it says of itself, which anything may stand in
            tell(stumbled);
        }
        return Optional.empty();
    }

    /** Asks for the person to be there and sign in, whatever was before: max_age is what a provider must answer for, prompt what more of them heed. */
    private URI request(URI authorization, ProviderErrand errand) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", claim.scope()),
                        new ClientID(settings.client()),
                        settings.returnTo())
                .endpointURI(authorization)
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                .prompt(Prompt.Type.LOGIN)
                .maxAge(0)
                .build()
                .toURI();
    }

    @Override
    public Vouching identity(ProviderErrand errand, Map<String, List<String>> answer) {
        try {
            return exchange.identity(discovery.known(), errand, answer);
        } catch (Fault fault) {
            tell(fault);
        } catch (RuntimeException stumbled) { // of what it answers, which anything may stand in
            tell(stumbled);
        }
        return new Vouching.Unusable();
    }

    private void tell(Fault fault) {
        LOG.atWarn()
                .addKeyValue("issuer", settings.issuer())
                .addKeyValue("cause", fault.getMessage())
                .log("the provider is of no use");
    }

    /** The class alone: its message may hold what the provider said. */
    private void tell(RuntimeException stumbled) {
        tell(new Fault("its answer cannot be read: " + stumbled.getClass().getName()));
    }
}
