package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.SignIn;
import id.tapal.domain.standard.Standard;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in a JVM of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class ServeCommandTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    private ProcessBuilder tapal(Map<String, String> environment, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(Child.javaCommand(), "--enable-native-access=ALL-UNNAMED", "-cp", CLASS_PATH);
        builder.command().add("id.tapal.app.Tapal");
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder;
    }

    @Test
    void it_says_where_it_listens_and_closes_the_database_when_told_to_stop() throws Exception {
        Path database = folder.resolve("tapal.db");
        ProcessBuilder building = tapal(Map.of("TAPAL_DATABASE", database.toString(), "TAPAL_PORT", "0"), "serve");
        Path loaded = folder.resolve("loaded.txt");
        building.command().add(1, "-Xlog:class+load:file=" + loaded);
        Process serving = building.redirectErrorStream(true).start();
        try (BufferedReader printed = serving.inputReader()) {
            assertThat(printed.readLine()).startsWith("tapal: made " + folder.resolve("tapal.key"));
            String listening = String.valueOf(printed.readLine());
            assertThat(listening).matches("Tapal listens on http://127\\.0\\.0\\.1:[1-9][0-9]*");
            String pages = listening.substring(listening.indexOf("http://")) + "/desk";
            assertThat(printed.readLine()).isEqualTo("Pages: " + pages);
            assertThat(printed.readLine()).isEqualTo("Database: " + database);
            assertThat(printed.readLine()).startsWith("The agency has no member yet. Sign in at the pages");
            assertThat(printed.readLine()).isEqualTo("  user name          pengelola");
            String password = String.valueOf(printed.readLine()).replace("  one-time password  ", "");
            assertThat(printed.readLine())
                    .isEqualTo("It is good for 7 days; another one: tapal staff password pengelola");
            int port = Integer.parseInt(listening.substring(listening.lastIndexOf(':') + 1));
            assertThat(new Client(port).get("", "/health").path("status").asString())
                    .isEqualTo("up");
            assertThat(new Client(port).status("unknown", "/me")).isEqualTo(401);

            serving.toHandle().destroy(); // the process itself would close the reader
            assertThat(serving.waitFor(9, TimeUnit.SECONDS)).isTrue();
            assertThat(serving.exitValue()).isIn(0, 143);
            assertThat(printed.lines())
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("{\"at\":")
                            .contains("\"message\":\"answered\"")
                            .doesNotContain(password));
            signsIn(database, password);
            assertThat(Files.readString(loaded))
                    .as("nothing is loaded of what is not configured")
                    .contains("id.tapal.web.WebServer")
                    .doesNotContain("com.nimbusds", "id.tapal.oidc");
            assertThat(Files.exists(folder.resolve("tapal.db-wal"))).isFalse();
        } finally {
            serving.destroyForcibly();
        }
        assertThat(Run.tapal("migrate", "--database", database.toString()).status())
                .isZero();
    }

    /** Administers and has no role; whoever starts it again is told nothing. */
    private static void signsIn(Path database, String password) {
        try (OpenDesk open = OpenDesk.at(database, Standard.bppdNtt())) {
            assertThat(open.desk().accounts().signIn("pengelola", password)).isInstanceOf(SignIn.SignedIn.class);
            assertThat(open.desk().administration().isAdministrator("pengelola"))
                    .isTrue();
            assertThat(open.desk().administration().rolesOf("pengelola")).isEmpty();
            assertThat(FirstAdministrator.in(open.desk())).isEmpty();
        }
    }

    @Test
    void the_environment_names_the_standard_where_no_option_does() throws IOException {
        Path missing = folder.resolve("none.properties");
        String[] deadline = {"deadline", "--from", "2026-03-16", "--days", "1"};
        Child named = Child.run(tapal(Map.of("TAPAL_STANDARD", missing.toString()), deadline));
        assertThat(named.status()).isEqualTo(2);
        assertThat(named.err()).contains(missing.toString());
    }

    @Test
    void a_wrong_port_in_the_environment_is_told_in_one_line() throws IOException {
        Child wrong = Child.run(tapal(Map.of("TAPAL_PORT", "http"), "serve"));
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("tapal: ")
                        .contains("--port")
                        .contains("http"));
    }
}
