package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CheckCommandTest {

    private static final String LOG = """
            case_id,channel,activity,timestamp,resource,role,name,request,identity
            W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas,reception,Pemohon,peta,
            W-1,,request-withdrawn,2026-03-10T09:01:00+08:00,petugas,reception,,,
            """;

    @TempDir
    private Path folder;

    private Path log;
    private Path report;

    @BeforeEach
    void a_log_without_a_breach() throws IOException {
        log = Files.writeString(folder.resolve("log.csv"), LOG);
        report = folder.resolve("report");
    }

    private String report() throws IOException {
        return Files.readString(report);
    }

    private Run check(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "check";
        all[1] = "--output";
        all[2] = report.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.tapal(all);
    }

    @Test
    void the_status_tells_whether_anything_was_breached() throws IOException {
        assertThat(check(log.toString()).status()).isZero();
        assertThat(report()).contains("1 kasus, 2 kegiatan").contains("Tidak ada pelanggaran.");

        Files.writeString(log, LOG.replace("petugas,reception,Pemohon", "petugas,staff,Pemohon"));
        assertThat(check(log.toString(), "--lang", "en").status()).isEqualTo(1);
        assertThat(report()).contains("A.1").contains("row 2");
    }

    @Test
    void what_is_known_is_hidden_and_what_is_new_is_told() throws IOException {
        Path known = folder.resolve("known.txt");
        Files.writeString(log, LOG.replace("petugas,reception,Pemohon", "petugas,staff,Pemohon"));
        assertThat(check(log.toString(), "--write-baseline", known.toString()).status())
                .isEqualTo(1);
        assertThat(check(log.toString(), "--baseline", known.toString()).status())
                .isZero();
        assertThat(report()).contains("Tidak ada pelanggaran.");

        Files.writeString(log, LOG.replace("petugas,reception,Pemohon", "petugas,staff,"));
        Run run = check(log.toString(), "--baseline", known.toString(), "--format", "csv");
        assertThat(run.status()).isEqualTo(1);
        assertThat(report().lines()).hasSize(2).last().asString().contains("A.1;standard;content");
    }

    @Test
    void a_mapping_is_proposed() throws IOException {
        Files.writeString(log, LOG.replace("activity", "kegiatan"));
        assertThat(check(log.toString()).fault()).contains("--suggest-mapping");
        assertThat(check(log.toString(), "--suggest-mapping").status()).isZero();
        Path mapping = Files.copy(report, folder.resolve("m.yaml"));
        assertThat(check(log.toString(), "--mapping", mapping.toString()).status())
                .isZero();
    }

    @Test
    void an_instant_later_than_the_log_finds_what_was_not_done() throws IOException {
        Files.writeString(log, LOG.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
        assertThat(check(log.toString()).status()).isZero();

        Run run = check(log.toString(), "--as-of", "2026-03-25T00:00:00+08:00", "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        JsonNode json = JsonBody.MAPPER.readTree(report());
        assertThat(json.path("asOf").asString()).isEqualTo("2026-03-25T00:00:00+08:00");
        assertThat(json.path("cases").path(0).path("breaches").findValuesAsString("clause"))
                .containsExactly("TIME-A");
    }

    @Test
    void coverage_is_told_beside_the_report_and_changes_no_status() throws IOException {
        assertThat(check(log.toString(), "--coverage").status()).isZero();
        assertThat(report())
                .contains("Tidak ada pelanggaran.")
                .contains("Tatap muka: 5 dari 28 aturan teruji")
                .contains("tidak pernah teruji");

        Files.writeString(log, LOG.replace("petugas,reception,Pemohon", "petugas,staff,Pemohon"));
        assertThat(check(log.toString(), "--coverage", "--format", "html").status())
                .isEqualTo(1);
        assertThat(report()).contains("id=\"coverage\"");
        assertThat(check(log.toString(), "--coverage", "--format", "json").status())
                .isEqualTo(1);
        JsonNode rules = JsonBody.MAPPER.readTree(report()).path("coverage").path("rules");
        assertThat(rules.valueStream()
                        .filter(rule -> rule.path("broken").asInt() > 0)
                        .map(rule -> rule.path("clause").asString() + " "
                                + rule.path("kind").asString()))
                .containsExactly("A.1 authority");
    }

    @Test
    void a_folder_is_read_as_one_log() throws IOException {
        Files.writeString(folder.resolve("more.csv"), LOG.replace("W-1", "W-2"));
        Files.writeString(folder.resolve("notes.txt"), "no log");
        assertThat(check(folder.toString(), "--format", "json").status()).isZero();
        assertThat(JsonBody.MAPPER
                        .readTree(report())
                        .path("summary")
                        .path("cases")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_chart_and_a_mapping_are_taken_from_files() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), "columns: {case_id: nomor}\n");
        Files.writeString(log, LOG.replace("case_id", "nomor"));
        assertThat(check(log.toString()).fault()).contains("no column case_id");
        assertThat(check(log.toString(), "--mapping", mapping.toString()).status())
                .isZero();
        Path chart = Files.writeString(folder.resolve("chart.json"), "{\"posts\":[]");
        assertThat(check(log.toString(), "--mapping", mapping.toString(), "--chart", chart.toString())
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.csv | tapal: LOG: there is no file nowhere.csv",
                "LOG --format pdf | tapal: --format: one of text, html, json, junit, csv",
                "LOG --as-of yesterday | tapal: --as-of",
                "LOG --lang fr | tapal: --lang: id or en",
                "LOG --coverage --format csv | tapal: --coverage: csv has no place for it; use --format text, html or json",
                "LOG --coverage --format junit | tapal: --coverage: junit has no place for it; use --format text, html or json",
                "LOG --threads 0 | tapal: --threads: 1 or more",
                "LOG --threads x | tapal: Invalid value for option '--threads'",
                "LOG --max-cell 0 | tapal: --max-cell: 1 or more, was 0",
                "LOG --max-events 0 | tapal: --max-events: 1 or more",
                "LOG --max-expansion -1 | tapal: --max-expansion: 1 or more",
                "LOG --max-depth 0 | tapal: --max-depth: 1 or more",
                "LOG --max-events 1 | tapal: LOG: case W-1 has more than 1 events",
                "LOG --mapping nowhere.yaml | tapal: --mapping: nowhere.yaml cannot be read",
                "LOG --mapping FOLDER | tapal: --mapping: FOLDER cannot be read; name a UTF-8 file",
                "LOG --mapping FOLDER/a.pdf | tapal: --mapping: FOLDER/a.pdf cannot be read; name a UTF-8 file",
                "LOG --mapping FOLDER/empty.csv | tapal: mapping: it has sections",
                "LOG --chart FOLDER | tapal: --chart: FOLDER cannot be read",
                "LOG --baseline FOLDER | tapal: --baseline: FOLDER cannot be read",
                "LOG --write-baseline FOLDER | tapal: --write-baseline: FOLDER is no file; name one, or leave",
                "LOG --write-baseline FOLDER/no/b.txt | tapal: --write-baseline: FOLDER/no/b.txt cannot be written (there is no folder FOLDER/no)",
                "- - | tapal: LOG: standard input can be read once; name - once",
                "FOLDER/none | tapal: LOG: the folder FOLDER/none has no log; their names end with .csv",
                "/dev/null | tapal: LOG: /dev/null is no file that can be read twice; send it to standard input and name -",
                "FOLDER/empty.csv | tapal: FOLDER/empty.csv, line 1: it is empty; a log begins with a header row such as",
                "FOLDER/a.pdf | tapal: FOLDER/a.pdf, line 1: it is a PDF; export the log itself",
                "FOLDER/a.pdf --suggest-mapping | tapal: FOLDER/a.pdf, line 1: it is a PDF",
                "FOLDER/a.xlsx | tapal: FOLDER/a.xlsx, line 1: it is a ZIP archive or an Excel workbook",
                "FOLDER/a.xls | tapal: FOLDER/a.xls, line 1: it is an old Office file",
                "FOLDER/a.bin | tapal: FOLDER/a.bin, line 1: it is no text in UTF-8",
                "FOLDER/a.tsv | tapal: FOLDER/a.tsv, line 1: its cells are parted by tabs",
                "FOLDER/a.json | tapal: FOLDER/a.json, line 1: it looks like JSON (OCEL?)",
                "LOG --baseline nowhere.txt | tapal: --baseline: nowhere.txt cannot be read",
                "LOG --chart nowhere.json | tapal: --chart: nowhere.json cannot be read",
                "LOG --standard nowhere.properties | tapal: standard: nowhere.properties cannot be read",
                "'' | tapal: Missing required parameter: 'LOG'",
            })
    void a_wrong_call_is_told_and_leaves_no_report(String arguments, String fault) throws IOException {
        no_logs();
        String[] words = arguments.isEmpty()
                ? new String[0]
                : arguments
                        .replace("LOG", log.toString())
                        .replace("FOLDER", folder.toString())
                        .split(" ");
        Run run = check(words);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.fault())
                .startsWith(fault.replace("LOG: case", log + ": case").replace("FOLDER", folder.toString()));
        assertThat(report).doesNotExist();
    }

    /** What people name who have no log. */
    private void no_logs() throws IOException {
        Files.createDirectory(folder.resolve("none"));
        Map.of(
                        "empty.csv", "",
                        "a.pdf", "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n",
                        "a.xlsx", "PK\u0003\u0004\u0014\0\u0006\0\b\0[Content_Types].xml",
                        "a.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                        "a.bin", "c\0a\0s\0e\0",
                        "a.tsv", "case_id\tactivity\ttimestamp\n",
                        "a.json", "\u00EF\u00BB\u00BF {\"events\": []}")
                .forEach((name, bytes) -> {
                    try {
                        Files.writeString(folder.resolve(name), bytes, StandardCharsets.ISO_8859_1);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
    }

    @Test
    void an_empty_name_is_no_folder() {
        assertThat(check("").fault()).startsWith("tapal: LOG: a name is empty");
    }

    @Test
    void a_log_of_a_header_alone_is_empty_and_has_no_time() throws IOException {
        Files.writeString(log, LOG.lines().findFirst().orElseThrow());
        assertThat(check(log.toString(), "--lang", "en").status()).isZero();
        assertThat(report())
                .startsWith("Standard bppd-ntt\n0 cases, 0 acts\n")
                .contains("no case that can be judged")
                .doesNotContain("1970", "Nothing was breached");
    }

    @Test
    void a_report_that_cannot_be_written_is_no_breach_and_found_before_the_log_is_read() {
        Path nowhere = folder.resolve("no");
        Run run = Run.tapal(
                "check", "nowhere.csv", "--output", nowhere.resolve("report").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.fault())
                .startsWith("tapal: --output: " + nowhere.resolve("report") + " cannot be written (there is no folder "
                        + nowhere + ")");
    }

    /** The log that is shipped, for who looks at a report for the first time. */
    @Test
    void the_example_has_every_kind_of_breach() throws IOException {
        String example = Path.of("..", "examples", "satu-tahun.csv").toString();
        assertThat(check(example, "--format", "json").status()).isEqualTo(1);
        Set<String> kinds = new TreeSet<>(JsonBody.MAPPER.readTree(report()).findValuesAsString("kind"));
        assertThat(kinds)
                .containsExactly(
                        "authority", "content", "custody", "fee", "order", "repetition", "requirement", "timeliness");
        for (String format : new String[] {"text", "junit", "csv", "html"}) {
            assertThat(check(example, "--format", format).status()).isEqualTo(1);
            assertThat(report()).contains("TIME-B").contains("KIP-22.7");
        }
    }
}
