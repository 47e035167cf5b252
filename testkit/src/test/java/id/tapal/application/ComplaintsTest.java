package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.complaint.Complaints;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        assertThat(complaints
                        .list(Agency.HEAD.id(), Optional.empty(), Page.LIMIT)
                        .items())
                .hasSize(2);
    }

    @Test
    void is_listed_a_page_of_1_to_200_at_a_time() {
        Complaint first = aComplaint();
        Complaint second = aComplaint();

        Page<Complaint, Place> page = complaints.list(Agency.HEAD.id(), Optional.empty(), 1);
        assertThat(page.items()).containsExactly(first);
        assertThat(complaints.list(Agency.HEAD.id(), page.next(), 1))
                .isEqualTo(new Page<>(List.of(second), Optional.empty()));
        for (int wrong : List.of(0, Page.LIMIT + 1)) {
            assertThatThrownBy(() -> complaints.list(Agency.HEAD.id(), Optional.empty(), wrong))
                    .hasMessage("limit: 1 to 200, was " + wrong);
        }
    }

    @Test
    void is_refused_without_a_text() {
        assertThatThrownBy(() -> complaints.receive(ComplaintRoute.LETTER, Agency.RECEPTION.id(), "Pemohon", " \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("text: ");
        assertThat(complaints
                        .list(Agency.HEAD.id(), Optional.empty(), Page.LIMIT)
                        .items())
                .isEmpty();
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
