package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.desk.Desk;
import id.tapal.application.page.Place;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.Once;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link ComplaintRegister} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ComplaintRegisterContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");
    private static final Comparator<Complaint> ORDER =
            Comparator.comparing(Complaint::receivedAt).thenComparing(Complaint::number);
    private static final Complaint.Answer ANSWER =
            new Complaint.Answer(AT.plusSeconds(60), "sekretaris", "Ma'af — 済み \"%_\n");

    private ComplaintRegister complaints;
    private Pages<Complaint, Place> pages;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected ComplaintRegisterContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        complaints = fresh().complaints();
        pages = new Pages<>(complaints::list, complaint -> new Place(complaint.receivedAt(), complaint.number()));
    }

    private static Complaint complaint(String number, Instant at) {
        return Complaint.received(number, ComplaintRoute.OFFICER, at, "penerima-tamu", "", "Antre lama");
    }

    private Complaint add(int year) {
        return complaints.add(year, running -> complaint(year + "-" + running, AT));
    }

    @Test
    void has_none_at_first() {
        assertThat(pages.all()).isEmpty();
        assertThat(complaints.find("2026-1")).isEmpty();
    }

    private Complaint addOnce(Instant at) {
        return complaints.add(
                2026,
                running -> complaint("2026-" + running, at),
                Optional.of(new Once("penerima-tamu", "a", "digest")));
    }

    @Test
    void takes_a_key_again_after_a_day_and_remembers_it_anew() {
        Instant nextDay = AT.plus(Once.REMEMBERED);
        addOnce(AT);
        assertThatThrownBy(() -> addOnce(AT.plusSeconds(1))).isInstanceOf(DoneBefore.class);

        assertThat(addOnce(nextDay).number()).isEqualTo("2026-2");

        assertThatThrownBy(() -> addOnce(nextDay.plusSeconds(1))).isInstanceOf(DoneBefore.class);
        assertThat(pages.all()).hasSize(2);
    }

    @Test
    void gives_back_a_complaint_of_every_route_whole() {
        for (ComplaintRoute route : ComplaintRoute.values()) {
            Complaint complaint = Complaint.received(
                    "2026/PL/" + route.id(), route, AT, "penerima-tamu", "O'Brien — 匿名", "Antre\nlama \"sekali\"");

            assertThat(complaints.add(2026, running -> complaint)).isEqualTo(complaint);
            assertThat(complaints.find(complaint.number())).contains(complaint);
        }
        assertThat(pages.all()).hasSameSizeAs(ComplaintRoute.values());
    }

    @Test
    void counts_from_1_in_each_year() {
        assertThat(List.of(add(2026), add(2026), add(2027), add(2026), add(2027)))
                .extracting(Complaint::number)
                .containsExactly("2026-1", "2026-2", "2027-1", "2026-3", "2027-2");
    }

    @Test
    void gives_no_number_twice_when_several_complain_at_once() throws InterruptedException {
        Race.Outcome<List<String>> outcome = Race.of(
                4,
                runner ->
                        IntStream.range(0, 5).mapToObj(i -> add(2026).number()).toList());

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "2026-" + i).toList());
    }

    @Test
    void keeps_nothing_when_the_complaint_cannot_be_made() {
        assertThatThrownBy(() -> complaints.add(2026, running -> {
                    throw new IllegalArgumentException("text: write what the complaint is about");
                }))
                .hasMessageContaining("text: write");

        assertThat(pages.all()).isEmpty();
        assertThat(add(2026).number()).isEqualTo("2026-1");
    }

    @Test
    void lists_all_the_oldest_first() {
        List<Instant> times = List.of(AT.plusNanos(1), AT, AT.plusNanos(1));
        times.forEach(at -> complaints.add(2026, running -> complaint("2026-" + running, at)));

        assertThat(pages.all()).extracting(Complaint::number).containsExactly("2026-2", "2026-1", "2026-3");
    }

    @Test
    void lists_each_complaint_once_from_page_to_page() {
        for (int i = 0; i < 24; i++) {
            put("c" + (i * 7 % 24), AT.plusNanos(i % 5));
        }

        assertThat(pages.all()).hasSize(24).isSortedAccordingTo(ORDER);
        pages.requireEachItemOnce(pages.all());
    }

    @Test
    void loses_and_doubles_none_while_others_come_in() {
        for (int i = 0; i < 12; i++) {
            put("c" + i, AT.plusNanos(i / 4));
        }

        pages.requireNoneLostWhileSomeAreAdded(3, ORDER, round -> {
            put("early-" + round, AT.minusNanos(1));
            put("a" + round, AT.plusNanos(round));
            put("z" + round, AT.plusNanos(round));
            put("late-" + round, AT.plusSeconds(1));
        });
    }

    @Test
    void goes_on_after_a_place_where_no_complaint_is() {
        put("a", AT);
        put("c", AT);

        assertThat(numbers(new Place(AT, "b"))).containsExactly("c");
        assertThat(numbers(new Place(AT.minusNanos(1), "z"))).containsExactly("a", "c");
        assertThat(numbers(new Place(AT, "c"))).isEmpty();
        assertThat(numbers(new Place(AT.plusNanos(1), ""))).isEmpty();
    }

    private void put(String number, Instant at) {
        complaints.add(2026, running -> complaint(number, at));
    }

    private List<String> numbers(Place after) {
        return complaints.list(Optional.of(after), 9).stream()
                .map(Complaint::number)
                .toList();
    }

    @Test
    void keeps_the_answer_with_the_complaint_it_answers() {
        add(2026);
        add(2026);

        assertThat(complaints.answer("2026-1", ANSWER)).isTrue();

        assertThat(complaints.find("2026-1").orElseThrow().answer()).contains(ANSWER);
        assertThat(complaints.find("2026-2").orElseThrow().answer()).isEmpty();
    }

    @Test
    void takes_one_answer_and_keeps_the_first() {
        add(2026);
        complaints.answer("2026-1", ANSWER);

        assertThat(complaints.answer("2026-1", new Complaint.Answer(AT.plusSeconds(90), "kepala", "Lain")))
                .isFalse();
        assertThat(complaints.find("2026-1").orElseThrow().answer()).isEqualTo(Optional.of(ANSWER));
    }

    @Test
    void takes_one_answer_of_several_given_at_once() throws InterruptedException {
        add(2026);

        Race.Outcome<Boolean> outcome = Race.of(
                4, runner -> complaints.answer("2026-1", new Complaint.Answer(AT, "staf-" + runner, "Jawaban")));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values()).containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void takes_no_answer_to_what_does_not_exist() {
        assertThat(complaints.answer("2026-1", ANSWER)).isFalse();
        assertThat(pages.all()).isEmpty();
    }
}
