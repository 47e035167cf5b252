package id.tapal.app;

import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.SafeAddress;
import id.tapal.oidc.OidcProvider;
import id.tapal.web.page.Pages;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** With whose accounts staff come in besides passwords: nothing of it is loaded where none is named. */
final class OidcOptions {

    /** Holds the secret itself, where a file is not wanted. */
    static final String VARIABLE = "TAPAL_OIDC_SECRET";

    private static final String EMAIL = "email";

    @Option(
            names = "--oidc-issuer",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TAPAL_OIDC_ISSUER}",
            description = "The issuer of an OpenID Connect provider with whose accounts staff sign in too, such as "
                    + "https://sso.example.go.id/realms/pegawai. Environment: TAPAL_OIDC_ISSUER.")
    private @Nullable URI issuer;

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            defaultValue = "${env:TAPAL_OIDC_CLIENT}",
            description = "What the provider calls this desk, its client. Environment: TAPAL_OIDC_CLIENT.")
    private @Nullable String client;

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:TAPAL_OIDC_SECRET_FILE}",
            description = "A file with the secret of that client. Environment: TAPAL_OIDC_SECRET_FILE, or "
                    + "TAPAL_OIDC_SECRET with the secret itself.")
    private @Nullable Path secretFile;

    @Option(
            names = "--oidc-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:TAPAL_OIDC_CLAIM:-preferred_username}",
            description = "The claim that has the id of the member when an account first comes in, preferred_username "
                    + "by default. Environment: TAPAL_OIDC_CLAIM.")
    private String claim = "preferred_username";

    @Option(
            names = "--oidc-domain",
            paramLabel = "DOMAIN",
            defaultValue = "${env:TAPAL_OIDC_DOMAIN}",
            description =
                    "Where that claim is an e-mail address: the domain of the agency. What stands before it is "
                            + "the id of the member, and an address of another domain is nobody's. Environment: TAPAL_OIDC_DOMAIN.")
    private @Nullable String domain;

    @Option(
            names = "--oidc-name",
            paramLabel = "NAME",
            defaultValue = "${env:TAPAL_OIDC_NAME}",
            description = "What staff call the provider, on the button to sign in with it; \"akun instansi\" by "
                    + "default. Environment: TAPAL_OIDC_NAME.")
    private @Nullable String name;

    /**
     * The provider; empty where none is named.
     *
     * @param address where the desk is known
     * @throws ParameterException if something of it is named and something else is missing, or cannot be
     */
    Optional<IdentityProvider> provider(Optional<URI> address, InstantSource clock, CommandLine line) {
        if (Stream.of(issuer, client, secretFile, domain, name).allMatch(OidcOptions::isMissing)
                && isMissing(System.getenv(VARIABLE))) {
            return Optional.empty();
        }
        URI known = issuer;
        if (known == null || known.toString().isEmpty()) {
            throw missing(line, "--oidc-issuer", "TAPAL_OIDC_ISSUER");
        }
        if (!SafeAddress.is(known) || known.getRawQuery() != null) {
            throw new ParameterException(
                    line, "--oidc-issuer: an address with https, or of this machine, without a query, was " + known);
        }
        String id = client;
        if (id == null || id.isBlank()) {
            throw missing(line, "--oidc-client", "TAPAL_OIDC_CLIENT");
        }
        if (claim.equals(EMAIL) && isMissing(domain)) {
            throw new ParameterException(
                    line,
                    "--oidc-domain: no member's id is an e-mail address; name the domain of the agency, or another claim with --oidc-claim");
        }
        String secret = secret(line);
        URI returnTo = address.map(desk -> URI.create(desk + Pages.RETURN))
                .orElseThrow(() -> missing(line, "--public-address", "TAPAL_PUBLIC_ADDRESS"));
        return Optional.of(OidcProvider.of(
                new OidcProvider.Settings(known, id, secret, returnTo, claim, given(domain), given(name)), clock));
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private String secret(CommandLine line) {
        Path file = secretFile;
        if (file == null || file.toString().isEmpty()) {
            return given(System.getenv(VARIABLE))
                    .orElseThrow(() -> missing(line, "--oidc-secret-file", VARIABLE))
                    .strip();
        }
        return given(TextFile.read("--oidc-secret-file", file))
                .orElseThrow(() -> new ParameterException(
                        line, "--oidc-secret-file: " + file + " is empty; write the secret of the client"))
                .strip();
    }

    private static ParameterException missing(CommandLine line, String option, String variable) {
        return new ParameterException(
                line,
                option + ": signing in with OpenID Connect needs it; name it, or set " + variable
                        + ", or leave out all that begins with --oidc");
    }
}
