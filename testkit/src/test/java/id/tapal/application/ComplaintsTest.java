package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.complaint.Complaints;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ComplaintsTest {

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Complaints complaints = desk.desk().complaints();

    private Complaint aComplaint() {
        return complaints.receive(ComplaintRoute.OFFICER, Agency.RECEPTION.id(), "Pemohon", "Antre lama");
    }

    @ParameterizedTest
    @EnumSource
    void comes_by_each_of_the_four_routes(ComplaintRoute route) {
        Complaint received = complaints.receive(route, Agency.RECEPTION.id(), "", "Antre lama");

        assertThat(received.number()).isEqualTo("2026-PL-0001");
        assertThat(received.receivedAt()).isEqualTo(DeskFixture.MONDAY_MORNING);
        assertThat(complaints.find(received.number(), Agency.HEAD.id())).contains(received);
    }

    @Test
    void is_numbered_in_a_series_of_its_own_by_the_year_of_the_agencys_zone() {
        desk.setClock("2027-01-01T00:00");

        assertThat(aComplaint().number()).isEqualTo("2027-PL-0001");
        assertThat(aComplaint().number()).isEqualTo("2027-PL-0002");
        assertThat(complaints.all(Agency.HEAD.id())).hasSize(2);
    }

    @Test
    void is_refused_without_a_text() {
        assertThatThrownBy(() -> complaints.receive(ComplaintRoute.LETTER, Agency.RECEPTION.id(), "Pemohon", " \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("text: ");
        assertThat(complaints.all(Agency.HEAD.id())).isEmpty();
    }

    @Test
    void is_answered_once() {
        Complaint complaint = aComplaint();
        desk.clock().advance(Duration.ofHours(1));

        Complaint answered = complaints
                .answer(complaint.number(), Agency.SECRETARY.id(), "Kami tambah petugas")
                .orElseThrow();

        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.answer())
                .contains(new Complaint.Answer(desk.clock().instant(), Agency.SECRETARY.id(), "Kami tambah petugas"));
        assertThat(complaints.answer(complaint.number(), Agency.HEAD.id(), "Lain"))
                .isEmpty();
        assertThat(complaints.find(complaint.number(), Agency.HEAD.id())).contains(answered);
    }

    @Test
    void cannot_be_answered_where_there_is_none_or_with_nothing() {
        assertThat(complaints.answer("2026-PL-0009", Agency.HEAD.id(), "Ya")).isEmpty();
        assertThatThrownBy(() -> complaints.answer(aComplaint().number(), Agency.HEAD.id(), " "))
                .hasMessageStartingWith("text: ");
    }
}
