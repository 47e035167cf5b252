package id.tapal.compliance.assertj;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;
import static id.tapal.compliance.assertj.TapalAssertions.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Verdict;
import id.tapal.compliance.log.Mapping;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogAssertTest {

    private static final Standard STANDARD = Standard.bppdNtt();
    private static final Path VISITS = Path.of("src/test/resources/logs/visits.csv");
    private static final Path GOOD = Path.of("src/test/resources/logs/good.csv");

    private static final String A_4 = """
              A.4 content (standard): Pejabat yang ditunjuk memberikan informasi; bila dikecualikan, wajib menyampaikan alasan menurut peraturan perundang-undangan.
                at:       answer-given, 2026-03-10T09:12:00+08:00, src/test/resources/logs/visits.csv row 14
                expected: grounds, reason
                found:    nothing
            """.stripTrailing();

    private static String message(Executable failing) {
        return String.valueOf(assertThrows(AssertionError.class, failing).getMessage());
    }

    private static String expecting(String wish, String rest) {
        return "\nExpecting log " + VISITS + " " + wish + ", as of 2026-03-10T09:32:00+08:00, but " + rest;
    }

    @Test
    void a_log_complies() {
        assertThatLog(GOOD).compliesWith(STANDARD).hasNoFindings().hasCases(1);
        assertThatLog(VISITS).compliesWith(STANDARD, Layer.LAW);
    }

    @Test
    void what_does_not_comply_is_told_case_by_case() {
        assertThat(message(() -> assertThatLog(VISITS).compliesWith(STANDARD)))
                .isEqualTo(expecting("to comply with bppd-ntt", "1 of 3 cases do not\ncase W-2 (walk-in)\n" + A_4));
        assertThat(message(() -> assertThatLog(VISITS).compliesWith(STANDARD, Layer.STANDARD)))
                .isEqualTo(expecting(
                        "to comply with bppd-ntt, layer standard", "1 of 3 cases do not\ncase W-2 (walk-in)\n" + A_4));
    }

    @Test
    void a_log_breaches_clauses() {
        assertThatLog(VISITS).breaches(Clause.A_4).breachesOnly(Clause.A_4).doesNotBreach(Clause.A_5);

        assertThat(message(() -> assertThatLog(VISITS).breaches(Clause.A_4, Clause.TIME_A)))
                .isEqualTo(expecting(
                        "to breach A.4, TIME-A",
                        "not:\n  TIME-A (standard): Tatap muka: 15 menit, atau sesuai kebutuhan.\ncase W-2 (walk-in)\n"
                                + A_4));
        assertThat(message(() -> assertThatLog(VISITS).breachesOnly(Clause.TIME_A)))
                .isEqualTo(expecting("to breach only TIME-A", "A.4\ncase W-2 (walk-in)\n" + A_4));
        assertThat(message(() -> assertThatLog(GOOD).breachesOnly(Clause.A_4)))
                .endsWith("to breach only A.4, as of 2026-03-10T09:14:00+08:00, but nothing");
        assertThat(message(() -> assertThatLog(VISITS).doesNotBreach(Clause.A_4)))
                .isEqualTo(expecting("not to breach A.4", "1 of 3 cases do not\ncase W-2 (walk-in)\n" + A_4));
    }

    @Test
    void what_is_due_later_is_found_later() {
        assertThatLog(VISITS).asOf(Visits.minute(24 * 60)).breachesOnly(Clause.A_4, Clause.TIME_A);
        assertThat(EventLog.of(VISITS).asOf(Visits.minute(24 * 60))).breaches(Clause.TIME_A);
    }

    @Test
    void cases_are_counted() {
        assertThatLog(VISITS)
                .hasCases(3)
                .hasCases(1, Layer.STANDARD, Verdict.BREACHED)
                .hasCases(1, Layer.STANDARD, Verdict.PENDING)
                .hasCases(2, Layer.LAW, Verdict.CONFORMING);

        assertThat(message(() -> assertThatLog(VISITS).hasCases(2))).isEqualTo(expecting("to have 2 cases", "3"));
        assertThat(message(() -> assertThatLog(VISITS).hasCases(0, Layer.STANDARD, Verdict.BREACHED)))
                .isEqualTo(expecting("to have 0 cases breached in layer standard", "1\ncase W-2 (walk-in)\n" + A_4));
        assertThat(message(() -> assertThatLog(VISITS).hasCases(2, Layer.LAW, Verdict.PENDING)))
                .isEqualTo(expecting("to have 2 cases pending in layer law", "1"));
    }

    @Test
    void findings_are_of_the_log_and_of_its_cases() {
        EventLog odd = EventLog.ofText("odd", """
                case_id,channel,activity,timestamp,resource,role
                W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas-tamu,resepsionis
                """);
        assertThat(odd).hasFinding(LogFinding.Code.MISSING_COLUMN).hasFinding(LogFinding.Code.UNKNOWN_ROLE);

        assertThat(message(() -> assertThat(odd).hasNoFindings()))
                .isEqualTo("\nExpecting log odd to have no findings, as of 2026-03-10T09:00:00+08:00, but "
                        + "log-missing-column name; log-missing-column request; log-unknown-role resepsionis (row 2)");
        assertThat(message(() -> assertThatLog(GOOD).hasFinding(LogFinding.Code.ZONE)))
                .endsWith("to have the finding log-zone, as of 2026-03-10T09:14:00+08:00, but no findings");
    }

    @Test
    void a_log_of_which_not_all_is_judged_does_not_comply() {
        EventLog none = EventLog.ofText("none", "case_id,activity,timestamp\n");
        EventLog strange = EventLog.ofText("strange", """
                case_id,channel,activity,timestamp
                X-1,whatsapp,tanya,2026-03-10T09:00:00+08:00
                """);
        String complaint =
                "strange has cases that are not judged, for no row says a channel that the standard has: X-1;"
                        + " name their channel (a mapping has channels: and fixed:), or say skippingUnjudged";

        assertThat(message(() -> assertThat(strange).compliesWith(STANDARD)))
                .isEqualTo("\nExpecting log strange to comply with bppd-ntt, as of 2026-03-10T09:00:00+08:00, but "
                        + complaint);
        assertThat(message(() -> assertThat(none).doesNotBreach(Clause.A_4)))
                .isEqualTo(
                        "\nExpecting log none not to breach A.4, as of 1970-01-01T08:00:00+08:00, but none has no case;"
                                + " let it have one, or say skippingUnjudged");
        assertThatIllegalArgumentException().isThrownBy(strange::traces).withMessage("log: " + complaint);
        assertThat(strange.skippingUnjudged()).compliesWith(STANDARD).hasCases(0);
        assertThat(none.skippingUnjudged()).compliesWith(STANDARD);
        assertThat(none.skippingUnjudged().traces()).isEmpty();
    }

    @Test
    void of_many_cases_ten_are_told() {
        EventLog many = EventLog.ofText(
                "many",
                IntStream.range(0, 12)
                        .mapToObj(i -> "L-" + i + ",lapor,answer-delivered,2026-03-10T09:00:00+08:00,p,liaison\n")
                        .collect(Collectors.joining("", "case_id,channel,activity,timestamp,resource,role\n", "")));

        assertThat(message(() -> assertThat(many).compliesWith(STANDARD)))
                .contains("but 12 of 12 cases do not\n", "\ncase L-9 (lapor)\n")
                .doesNotContain("case L-10")
                .endsWith("\nand 2 more cases");
        EventLog unnamed = EventLog.ofText(
                "unnamed",
                IntStream.range(0, 11)
                        .mapToObj(i -> "X-" + i + ",x,2026-03-10T09:00:00+08:00\n")
                        .collect(Collectors.joining("", "case_id,activity,timestamp\n", "")));
        assertThatIllegalArgumentException().isThrownBy(unnamed::traces).withMessageContaining("X-8, X-9, …; name");
    }

    @Test
    void its_cases_are_traces_that_are_judged_with_their_log() {
        List<Trace> traces = EventLog.of(VISITS).traces();

        assertThat(traces).extracting(Trace::id).containsExactly("W-1", "W-2", "W-3");
        assertThat(traces.get(0)).isConforming().hasToString("W-1");
        assertThat(traces.get(1)).breachesExactly(Clause.A_4);
        assertThat(traces.get(2)).isPending();
        assertThat(traces.get(0).latest()).isEqualTo(Visits.minute(32));
        assertThat(message(() -> assertThat(traces.get(1)).compliesWith(STANDARD)))
                .startsWith("\nExpecting case W-2 (walk-in) to comply with bppd-ntt, as of 2026-03-10T09:32:00+08:00, "
                        + "but it breaches:\n" + A_4 + "\nits acts:\n  row 9  ");
    }

    @Test
    void what_the_whole_log_lacks_is_held_against_no_case() {
        String log = """
                case_id,channel,activity,timestamp,resource,role
                W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas-tamu,reception
                """;

        assertThat(EventLog.ofText("log", log).traces().getFirst()).isPending();
        assertThat(Trace.ofWalkIn("W-1")
                        .act(
                                id.tapal.domain.request.ActType.GUEST_BOOK_SIGNED,
                                Visits.minute(0),
                                "petugas-tamu",
                                id.tapal.domain.organization.Role.RECEPTION))
                .breachesExactly(Clause.A_1);
    }

    @Test
    void a_foreign_log_is_read_by_its_mapping() {
        Mapping mapping = Mapping.parse(new ByteArrayInputStream("""
                columns: {case_id: No, activity: Kegiatan, timestamp: Waktu}
                activities: {Tamu datang: guest-book-signed}
                fixed: {channel: walk-in}
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(EventLog.ofText("log", "No,Kegiatan,Waktu\n7,Tamu datang,2026-03-10T09:00:00+08:00\n")
                        .mappedBy(mapping))
                .compliesWith(STANDARD)
                .hasCases(1);
    }

    @Test
    void a_log_brings_its_rule_book_along() {
        Standard lettersOnly = ShorterStandards.lettersOnly();
        EventLog log = EventLog.of(VISITS).judgedBy(RuleBook.of(lettersOnly, WorkingCalendar.indonesia()));

        assertThatIllegalArgumentException().isThrownBy(log::traces).withMessageContaining("W-1, W-2, W-3");
        assertThat(log.skippingUnjudged()).hasCases(0).judgedBy(STANDARD).hasCases(3);
        Trace visit = EventLog.of(VISITS).traces().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(visit).compliesWith(lettersOnly))
                .withMessageContaining("no event of case W-1 says one that bppd-ntt has; use one of [letter]");
    }

    @Test
    void many_questions_are_answered_alike() {
        EventLog log = EventLog.of(VISITS);

        for (int day = 0; day < 20; day++) {
            assertThat(log)
                    .asOf(Visits.minute(day * 24 * 60))
                    .hasCases(day == 0 ? 1 : 2, Layer.STANDARD, Verdict.BREACHED);
        }
        assertThat(log).hasCases(1, Layer.STANDARD, Verdict.BREACHED);
    }

    @Test
    void several_files_are_one_log() {
        EventLog both = EventLog.of(VISITS, Path.of("src/test/resources/logs/later.csv"));

        assertThat(both).hasCases(4);
        assertThat(message(() -> assertThat(both).compliesWith(STANDARD)))
                .contains(
                        "Expecting log src/test/resources/logs/visits.csv, src/test/resources/logs/later.csv to",
                        "src/test/resources/logs/visits.csv row 14",
                        "src/test/resources/logs/later.csv row 2");
        assertThat(both).hasToString("src/test/resources/logs/visits.csv, src/test/resources/logs/later.csv");
    }

    @Test
    void what_is_no_log_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatLog(Path.of("logs/no.csv")))
                .withMessage(
                        "log: there is no file logs/no.csv in " + Path.of("").toAbsolutePath() + "; mend the path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventLog.of(List.of()))
                .withMessage("sources: there are none; name a log");
        assertThatExceptionOfType(UnusableLog.class)
                .isThrownBy(
                        () -> assertThat(EventLog.ofText("bad", "a,b\n1,2\n")).hasCases(1))
                .withMessageStartingWith("bad, line 1: ");
        assertThat(message(() -> assertThat((EventLog) null).hasCases(1))).contains("not to be null");
    }
}
