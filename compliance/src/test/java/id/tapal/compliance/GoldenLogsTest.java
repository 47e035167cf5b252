package id.tapal.compliance;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.report.Report;
import id.tapal.compliance.report.ReportFormat;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The logs of {@code golden}, each beside what is to be reported of it, worked out by hand from the standard. With {@code -Dtapal.golden.write=true} the
 * sentences of the reports are written anew where nothing but they differs; what was found never is.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenLogsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** What can only be seen in the live system, or not at all: golden/README.md says why. */
    private static final Set<Clause> UNBREAKABLE =
            EnumSet.of(Clause.PRODUCT, Clause.COMPLAINT, Clause.KIP_18, Clause.KIP_19, Clause.KIP_22_4);

    static final List<Clause> BREAKABLE = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(UNBREAKABLE)));

    /** Logs that cannot but break another clause too: golden/README.md says why. */
    private static final Map<String, Set<String>> BESIDE = Map.ofEntries(
            entry("REQ-B1/broken", Set.of("B.1")),
            entry("REQ-B1/phone-kept", Set.of("B.1")),
            entry("KIP-22.7/letter-broken", Set.of("TIME-B")),
            entry("KIP-22.7/letter-kept", Set.of("TIME-B")),
            entry("KIP-22.7/lapor-broken", Set.of("TIME-C")),
            entry("KIP-22.7/lapor-kept", Set.of("TIME-C")),
            entry("KIP-22.7/extension-broken", Set.of("TIME-B")),
            entry("KIP-22.7/extension-kept", Set.of("TIME-B")),
            entry("KIP-22.8/timeliness-broken", Set.of("TIME-B", "KIP-22.7")),
            entry("KIP-22.8/timeliness-kept", Set.of("TIME-B")),
            entry("KIP-22.8/lapor-timeliness-broken", Set.of("TIME-C", "KIP-22.7")),
            entry("KIP-22.8/lapor-timeliness-kept", Set.of("TIME-C")));

    private static final DefaultPrettyPrinter READABLE = readable();

    private final LogCheck check = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()));

    @ParameterizedTest
    @MethodSource("logs")
    void a_log_is_reported_as_expected(String name) throws IOException {
        JsonNode reported = report(name);
        JsonNode expected = expected(name);
        if (Boolean.getBoolean("tapal.golden.write")) {
            assertThat(pretty(silent(reported))).isEqualTo(pretty(silent(expected)));
            Files.writeString(file(name, ".json"), pretty(reported));
        } else {
            assertThat(pretty(reported)).isEqualTo(pretty(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void what_is_expected_is_written_to_be_read(String name) throws IOException {
        assertThat(Files.readString(file(name, ".json"))).isEqualTo(pretty(expected(name)));
    }

    @ParameterizedTest
    @FieldSource("BREAKABLE")
    void each_clause_has_a_log_that_breaks_it_and_one_that_just_does_not(Clause clause) throws IOException {
        assertThat(logs()).contains(clause.id() + "/broken", clause.id() + "/kept");
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_log_breaks_its_clause_once_or_keeps_it_and_breaks_no_other(String name) throws IOException {
        List<String> clauses = expected(name)
                .at("/cases/0/breaches")
                .valueStream()
                .map(breach -> breach.path("clause").asString())
                .toList();
        String clause = folder(name);

        assertThat(clauses).filteredOn(clause::equals).hasSize(name.endsWith("broken") ? 1 : 0);
        assertThat(clauses)
                .filteredOn(other -> !other.equals(clause))
                .containsExactlyInAnyOrderElementsOf(BESIDE.getOrDefault(name, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void each_finding_has_a_log(LogFinding.Code code) throws IOException {
        JsonNode expected = expected("log/" + code.id());

        assertThat(Stream.concat(
                        expected.path("findings").valueStream(),
                        expected.at("/cases/0/findings").valueStream()))
                .extracting(finding -> finding.path("code").asString())
                .containsExactly(code.id());
    }

    @Test
    void the_folders_are_the_clauses_and_the_logs_are_many() throws IOException {
        Set<String> clauses = BREAKABLE.stream().map(Clause::id).collect(toUnmodifiableSet());

        assertThat(logs())
                .hasSizeGreaterThan(100)
                .containsAll(BESIDE.keySet())
                .allMatch(name -> folder(name).equals("log")
                        || (clauses.contains(folder(name)) && (name.endsWith("broken") || name.endsWith("kept"))));
    }

    @Test
    void no_expectation_is_without_its_log() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")).map(GoldenLogsTest::name))
                    .containsExactlyInAnyOrderElementsOf(logs());
        }
    }

    @Test
    void the_readme_explains_what_no_log_breaks_and_what_breaks_more() throws IOException {
        String readme = Files.readString(GOLDEN.resolve("README.md"));

        assertThat(UNBREAKABLE).allSatisfy(clause -> assertThat(readme).contains("`" + clause.id() + "`"));
        assertThat(BESIDE.keySet()).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    static List<String> logs() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xes)"))
                    .map(GoldenLogsTest::name)
                    .sorted()
                    .toList();
        }
    }

    /** Folder and name, without what says the format. */
    private static String name(Path file) {
        String path = GOLDEN.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String folder(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static Path file(String name, String extension) {
        return GOLDEN.resolve(name + extension);
    }

    private static JsonNode expected(String name) throws IOException {
        return JsonBody.MAPPER.readTree(Files.readString(file(name, ".json")));
    }

    private JsonNode report(String name) throws IOException {
        Path csv = file(name, ".csv");
        Path log = Files.exists(csv) ? csv : file(name, ".xes");
        Path asOf = file(name, ".as-of.txt");
        try (CheckedLog checked = check.check(List.of(LogSource.of(log)))) {
            Instant instant = Files.exists(asOf)
                    ? OffsetDateTime.parse(Files.readString(asOf).strip()).toInstant()
                    : checked.latest().orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Report(checked, instant, List.of(name), Messages.of(Messages.INDONESIAN))
                    .write(ReportFormat.JSON, out, false);
            return JsonBody.MAPPER.readTree(out.toByteArray());
        }
    }

    /** The same without its sentences. */
    private static JsonNode silent(JsonNode report) {
        JsonNode copy = report.deepCopy();
        copy.findParents("message").forEach(parent -> ((ObjectNode) parent).remove("message"));
        return copy;
    }

    private static String pretty(JsonNode tree) {
        return JsonBody.MAPPER.writer().with(READABLE).writeValueAsString(tree) + "\n";
    }

    private static DefaultPrettyPrinter readable() {
        DefaultIndenter twoBlanks = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(twoBlanks)
                .withArrayIndenter(twoBlanks);
    }
}
