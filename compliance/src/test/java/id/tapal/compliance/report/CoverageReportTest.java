package id.tapal.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.compliance.Coverage;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the coverage of a log is told: a visit answered late, without a column for fees. With {@code -Dtapal.golden.write=true} the expected text is written anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CoverageReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/coverage");

    private static final String LATE_VISIT = """
            case_id,channel,activity,timestamp,resource,role,to,to_role,name,request,identity,decision
            W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas-tamu,reception,,,Pemohon,peta,,
            W-1,,identity-left,2026-03-10T09:01:00+08:00,petugas-tamu,reception,,,,,ktp:1,
            W-1,,purpose-relayed,2026-03-10T09:02:00+08:00,petugas-tamu,reception,kabid-1,division-head,,,,
            W-1,,handler-appointed,2026-03-10T09:03:00+08:00,kabid-1,division-head,staf-1,staff,,,,
            W-1,,visitor-directed,2026-03-10T09:04:00+08:00,petugas-tamu,reception,staf-1,,,,,
            W-1,,answer-given,2026-03-10T09:15:01+08:00,staf-1,staff,,,,,,granted
            W-1,,identity-returned,2026-03-10T09:20:00+08:00,petugas-tamu,reception,,,,,,
            """;

    private static <T> T told(boolean covering, Locale language, Function<Report, T> use) {
        byte[] bytes = LATE_VISIT.getBytes(StandardCharsets.UTF_8);
        LogSource source = new LogSource("log.csv", () -> new ByteArrayInputStream(bytes), bytes.length);
        LogCheck check = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()));
        try (CheckedLog log = (covering ? check.covering() : check).check(List.of(source))) {
            return use.apply(new Report(log, log.latest().orElseThrow(), List.of("log.csv"), Messages.of(language)));
        }
    }

    private static String written(boolean covering, Locale language, ReportFormat format) {
        return told(covering, language, report -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                report.write(format, out, false);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static JsonNode json(boolean covering) {
        return JsonBody.MAPPER.readTree(written(covering, Messages.INDONESIAN, ReportFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void as_text_each_rule_has_a_line(String language) throws IOException {
        String text = written(true, Locale.forLanguageTag(language), ReportFormat.TEXT);
        Path expected = GOLDEN.resolve("visit." + language + ".txt");
        if (Boolean.getBoolean("tapal.golden.write")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    @Test
    void as_json_it_is_one_member_beside_those_of_section_7() {
        JsonNode covered = json(true);
        JsonNode coverage = ((ObjectNode) covered).remove("coverage");

        assertThat(covered).isEqualTo(json(false));
        assertThat(coverage.propertyNames()).containsExactly("rules", "branches", "unseen");
        assertThat(coverage.path("rules").valueStream().map(JsonNode::toString))
                .contains(
                        rule("A.1", "standard", "order", "held", 1, 0),
                        rule("TIME-A", "standard", "timeliness", "broken", 1, 1),
                        rule("TIME-A", "standard", "repetition", "never", 0, 0),
                        rule("TIME-A", "standard", "content", "unjudged", 0, 0),
                        rule("FEE", "standard", "fee", "unjudged", 0, 0),
                        rule("KIP-22.7", "law", "timeliness", "held", 1, 0))
                .hasSize(told(
                        true, Locale.ENGLISH, report -> coverage(report).rules().size()));
        assertThat(coverage.path("branches").valueStream().map(JsonNode::toString))
                .contains(
                        "{\"channel\":\"walk-in\",\"branch\":\"step\",\"value\":\"identity-left\",\"cases\":1}",
                        "{\"channel\":\"walk-in\",\"branch\":\"repetition\",\"value\":\"purpose-relayed\",\"cases\":0}",
                        "{\"channel\":\"walk-in\",\"branch\":\"ending\",\"value\":\"withdrawn\",\"cases\":0}",
                        "{\"channel\":\"walk-in\",\"branch\":\"decision\",\"value\":\"granted\",\"cases\":1}")
                .hasSize(told(
                        true,
                        Locale.ENGLISH,
                        report -> coverage(report).branches().size()));
        assertThat(coverage.path("unseen").findValuesAsString("clause"))
                .containsExactly("PRODUCT", "COMPLAINT", "KIP-18", "KIP-19", "KIP-22.4");
    }

    private static String rule(String clause, String layer, String kind, String state, int exercised, int broken) {
        return "{\"channel\":\"walk-in\",\"clause\":\"%s\",\"layer\":\"%s\",\"kind\":\"%s\",\"state\":\"%s\",\"exercised\":%d,\"broken\":%d}"
                .formatted(clause, layer, kind, state, exercised, broken);
    }

    private static Coverage coverage(Report report) {
        return report.coverage().orElseThrow();
    }

    @Test
    void as_a_page_it_is_a_section_with_a_row_for_each_rule_and_branch() {
        String page = written(true, Locale.ENGLISH, ReportFormat.HTML);
        String section = page.substring(page.indexOf("<section id=\"coverage\">"));
        section = section.substring(0, section.indexOf("</section>"));

        assertThat(page).contains("href=\"#coverage\"");
        assertThat(section)
                .contains("Walk-in: 22 of 28 rules exercised, 10 of 36 branches taken")
                .contains("<th scope=\"row\">FEE fee</th><td>cannot be judged, the log lacks the column</td>")
                .contains("<th scope=\"row\">end of the case: Withdrawn</th><td>0</td>");
        assertThat(section.split("<th scope=\"row\">", -1))
                .hasSize(told(
                        true,
                        Locale.ENGLISH,
                        report -> 1
                                + coverage(report).rules().size()
                                + coverage(report).branches().size()));
    }

    @ParameterizedTest
    @EnumSource
    void where_it_is_not_asked_for_nothing_is_told(ReportFormat format) {
        assertThat(written(false, Locale.ENGLISH, format)).doesNotContainIgnoringCase("coverage");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JUNIT"})
    void rows_of_breaches_and_tests_of_cases_have_no_place_for_it(ReportFormat format) {
        assertThat(written(true, Locale.ENGLISH, format)).isEqualTo(written(false, Locale.ENGLISH, format));
    }
}
