package id.tapal.compliance.assertj;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tapal.compliance.LogEvent;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Verdict;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceAssertTest {

    private static final Standard STANDARD = Standard.bppdNtt();
    private static final RuleBook BOOK = RuleBook.of(STANDARD, WorkingCalendar.indonesia());

    private static final String A_4 = """
              A.4 content (standard): Pejabat yang ditunjuk memberikan informasi; bila dikecualikan, wajib menyampaikan alasan menurut peraturan perundang-undangan.
                at:       answer-given, 2026-03-10T09:09:00+08:00, row 6
                expected: grounds, reason
                found:    nothing
            """.stripTrailing();

    private static final String TIME_A = """
              TIME-A timeliness (standard): Tatap muka: 15 menit, atau sesuai kebutuhan.
                at:       nothing done by 2026-03-10T09:15:00+08:00
                expected: 2026-03-10T09:15:00+08:00
                found:    nothing
            """.stripTrailing();

    private static final String UNTIL_DIRECTED = """
            its acts:
              row 1  2026-03-10T09:00:00+08:00  guest-book-signed by petugas-tamu (reception)
              row 2  2026-03-10T09:01:00+08:00  identity-left by petugas-tamu (reception)
              row 3  2026-03-10T09:02:00+08:00  purpose-relayed by petugas-tamu (reception)
              row 4  2026-03-10T09:03:00+08:00  handler-appointed by kabid-1 (division-head)
              row 5  2026-03-10T09:04:00+08:00  visitor-directed by petugas-tamu (reception)""".stripIndent();

    private static final String REFUSED = UNTIL_DIRECTED + """

            > row 6  2026-03-10T09:09:00+08:00  answer-given by staf-1 (staff)
              row 7  2026-03-10T09:12:00+08:00  identity-returned by petugas-tamu (reception)""".stripIndent();

    private static final String GRANTED = REFUSED.replace("> row 6", "  row 6");

    private final WrittenTrace conforming = Visits.conforming();
    private final WrittenTrace refused = Visits.refusedWithoutReason();
    private final WrittenTrace begun = Visits.untilDirected();

    private static String message(Executable failing) {
        return String.valueOf(assertThrows(AssertionError.class, failing).getMessage());
    }

    private static String expecting(String wish, String rest) {
        return "\nExpecting case W-1 (walk-in) " + wish + ", as of 2026-03-10T09:12:00+08:00, but " + rest;
    }

    @Test
    void a_case_complies_with_a_standard_and_a_book() {
        assertThat(conforming).compliesWith(STANDARD).compliesWith(BOOK);
        assertThat(begun).compliesWith(STANDARD);
    }

    @Test
    void what_does_not_comply_is_told_with_clause_act_expected_found_and_row() {
        String told = expecting("to comply with bppd-ntt", "it breaches:\n" + A_4 + "\n" + REFUSED);

        assertThat(message(() -> assertThat(refused).compliesWith(STANDARD))).isEqualTo(told);
        assertThat(message(() -> assertThat(refused).compliesWith(BOOK))).isEqualTo(told);
    }

    @Test
    void a_case_complies_with_the_law_and_not_with_the_promise() {
        assertThat(refused).compliesWith(STANDARD, Layer.LAW).compliesWith(BOOK, Layer.LAW);
        String told = expecting("to comply with bppd-ntt, layer standard", "it breaches:\n" + A_4 + "\n" + REFUSED);

        assertThat(message(() -> assertThat(refused).compliesWith(STANDARD, Layer.STANDARD)))
                .isEqualTo(told);
        assertThat(message(() -> assertThat(refused).compliesWith(BOOK, Layer.STANDARD)))
                .isEqualTo(told);
    }

    @Test
    void what_is_judged_is_what_is_due_at_the_last_act_or_at_the_instant_named() {
        assertThat(begun).asOf(Visits.minute(15)).compliesWith(STANDARD);

        assertThat(message(() -> assertThat(begun).asOf(Visits.minute(16)).compliesWith(STANDARD)))
                .isEqualTo("\nExpecting case W-1 (walk-in) to comply with bppd-ntt, as of 2026-03-10T09:16:00+08:00, "
                        + "but it breaches:\n" + TIME_A + "\n" + UNTIL_DIRECTED);
    }

    @Test
    void the_standard_named_judges_what_follows() {
        Standard showOnly = STANDARD.withCustody(Custody.SHOW_ONLY);

        assertThat(conforming)
                .judgedBy(STANDARD)
                .isConforming()
                .judgedBy(showOnly)
                .hasFinding(LogFinding.Code.UNKNOWN_ACTIVITY);
        assertThat(conforming).judgedBy(BOOK).hasNoFindings();
        assertThat(conforming).compliesWith(STANDARD).hasNoFindings();
        assertThat(assertThrows(
                        AssertionError.class,
                        () -> assertThat(conforming).judgedBy(showOnly).compliesWith(showOnly)))
                .hasMessageContaining("identity-shown");
    }

    @Test
    void a_case_breaches_clauses() {
        assertThat(refused).breaches(Clause.A_4).breaches(Clause.A_4, BreachKind.CONTENT);

        assertThat(message(() -> assertThat(conforming).breaches(Clause.TIME_A, Clause.A_4)))
                .isEqualTo(expecting("to breach A.4, TIME-A", """
                                not:
                                  A.4 (standard): Pejabat yang ditunjuk memberikan informasi; bila dikecualikan, wajib menyampaikan alasan menurut peraturan perundang-undangan.
                                  TIME-A (standard): Tatap muka: 15 menit, atau sesuai kebutuhan.
                                """ + GRANTED));
        assertThat(message(() -> assertThat(refused).breaches(Clause.A_4, Clause.TIME_A)))
                .isEqualTo(expecting("to breach A.4, TIME-A", """
                                not:
                                  TIME-A (standard): Tatap muka: 15 menit, atau sesuai kebutuhan.
                                it breaches:
                                """ + A_4 + "\n" + REFUSED));
    }

    @Test
    void a_case_breaches_a_clause_by_a_kind() {
        assertThat(message(() -> assertThat(refused).breaches(Clause.A_4, BreachKind.TIMELINESS)))
                .startsWith(expecting("to breach A.4 timeliness", "not:\n  A.4 (standard): "))
                .endsWith("\nit breaches:\n" + A_4 + "\n" + REFUSED);
    }

    @Test
    void a_case_breaches_these_clauses_and_no_others() {
        WrittenTrace paid = refused.stating(Fact.FEE, "5000");
        assertThat(refused).breachesOnly(Clause.A_4);
        assertThat(paid).breachesOnly(Clause.FEE, Clause.A_4);

        assertThat(message(() -> assertThat(paid).breachesOnly(Clause.A_4)))
                .startsWith(expecting("to breach only A.4", "also others\nit breaches:\n" + A_4 + "\n  FEE fee"));
        assertThat(message(() -> assertThat(refused).breachesOnly(Clause.A_4, Clause.A_5)))
                .startsWith(expecting("to breach only A.4, A.5", "not:\n  A.5 (standard): "))
                .endsWith("\nit breaches:\n" + A_4 + "\n" + REFUSED);
    }

    @Test
    void a_case_breaches_clauses_so_often_and_in_this_order() {
        WrittenTrace paid = refused.stating(Fact.FEE, "5000");
        assertThat(paid).breachesExactly(Clause.A_4, Clause.FEE);

        assertThat(message(() -> assertThat(paid).breachesExactly(Clause.FEE, Clause.A_4)))
                .startsWith(expecting("to breach exactly FEE, A.4", "in this order: A.4, FEE\nit breaches:\n" + A_4));
        assertThat(message(() -> assertThat(refused).breachesExactly(Clause.A_4, Clause.A_4)))
                .startsWith(expecting("to breach exactly A.4, A.4", "in this order: A.4\nit breaches:\n" + A_4));
        assertThat(message(() -> assertThat(conforming).breachesExactly(Clause.A_4)))
                .isEqualTo(expecting("to breach exactly A.4", "in this order: nothing\n" + GRANTED));
    }

    @Test
    void a_case_does_not_breach_clauses() {
        assertThat(refused).doesNotBreach(Clause.A_5, Clause.TIME_A);

        assertThat(message(() -> assertThat(refused).doesNotBreach(Clause.A_5, Clause.A_4)))
                .isEqualTo(expecting("not to breach A.4, A.5", "it breaches:\n" + A_4 + "\n" + REFUSED));
    }

    @Test
    void a_case_is_pending_until_it_has_ended() {
        assertThat(begun).isPending();

        assertThat(message(() -> assertThat(conforming).isPending()))
                .isEqualTo(expecting(
                        "to be pending", "conforming in layer standard, conforming in layer law\n" + GRANTED));
        assertThat(message(() -> assertThat(begun).asOf(Visits.minute(16)).isPending()))
                .isEqualTo("\nExpecting case W-1 (walk-in) to be pending, as of 2026-03-10T09:16:00+08:00, "
                        + "but breached in layer standard, pending in layer law\nit breaches:\n" + TIME_A + "\n"
                        + UNTIL_DIRECTED);
    }

    @Test
    void a_case_is_conforming_when_it_has_ended_without_a_breach() {
        assertThat(conforming).isConforming();

        assertThat(message(() -> assertThat(refused).isConforming()))
                .isEqualTo(expecting(
                        "to be conforming",
                        "breached in layer standard, conforming in layer law\nit breaches:\n" + A_4 + "\n" + REFUSED));
        assertThat(message(() -> assertThat(begun).isConforming()))
                .isEqualTo("\nExpecting case W-1 (walk-in) to be conforming, as of 2026-03-10T09:04:00+08:00, "
                        + "but pending in layer standard, pending in layer law\n" + UNTIL_DIRECTED);
    }

    @Test
    void each_layer_has_a_verdict() {
        assertThat(refused).hasVerdict(Layer.STANDARD, Verdict.BREACHED).hasVerdict(Layer.LAW, Verdict.CONFORMING);

        assertThat(message(() -> assertThat(refused).hasVerdict(Layer.LAW, Verdict.BREACHED)))
                .isEqualTo(expecting(
                        "to be breached in layer law",
                        "breached in layer standard, conforming in layer law\nit breaches:\n" + A_4 + "\n" + REFUSED));
    }

    @Test
    void findings_are_about_the_events() {
        Trace foreign = Trace.of(List.of(
                event("W-1", "walk-in", "identity-left"), event("W-1", "", "Tamu datang"), event("W-1", "", "x")));
        assertThat(foreign).hasFinding(LogFinding.Code.UNKNOWN_ACTIVITY);
        assertThat(conforming).hasNoFindings();

        assertThat(message(() -> assertThat(foreign).hasNoFindings()))
                .startsWith("\nExpecting case W-1 (walk-in) to have no findings, as of 2026-03-10T09:00:00+08:00, "
                        + "but log-unknown-activity Tamu datang, x (row 7, 7)\nits acts:\n  row 7  ");
        assertThat(message(() -> assertThat(conforming).hasFinding(LogFinding.Code.ORDER)))
                .isEqualTo(expecting("to have the finding log-order", "no findings\n" + GRANTED));
    }

    @Test
    void acts_may_be_added_in_any_order() {
        WrittenTrace late = Trace.ofWalkIn("W-1").act(ActType.IDENTITY_RETURNED, Visits.minute(9), "r", Role.RECEPTION);
        WrittenTrace early = late.act(ActType.REQUEST_WITHDRAWN, Visits.minute(1), "r", Role.RECEPTION);

        assertThat(early.latest()).isEqualTo(Visits.minute(9));
        assertThat(early).hasFinding(LogFinding.Code.ORDER).doesNotBreach(Clause.A_4);
        assertThat(late).breaches(Clause.A_4);
    }

    @Test
    void a_trace_is_of_one_case_with_a_channel_and_an_act() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(Trace.ofLapor("L-1")).isPending())
                .withMessage("events: case L-1 has no act yet; add one with act(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> Trace.ofLetter("S-1").stating(Fact.NAME, "Pemohon"))
                .withMessage("events: case S-1 has no act yet; add one with act(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.ofWalkIn(" "))
                .withMessage("id: a case has a name, was blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(List.of()))
                .withMessage("events: there are none; give those of one case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(List.of(event("A", "letter", "x"), event("B", "letter", "x"))))
                .withMessage("events: of several cases, [A, B]; make a trace of each");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        assertThat(Trace.of(List.of(event("A", "pos", "x")))).isPending())
                .withMessage(
                        "channel: no event of case A says one that bppd-ntt has; use one of [walk-in, letter, lapor]");
        assertThat(message(() -> assertThat((Trace) null).isPending())).contains("not to be null");
    }

    @Test
    void a_description_goes_before_the_message() {
        assertThat(message(() -> assertThat(refused).as("kunjungan").isConforming()))
                .startsWith("[kunjungan] \nExpecting case W-1");
    }

    @Test
    void the_acts_of_a_long_case_are_told_up_to_fifty() {
        WrittenTrace visit = begun;
        for (int i = 5; i < 60; i++) {
            visit = visit.act(ActType.VISITOR_DIRECTED, Visits.minute(i), "r-" + i, Role.RECEPTION)
                    .stating(Fact.TO, "staf-1");
        }
        WrittenTrace longer = visit;

        assertThat(message(() -> assertThat(longer).isConforming()))
                .contains("\n  row 50  ")
                .doesNotContain("row 51")
                .endsWith("\n  and 10 more");
    }

    @Test
    void who_is_not_named_is_told_so() {
        Trace nobody = Trace.of(List.of(new LogEvent(
                "W-1", "walk-in", "identity-left", Visits.minute(0), true, "", "", true, Facts.NONE, List.of(), 1, 0)));

        assertThat(message(() -> assertThat(nobody).isConforming()))
                .endsWith("row 1  2026-03-10T09:00:00+08:00  identity-left by nobody named");
    }

    @Test
    void a_letter_late_by_one_reading_is_told_so() {
        Trace letter = Trace.ofLetter("S-1")
                .act(ActType.LETTER_RECEIVED, Visits.minute(0), "registri-1", Role.REGISTRY)
                .act(ActType.ANSWER_SENT, Visits.minute(8 * 24 * 60), "registri-1", Role.REGISTRY);

        assertThat(message(() -> assertThat(letter).doesNotBreach(Clause.TIME_B)))
                .contains("    expected: 2026-03-17T23:59:59+08:00\n    found:    2026-03-18T09:00:00+08:00\n"
                        + "    in time by the other reading of \"hari\"\nits acts:");
    }

    private static LogEvent event(String id, String channel, String activity) {
        return LogEvent.of(id, channel, activity, Visits.minute(0), "petugas-tamu", "reception", Facts.NONE, 7);
    }
}
