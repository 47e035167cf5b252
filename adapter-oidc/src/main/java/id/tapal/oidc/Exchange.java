package id.tapal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import id.tapal.application.account.ProvidedIdentity;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.Vouching;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what the browser brings back to who somebody is. */
final class Exchange {

    /** What a provider signs with; nothing that anybody could sign with who knows the desk's secret, or its keys. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final String DECLINED = "access_denied";
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final OidcProvider.Settings settings;
    private final NameClaim claim;
    private final Calls calls;
    private final InstantSource clock;

    Exchange(OidcProvider.Settings settings, NameClaim claim, Calls calls, InstantSource clock) {
        this.settings = settings;
        this.claim = claim;
        this.calls = calls;
        this.clock = clock;
    }

    Vouching identity(Discovery.Known provider, ProviderErrand errand, Map<String, List<String>> answer) throws Fault {
        requireIssuer(provider, answer);
        Optional<String> error = one(answer, "error");
        if (error.isPresent()) {
            if (error.get().equals(DECLINED)) {
                return new Vouching.Declined();
            }
            throw new Fault("it lets nobody in: " + code(error.get()));
        }
        String code = one(answer, "code").orElseThrow(() -> new Fault("it sent the browser back without a code"));
        OIDCTokens tokens = tokens(provider, errand, code);
        JWTClaimsSet claims;
        try {
            claims = claims(provider, errand, tokens.getIDToken());
        } catch (IdTokenClaims.SignedInEarlier earlier) {
            return new Vouching.Earlier();
        }
        Optional<String> name = claim.in(claims.getClaims());
        return new Vouching.Vouched(new ProvidedIdentity(
                settings.issuer().toString(),
                claims.getSubject(),
                name.isPresent() ? name : more(provider, claims.getSubject(), tokens)));
    }

    /** RFC 9207: an answer of another provider, which the browser was led to, is no answer of this one. */
    private void requireIssuer(Discovery.Known provider, Map<String, List<String>> answer) throws Fault {
        Optional<String> issuer = one(answer, "iss");
        if (issuer.isEmpty() && provider.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw new Fault("the answer does not say whose it is, though it always does");
        }
        if (issuer.filter(named -> !named.equals(settings.issuer().toString())).isPresent()) {
            throw new Fault("the answer is one of another issuer");
        }
    }

    private static Optional<String> one(Map<String, List<String>> answer, String name) throws Fault {
        List<String> values = answer.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Fault("the answer has more than one " + name);
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** A code of an error as the standards have them, and nothing else that somebody may have written there. */
    private static String code(@Nullable String said) {
        return said != null && said.matches("[a-z_]{1,50}") ? said : "an error without a known code";
    }

    private OIDCTokens tokens(Discovery.Known provider, ProviderErrand errand, String code) throws Fault {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.returnTo(), new CodeVerifier(errand.verifier()));
        TokenRequest request = new TokenRequest.Builder(provider.token(), authentication(provider), grant).build();
        TokenResponse response;
        try {
            response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(calls));
        } catch (IOException away) {
            throw new Fault(provider.token() + ": " + away.getMessage(), away);
        } catch (ParseException none) {
            throw new Fault(provider.token() + " does not answer with tokens", none);
        }
        if (response instanceof OIDCTokenResponse granted) {
            return granted.getOIDCTokens();
        }
        ErrorObject error = response.toErrorResponse().getErrorObject();
        throw new Fault("it does not take the code: " + code(error.getCode()));
    }

    private ClientAuthentication authentication(Discovery.Known provider) throws Fault {
        ClientID client = new ClientID(settings.client());
        Secret secret = new Secret(settings.secret());
        List<ClientAuthenticationMethod> ways = provider.metadata().getTokenEndpointAuthMethods();
        if (ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
            return new ClientSecretBasic(client, secret);
        }
        if (ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)) {
            return new ClientSecretPost(client, secret);
        }
        throw new Fault("it takes no secret of a client");
    }

    private JWTClaimsSet claims(Discovery.Known provider, ProviderErrand errand, JWT token)
            throws Fault, IdTokenClaims.SignedInEarlier {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(
                new IdTokenClaims(settings.issuer().toString(), settings.client(), errand, clock.instant()));
        try {
            return processor.process(token, null);
        } catch (IdTokenClaims.SignedInEarlier earlier) {
            LOG.atWarn()
                    .addKeyValue("issuer", settings.issuer())
                    .addKeyValue("cause", earlier.getMessage())
                    .log("the provider let somebody through");
            throw earlier;
        } catch (BadJOSEException refused) {
            throw new Fault("its word is not taken: " + refused.getMessage(), refused);
        } catch (JOSEException keyless) {
            throw new Fault("its keys cannot be had: " + keyless.getClass().getSimpleName(), keyless);
        }
    }

    /** Of a name that does not stand in the token; it is needed the first time alone, so that lacking it keeps nobody out who is known. */
    private Optional<String> more(Discovery.Known provider, String subject, OIDCTokens tokens) {
        return provider.userInfo().flatMap(address -> {
            try {
                return userInfo(address, subject, tokens);
            } catch (Fault fault) {
                LOG.atWarn()
                        .addKeyValue("issuer", settings.issuer())
                        .addKeyValue("cause", fault.getMessage())
                        .log("the provider tells no name");
                return Optional.empty();
            }
        });
    }

    private Optional<String> userInfo(URI address, String subject, OIDCTokens tokens) throws Fault {
        UserInfoResponse response;
        try {
            response = UserInfoResponse.parse(new UserInfoRequest(address, tokens.getAccessToken())
                    .toHTTPRequest()
                    .send(calls));
        } catch (IOException away) {
            throw new Fault(address + ": " + away.getMessage(), away);
        } catch (ParseException none) {
            throw new Fault(address + " does not answer with claims", none);
        }
        if (!response.indicatesSuccess()) {
            throw new Fault(address + " refuses");
        }
        UserInfo told = response.toSuccessResponse().getUserInfo();
        if (told == null || !told.getSubject().getValue().equals(subject)) {
            throw new Fault(address + " tells of somebody else");
        }
        return claim.in(told.toJSONObject());
    }
}
