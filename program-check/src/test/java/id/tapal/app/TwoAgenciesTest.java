package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.testkit.Agency;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reads another agency's people: two agencies on one machine, each with its standard and its database. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class TwoAgenciesTest {

    private static final Path STANDARD =
            Path.of("domain/src/main/resources/id/tapal/domain/standard/bppd-ntt.properties");
    private static final Set<String> OPEN =
            Set.of("GET /health", "GET /ready", "GET /standard", "GET /openapi.yaml", "GET /docs");
    private static final String OTHER = "bppd-lain";

    @TempDir
    Path folder;

    private Path standardOfOther;

    @BeforeEach
    void write_the_standard_of_another_agency() throws IOException {
        String text = Files.readString(root().resolve(STANDARD)).replace("id=bppd-ntt", "id=" + OTHER);
        standardOfOther = Files.writeString(folder.resolve("lain.properties"), text);
    }

    /** Tests run in the folder of their module. */
    private static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    private OpenDesk one() {
        return OpenDesk.at(folder.resolve("satu.db"), Standard.bppdNtt());
    }

    private OpenDesk other() throws IOException {
        try (Reader reader = Files.newBufferedReader(standardOfOther)) {
            return OpenDesk.at(folder.resolve("lain.db"), Standard.parse(reader));
        }
    }

    private static String tokenOfHead(OpenDesk open) {
        Desk desk = open.desk();
        Agency.members().forEach(desk.administration()::save);
        desk.administration().replace(Agency.organization());
        return desk.access().issue(Agency.HEAD.id(), Duration.ofDays(1)).secret();
    }

    @Test
    void a_token_of_one_opens_nothing_at_the_other_on_any_route() throws Exception {
        try (OpenDesk one = one();
                OpenDesk other = other();
                WebServer own =
                        WebServer.start(one.desk(), new PdfPrinter(), one::isReady, WebServer.Options.loopback(0));
                WebServer foreign = WebServer.start(
                        other.desk(), new PdfPrinter(), other::isReady, WebServer.Options.loopback(0))) {
            String secret = tokenOfHead(one);
            tokenOfHead(other);
            assertThat(status(own, "GET /me", secret)).isEqualTo(200);
            Map<String, Integer> found = new TreeMap<>();
            for (String route : routes()) {
                found.put(route, status(foreign, route, secret));
            }
            assertThat(found).hasSizeGreaterThan(20);
            assertThat(found)
                    .allSatisfy((route, status) ->
                            assertThat(status).as(route).isEqualTo(OPEN.contains(route) ? 200 : 401));
        }
    }

    /** Those of the table, which has every one. */
    private static List<String> routes() throws IOException {
        return Files.readAllLines(root().resolve("docs/access.txt")).stream()
                .map(line -> Pattern.compile("^(GET|POST|PUT|DELETE) /[^ ]*").matcher(line))
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(route -> route.replace("<number>", "2026/TM/0001").replaceAll("\\{[a-z]+}", "x"))
                .distinct()
                .toList();
    }

    private static int status(WebServer server, String route, String secret) throws Exception {
        int blank = route.indexOf(' ');
        String method = route.substring(0, blank);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + route.substring(blank + 1)))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 0", "staff list", "staff add baru Baru", "token list", "rebuild", "migrate"})
    void no_command_opens_the_others_database(String command) {
        one().close();

        Run run = Run.tapal(
                (command + " --database " + folder.resolve("satu.db") + " --standard " + standardOfOther).split(" "));

        assertThat(run.status()).isNotZero();
        assertThat(run.fault()).contains("bppd-ntt", OTHER, "--standard", "--database");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void ones_own_is_opened_again_and_again() {
        one().close();
        one().close();

        assertThat(Run.tapal(
                                "staff",
                                "list",
                                "--database",
                                folder.resolve("satu.db").toString())
                        .status())
                .isZero();
    }
}
