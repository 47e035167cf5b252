package id.tapal.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COMPLAINT: four routes, a register of its own, each complaint answered once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplaintTest {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00+08:00");

    @Test
    void there_are_four_routes() {
        assertThat(Arrays.stream(ComplaintRoute.values()).map(ComplaintRoute::id))
                .containsExactly("suggestion-box", "officer", "letter", "lapor");
    }

    @Test
    void a_route_is_read_without_regard_to_case_and_blanks() {
        assertThat(ComplaintRoute.find(" Suggestion-Box ")).contains(ComplaintRoute.SUGGESTION_BOX);
        assertThat(ComplaintRoute.find("lapor")).contains(ComplaintRoute.LAPOR);
        assertThat(ComplaintRoute.find("phone")).isEmpty();
        assertThat(ComplaintRoute.find("")).isEmpty();
    }

    @Test
    void a_complaint_is_open_when_received_and_may_be_unsigned() {
        Complaint complaint = aComplaint();

        assertThat(complaint)
                .isEqualTo(new Complaint(
                        "2026/ADU/0001",
                        ComplaintRoute.SUGGESTION_BOX,
                        MORNING,
                        "pejabat-2",
                        "",
                        "Antre terlalu lama",
                        Optional.empty()));
        assertThat(complaint.isOpen()).isTrue();
    }

    @Test
    void an_answer_closes_it_and_keeps_the_rest() {
        Complaint.Answer answer = answerAt(MORNING.plusSeconds(1));

        assertThat(aComplaint().answered(answer)).hasValueSatisfying(closed -> {
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.answer()).contains(answer);
            assertThat(closed)
                    .usingRecursiveComparison()
                    .ignoringFields("answer")
                    .isEqualTo(aComplaint());
        });
    }

    @Test
    void it_is_answered_once() {
        assertThat(aComplaint()
                        .answered(answerAt(MORNING.plusSeconds(1)))
                        .flatMap(closed -> closed.answered(answerAt(MORNING.plusSeconds(2)))))
                .isEmpty();
    }

    @Test
    void an_answer_may_come_at_the_instant_of_receipt_and_never_before() {
        assertThat(aComplaint().answered(answerAt(MORNING.minusSeconds(1)))).isEmpty();
        assertThat(aComplaint().answered(answerAt(MORNING))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_complaint_and_an_answer_say_something(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Complaint.received("1", ComplaintRoute.LETTER, MORNING, "pejabat-2", "", blank))
                .withMessage("text: write what the complaint is about");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Complaint.Answer(MORNING, "pejabat-2", blank))
                .withMessage("text: write the answer");
    }

    private static Complaint aComplaint() {
        return Complaint.received(
                "2026/ADU/0001", ComplaintRoute.SUGGESTION_BOX, MORNING, "pejabat-2", "", "Antre terlalu lama");
    }

    private static Complaint.Answer answerAt(Instant at) {
        return new Complaint.Answer(at, "pegawai-1", "Loket ditambah");
    }
}
