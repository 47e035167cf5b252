package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.IdentityProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class OidcOptionsTest {

    private static final String ISSUER = "https://sso.example/realms/pegawai";

    @TempDir
    Path folder;

    private Path secret;

    @BeforeEach
    void writeSecret() throws IOException {
        secret = folder.resolve("secret");
        Files.writeString(secret, "rahasia\n");
    }

    @Command
    private static final class Options {
        @Mixin
        private final HttpOptions http = new HttpOptions();

        @Mixin
        private final OidcOptions oidc = new OidcOptions();
    }

    private static Optional<IdentityProvider> provider(List<String> arguments) {
        Options options = new Options();
        CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(arguments.toArray(String[]::new));
        return options.oidc.provider(options.http.publicAddress(line), () -> Instant.EPOCH, line);
    }

    private List<String> whole() {
        return List.of(
                "--oidc-issuer=" + ISSUER,
                "--oidc-client=tapal",
                "--oidc-secret-file=" + secret,
                "--public-address=https://tapal.example");
    }

    private List<String> with(String other) {
        List<String> all = new ArrayList<>(whole());
        all.removeIf(each -> each.startsWith(other.replaceFirst("=.*", "=")));
        all.add(other);
        return all;
    }

    private void isRefused(List<String> arguments, String... words) {
        assertThatThrownBy(() -> provider(arguments))
                .isInstanceOfAny(ParameterException.class, IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void none_is_named_where_nothing_of_it_is() {
        assertThat(provider(List.of())).isEmpty();
        assertThat(provider(List.of("--public-address=https://tapal.example"))).isEmpty();
        assertThat(provider(List.of("--oidc-issuer="))).isEmpty();
    }

    @Test
    void a_whole_one_names_one() {
        assertThat(provider(whole())).get().extracting(IdentityProvider::name).isEqualTo(Optional.empty());
        assertThat(provider(with("--oidc-name=SSO Provinsi")))
                .get()
                .extracting(IdentityProvider::name)
                .isEqualTo(Optional.of("SSO Provinsi"));
        assertThat(provider(with("--public-address=http://localhost:8080/"))).isPresent();
        assertThat(provider(with("--oidc-issuer=http://127.0.0.1:9000"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "--oidc-issuer,      TAPAL_OIDC_ISSUER",
        "--oidc-client,      TAPAL_OIDC_CLIENT",
        "--oidc-secret-file, TAPAL_OIDC_SECRET",
        "--public-address,   TAPAL_PUBLIC_ADDRESS"
    })
    void half_of_one_is_refused_and_what_lacks_is_named(String option, String variable) {
        List<String> half =
                whole().stream().filter(each -> !each.startsWith(option)).toList();
        isRefused(half, option, variable, "leave out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--oidc-name=SSO", "--oidc-domain=bppd.example"})
    void a_part_alone_is_half_of_one(String part) {
        isRefused(List.of(part), "--oidc-issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sso.example", "https://sso.example/?a=b", "sso.example", "https://a@sso.example"})
    void an_issuer_without_tls_is_refused(String issuer) {
        isRefused(with("--oidc-issuer=" + issuer), "--oidc-issuer", "https", issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://tapal.example", "https://tapal.example/meja", "https://tapal.example?a", "tapal.example"
            })
    void a_public_address_is_a_host_with_tls(String address) {
        isRefused(with("--public-address=" + address), "--public-address", address);
    }

    @Test
    void an_address_of_email_needs_a_domain() {
        isRefused(with("--oidc-claim=email"), "--oidc-domain");
        List<String> whole = new ArrayList<>(with("--oidc-claim=email"));
        whole.add("--oidc-domain=bppd.example");
        assertThat(provider(whole)).isPresent();
    }

    @Test
    void a_secret_that_is_not_there_is_refused_and_never_told() throws IOException {
        isRefused(with("--oidc-secret-file=" + folder.resolve("none")), "--oidc-secret-file", "cannot be read");
        Files.writeString(secret, " \n");
        isRefused(whole(), "--oidc-secret-file", "is empty");
    }

    @Test
    void serve_says_so_in_one_line() {
        StringWriter err = new StringWriter();
        CommandLine line = Tapal.commandLine("serve").setErr(new PrintWriter(err, true));
        assertThat(line.execute("serve", "--port", "0", "--oidc-issuer", ISSUER))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("tapal: --oidc-client: signing in with OpenID Connect needs it");
    }
}
