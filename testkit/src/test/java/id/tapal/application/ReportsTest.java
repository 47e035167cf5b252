package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.KeyReused;
import id.tapal.application.request.Recording;
import id.tapal.application.request.Reports;
import id.tapal.application.request.Reports.Taken;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReportsTest {

    private static final Instant FRIDAY = Instant.parse("2026-02-27T01:12:00Z");

    private final DeskFixture fixture = DeskFixture.inMemory();
    private final Reports reports = fixture.desk().reports();

    private static Facts facts(String trackingId, String request) {
        return Facts.of(
                Map.of(Fact.MEDIUM, "web", Fact.NAME, "Pemohon", Fact.REQUEST, request, Fact.TRACKING_ID, trackingId));
    }

    private static ActToRecord report(Agency by, Facts facts) {
        return new ActToRecord(ActType.REPORT_SUBMITTED, by.id(), Optional.empty(), Optional.of(FRIDAY), facts);
    }

    private static ActToRecord report(String trackingId) {
        return report(Agency.LIAISON, facts(trackingId, "Peta"));
    }

    private String opened(Taken taken) {
        assertThat(taken)
                .isInstanceOfSatisfying(
                        Taken.Judged.class,
                        judged -> assertThat(judged.recording()).isInstanceOf(Recording.Recorded.class));
        return ((Recording.Recorded) ((Taken.Judged) taken).recording()).view().number();
    }

    @Test
    void a_report_is_taken_once_and_known_from_then_on() {
        String number = opened(reports.take(report("1")));
        assertThat(reports.take(report("1"))).isEqualTo(new Taken.Known(number));
        assertThat(reports.known(List.of("1", "2"))).isEqualTo(Map.of("1", number));
        fixture.setClock("2026-04-01T09:00"); // long after the wish itself is forgotten
        assertThat(reports.take(report("1"))).isEqualTo(new Taken.Known(number));
    }

    @Test
    void it_is_known_whoever_took_it_and_whatever_it_says_now() {
        String number = opened(reports.take(report("1")));
        assertThat(reports.take(report(Agency.HEAD, facts("1", "Peta lain")))).isEqualTo(new Taken.Known(number));
    }

    @Test
    void a_case_that_was_opened_otherwise_is_known_too() {
        CaseView typed =
                fixture.open(Channel.LAPOR, ActType.REPORT_SUBMITTED, Agency.LIAISON, facts("5049672", "Peta"));
        assertThat(reports.take(report("5049672"))).isEqualTo(new Taken.Known(typed.number()));
    }

    @Test
    void a_corrected_number_is_the_one_it_is_known_by() {
        CaseView typed = fixture.open(Channel.LAPOR, ActType.REPORT_SUBMITTED, Agency.LIAISON, facts("1", "Peta"));
        fixture.record(
                typed,
                ActType.ENTRY_CORRECTED,
                Agency.LIAISON,
                Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.TRACKING_ID, "2", Fact.REASON, "salah ketik")));
        assertThat(reports.known(List.of("1", "2"))).isEqualTo(Map.of("2", typed.number()));
        assertThat(opened(reports.take(report("1")))).isNotEqualTo(typed.number());
    }

    @Test
    void of_two_cases_of_one_report_the_first_is_told() {
        CaseView first = fixture.open(Channel.LAPOR, ActType.REPORT_SUBMITTED, Agency.LIAISON, facts("1", "Peta"));
        fixture.open(Channel.LAPOR, ActType.REPORT_SUBMITTED, Agency.LIAISON, facts("1", "Peta"));
        assertThat(reports.known(List.of("1"))).isEqualTo(Map.of("1", first.number()));
    }

    @Test
    void a_refused_report_is_told_and_can_be_taken_when_it_is_right() {
        Facts wrong = Facts.of(Map.of(Fact.MEDIUM, "sms", Fact.REQUEST, "peta", Fact.TRACKING_ID, "1"));
        assertThat(reports.take(report(Agency.LIAISON, wrong)))
                .isInstanceOfSatisfying(
                        Taken.Judged.class,
                        judged -> assertThat(judged.recording()).isInstanceOf(Recording.Refused.class));
        assertThat(reports.known(List.of("1"))).isEmpty();
        opened(reports.take(report(Agency.LIAISON, wrong.with(Fact.REQUEST, "NTT peta"))));
    }

    @Test
    void weighing_says_what_the_rule_book_says_and_records_nothing() {
        assertThat(reports.weigh(report("1"))).isInstanceOf(Admission.Accepted.class);
        assertThat(reports.weigh(report(Agency.RECEPTION, facts("1", "Peta"))))
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::clause)
                                .containsExactly(Clause.C_1));
        ActToRecord ahead = new ActToRecord(
                ActType.REPORT_SUBMITTED,
                Agency.LIAISON.id(),
                Optional.empty(),
                Optional.of(FRIDAY.plusSeconds(999_999)),
                facts("1", "Peta"));
        assertThat(reports.weigh(ahead)).isInstanceOf(Admission.Misdated.class);
        assertThat(reports.known(List.of("1"))).isEmpty();
    }

    @Test
    void what_is_no_report_or_has_no_number_cannot_be_taken() {
        ActToRecord review = new ActToRecord(
                ActType.REPORT_REVIEWED, Agency.LIAISON.id(), Optional.empty(), Optional.empty(), facts("1", "Peta"));
        assertThatThrownBy(() -> reports.take(review)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.take(report(Agency.LIAISON, Facts.of(Fact.REQUEST, "Peta"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tracking_id");
    }

    @Test
    void a_number_that_was_just_taken_and_corrected_away_is_told_apart() {
        String number = opened(reports.take(report("1")));
        CaseView view = fixture.desk().cases().read(number, Agency.LIAISON.id()).orElseThrow();
        fixture.record(
                view,
                ActType.ENTRY_CORRECTED,
                Agency.LIAISON,
                Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.TRACKING_ID, "2", Fact.REASON, "salah ketik")));
        assertThatThrownBy(() -> reports.take(report(Agency.LIAISON, facts("1", "Data"))))
                .isInstanceOf(KeyReused.class);
    }
}
