package id.tapal.app;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Recording;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ExportCommandTest {

    private static final String KTP = "5371010101010001";

    @TempDir
    Path folder;

    private Path database() {
        return folder.resolve("tapal.db");
    }

    private Path output(String name) {
        return folder.resolve("out").resolve(name);
    }

    /** A visit of Monday with two acts and a letter of Tuesday. */
    private void twoCases() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        SettableClock clock = new SettableClock(DeskFixture.MONDAY_MORNING);
        try (OpenDesk open = OpenDesk.at(database(), Standard.bppdNtt())) {
            Desk desk = staffed(open.desk(clock));
            String visit = opened(desk.cases()
                    .open(
                            Channel.WALK_IN,
                            DeskFixture.act(
                                    ActType.GUEST_BOOK_SIGNED,
                                    RECEPTION,
                                    Facts.of(Fact.NAME, "Pemohon 🌏", Fact.REQUEST, "=Peta \"lama\""))));
            desk.cases()
                    .record(
                            visit,
                            1,
                            DeskFixture.act(ActType.IDENTITY_LEFT, RECEPTION, Facts.of(Fact.IDENTITY, "ktp:" + KTP)));
            clock.advance(Duration.ofDays(1));
            opened(desk.cases()
                    .open(
                            Channel.LETTER,
                            DeskFixture.act(
                                    ActType.LETTER_RECEIVED,
                                    REGISTRY,
                                    Facts.of(Fact.NAME, "Universitas", Fact.REQUEST, "Data"))));
        }
    }

    private static Desk staffed(Desk desk) {
        Agency.members().forEach(desk.administration()::save);
        desk.administration().replace(Agency.organization());
        return desk;
    }

    private static String opened(Recording recording) {
        return ((Recording.Recorded) recording).view().number();
    }

    private Run export(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("export", "--database", database().toString()));
        all.addAll(List.of(arguments));
        return Run.tapal(all.toArray(String[]::new));
    }

    private Child child(String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Child.javaCommand(),
                heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Tapal.class.getName(),
                "export",
                "--database",
                database().toString()));
        command.addAll(List.of(arguments));
        return Child.run(Map.of(), command.toArray(String[]::new));
    }

    private String written(String name, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--output", output(name).toString()));
        all.addAll(List.of(arguments));
        Run run = export(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        return Files.readString(output(name));
    }

    private List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.toList();
        }
    }

    @Test
    void the_log_goes_to_standard_output_and_what_was_done_to_standard_error() throws IOException {
        twoCases();

        Child run = child("-Xmx64m", "--people");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(4);
        assertThat(run.out())
                .startsWith("case_id,channel,activity,timestamp")
                .contains(",Pemohon 🌏,", ",\"=Peta \"\"lama\"\"\",", ",ktp:************0001,")
                .endsWith("\r\n");
        assertThat(run.err()).contains("exported: 2 cases, 3 acts");
        assertThat(export("--output", output("log.csv").toString(), "--people").status())
                .isZero();
        assertThat(Files.readString(output("log.csv"))).isEqualTo(run.out());
    }

    @Test
    void people_are_withheld_unless_asked_for() throws IOException {
        twoCases();
        assertThat(written("log.csv"))
                .doesNotContain("Pemohon", "Universitas", KTP)
                .contains(",***,");
    }

    @Test
    void the_ending_of_the_file_says_the_format_unless_it_is_told() throws IOException {
        twoCases();
        assertThat(written("log.xes")).startsWith("<?xml").endsWith("</log>\n");
        assertThat(written("log.txt")).startsWith("case_id,");
        assertThat(written("other.csv", "--format", "XES")).startsWith("<?xml");
        Run run = export("--output", output("log.xes.gz").toString());
        assertThat(run.status()).isZero();
        try (GZIPInputStream plain =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(output("log.xes.gz"))))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(output("log.xes")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--from=2026-03-03, 1",
        "--to=2026-03-02, 2",
        "--from=2026-03-02 --to=2026-03-03, 3",
        "--channel=letter, 1",
        "--channel=LETTER --channel=walk-in, 3",
        "--channel=lapor, 0",
        "--separator=;, 3"
    })
    void a_period_and_channels_choose(String options, int acts) throws IOException {
        twoCases();
        assertThat(written("log.csv", options.split(" ")).lines()).hasSize(1 + acts);
    }

    @Test
    void a_file_is_replaced_when_all_is_written_and_is_its_owners_alone() throws IOException {
        twoCases();
        Files.writeString(output("log.csv"), "old");
        assertThat(written("log.csv")).startsWith("case_id");
        assertThat(outputs()).containsExactly(output("log.csv"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output("log.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_stays_as_it_was_when_the_export_fails() throws IOException {
        twoCases();
        Files.writeString(output("log.csv"), "old");
        // a page of the database that only reading the entries touches
        byte[] bytes = Files.readAllBytes(database());
        Path torn = folder.resolve("torn.db");
        int at = indexOf(bytes, "guest-book-signed");
        bytes[at] = '#';
        Files.write(torn, bytes);

        Run run = Run.tapal(
                "export",
                "--database",
                torn.toString(),
                "--output",
                output("log.csv").toString());

        assertThat(run.status()).isNotZero();
        assertThat(Files.readString(output("log.csv"))).isEqualTo("old");
        assertThat(outputs()).containsExactly(output("log.csv"));
    }

    private static int indexOf(byte[] bytes, String text) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isNotNegative();
        return at;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from=2026-02-30",
                "--to=tomorrow",
                "--from=2026-03-02 --to=2026-03-01",
                "--channel=fax",
                "--format=pdf",
                "--separator=|",
                "--separator=,,",
                "--format=xes --separator=;",
                "--people=yes",
                "extra"
            })
    void a_wrong_call_is_told_with_the_remedy_and_writes_nothing(String options) throws IOException {
        twoCases();
        Run run = export((options + " --output=" + output("log.csv")).split(" "));
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeBetween(1, 2).allMatch(line -> line.startsWith("tapal: "));
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(outputs()).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        twoCases();
        Run nowhere = export("--output", output("none").resolve("log.csv").toString());
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err().lines()).hasSize(1);
        assertThat(nowhere.fault()).startsWith("tapal: --output: ").contains("cannot be written");
        Run noFile = export("--output", folder.toString());
        assertThat(noFile.status()).isEqualTo(2);
        assertThat(noFile.fault()).contains("is no file");
    }

    /** 1,200 notes of 70 kilobytes are twice the memory that the child gets. */
    @Test
    void a_large_journal_is_exported_in_little_memory() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        int cases = 600;
        SettableClock clock = new SettableClock(DeskFixture.MONDAY_MORNING);
        try (OpenDesk open = OpenDesk.at(database(), Standard.bppdNtt())) {
            Desk desk = staffed(open.desk(clock));
            String text = "x".repeat(70_000);
            Facts facts = Facts.of(Fact.NAME, "Universitas", Fact.REQUEST, "Data");
            ActToRecord completion = DeskFixture.act(ActType.COMPLETION_REQUESTED, REGISTRY, Facts.of(Fact.NOTE, text));
            for (int i = 0; i < cases; i++) {
                String number = opened(
                        desk.cases().open(Channel.LETTER, DeskFixture.act(ActType.LETTER_RECEIVED, REGISTRY, facts)));
                opened(desk.cases().record(number, 1, completion).orElseThrow());
                opened(desk.cases().record(number, 2, completion).orElseThrow());
            }
        }

        for (String name : List.of("log.csv", "log.xes.gz")) {
            Child run = child("-Xmx40m", "--output", output(name).toString());
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err()).contains("exported: 600 cases, 1800 acts");
        }
        assertThat(Files.size(output("log.csv"))).isGreaterThan(2 * 40_000_000);
    }
}
