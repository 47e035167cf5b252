package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CommandLineTest {

    @TempDir
    Path folder;

    private String database() {
        return folder.resolve("tapal.db").toString();
    }

    static Stream<List<String>> commands() {
        List<List<String>> found = new ArrayList<>();
        collect(Tapal.commandLine(), List.of(), found);
        return found.stream();
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> found) {
        found.add(path);
        line.getSubcommands().forEach((name, sub) -> {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            collect(sub, deeper, found);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--help");
        Run run = Run.tapal(arguments.toArray(String[]::new));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: " + String.join(" ", command.isEmpty() ? List.of("tapal") : withRoot(command)));
    }

    private static List<String> withRoot(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("tapal"));
        whole.addAll(command);
        return whole;
    }

    @Test
    void the_commands_are_those_of_the_readme() {
        assertThat(commands().map(command -> String.join(" ", command)))
                .contains(
                        "serve",
                        "staff add",
                        "staff list",
                        "staff chart",
                        "staff password",
                        "token issue",
                        "token list")
                .contains("token revoke", "migrate", "rebuild", "export", "deadline");
    }

    @Test
    void the_version_is_told() {
        assertThat(Run.tapal("--version").out()).startsWith("tapal ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "--fly",
                "staff",
                "token",
                "staff fly",
                "serve --port",
                "serve --port x",
                "serve --port -1",
                "serve --port 65536",
                "serve --fly",
                "token issue",
                "token revoke",
                "staff add",
                "staff add x",
                "staff password",
                "staff add a/b Nama",
                "token issue staf --days x",
                "migrate extra"
            })
    void a_wrong_call_is_told_in_one_line_with_where_to_read_on(String call) {
        List<String> arguments = new ArrayList<>(call.isEmpty() ? List.of() : List.of(call.split(" ")));
        Run run = Run.tapal(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeBetween(1, 2).allMatch(line -> line.startsWith("tapal: "));
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void a_wrong_port_is_named_with_the_range() {
        assertThat(Run.tapal("serve", "--port", "65536").fault())
                .isEqualTo("tapal: --port: a whole number from 0 to 65535, was 65536");
    }

    @Test
    void a_port_that_is_taken_could_not_be_used() throws IOException {
        Run.tapal("migrate", "--database", database());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.tapal("serve", "--database", database(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.fault()).contains("port").contains("--port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"migrate", "rebuild", "export", "staff list", "staff chart", "token list", "serve --port 0"})
    void a_file_that_is_no_database_could_not_be_used(String command) throws IOException {
        Path file =
                Files.writeString(folder.resolve("notes.txt"), "not a database, but longer than a header ".repeat(50));
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--database", file.toString()));
        Run run = Run.tapal(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.fault()).startsWith("tapal: database: ").contains(file.toString());
        assertThat(Files.readString(file)).startsWith("not a database");
    }

    @Test
    void a_folder_that_cannot_be_made_could_not_be_used() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x");
        Run run = Run.tapal("migrate", "--database", file.resolve("tapal.db").toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.fault()).startsWith("tapal: database: ");
    }

    @Test
    void a_standard_with_faults_is_refused_with_each_key_and_its_remedy() throws IOException {
        Path file = Files.writeString(
                folder.resolve("standard.properties"), "id=x\nzone=Mars/Olympus\nlimit.letter.days=zero\ncolour=red\n");
        Run run = Run.tapal("deadline", "--from", "2026-03-16", "--days", "1", "--standard", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeGreaterThan(3).allMatch(line -> line.matches("tapal: [^:]+: .+"));
        assertThat(run.err()).contains("zone").contains("limit.letter.days").contains("colour");
    }

    @Test
    void a_standard_that_cannot_be_read_is_named() throws IOException {
        Path missing = folder.resolve("none.properties");
        Path binary = Files.write(folder.resolve("latin1.properties"), "id=é".getBytes(StandardCharsets.ISO_8859_1));
        Path broken = Files.writeString(folder.resolve("broken.properties"), "id=\\uZZZZ");
        for (Path file : List.of(missing, binary, folder, broken)) {
            Run run = Run.tapal("deadline", "--from", "2026-03-16", "--days", "1", "--standard", file.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(2);
            assertThat(run.err().lines()).as(file.toString()).hasSize(1);
            assertThat(run.fault()).startsWith("tapal: standard: ");
        }
    }
}
