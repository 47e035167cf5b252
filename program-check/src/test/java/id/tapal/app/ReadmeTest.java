package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.app.demo.Demo;
import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every snippet of the README does what the text around it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReadmeTest {

    @TempDir
    Path folder;

    /** The first block of a language after a heading. */
    private static String block(String heading, String language) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Matcher block = Pattern.compile(
                        "\n## " + Pattern.quote(heading) + "\n.*?\n```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("a block of %s under %s", language, heading).isTrue();
        return block.group(1);
    }

    @Test
    void the_dozen_lines_of_java_compile_and_print_the_clauses() throws IOException {
        Path source = Files.writeString(folder.resolve("FirstRuling.java"), block("A dozen lines of Java", "java"));
        String classPath = System.getProperty("java.class.path");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        boolean compiled = compiler.getTask(
                        faults,
                        null,
                        null,
                        List.of("-cp", classPath, "-d", folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(faults.toString()).isTrue();

        Child main = Child.java(folder + java.io.File.pathSeparator + classPath, "FirstRuling");
        assertThat(main.status()).as(main.err()).isZero();
        assertThat(main.out().lines())
                .containsExactly(
                        "A.1 order: identity-left",
                        "A.2 order: purpose-relayed",
                        "A.2 order: handler-appointed",
                        "A.3 order: visitor-directed",
                        "A.4 content: grounds|reason",
                        "KIP-19 content: consequence_test|exempt_list_item");
    }

    @Test
    void the_visit_with_curl_goes_through_every_stage() throws IOException {
        try (OpenDesk open = OpenDesk.at(folder.resolve("tapal.db"), Standard.bppdNtt())) {
            Demo.in(open).print(new PrintWriter(new StringWriter()));
            try (WebServer server =
                    WebServer.start(open.desk(), new PdfPrinter(), open::isReady, WebServer.Options.loopback(0))) {
                Map<String, String> environment = Map.of(
                        "API", "http://127.0.0.1:" + server.port(),
                        "RECEPTION", token(open, "petugas-tamu"),
                        "DIVISION_HEAD", token(open, "kabid-1"),
                        "HANDLER", token(open, "kasubid-1-1"));
                Path script = Files.writeString(folder.resolve("visit.sh"), block("A whole visit with curl", "sh"));
                Child visit = Child.run(environment, "bash", "-eu", script.toString());
                assertThat(visit.status()).as(visit.err()).isZero();
                assertThat(visit.err()).isEmpty();
                List<String> lines = visit.out().lines().toList();
                assertThat(lines).hasSize(7);
                assertThat(lines.get(0)).isEqualTo("Diterima");
                assertThat(lines.get(1))
                        .startsWith("Maksud disampaikan belum dilakukan sebelum Jawaban diberikan. A.2: ");
                assertThat(lines.subList(2, 7))
                        .containsExactly(
                                "Disampaikan kepada pejabat",
                                "Pejabat ditunjuk",
                                "Tamu diarahkan",
                                "Dijawab, identitas belum kembali",
                                "Selesai");
            }
        }
    }

    private static String token(OpenDesk open, String member) {
        return open.desk().access().issue(member, Duration.ofDays(1)).secret();
    }
}
