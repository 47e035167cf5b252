package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.Taken;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an answer took by each clock of section 5. Every story begins on Tuesday 10 March 2026, 09:00. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerTest {

    private static Optional<Taken> taken(int amount, boolean late) {
        return Optional.of(new Taken(amount, late));
    }

    @ParameterizedTest
    @CsvSource({
        "09:14, 14, false",
        "09:14:00.001, 15, false",
        "09:15, 15, false",
        "09:15:00.001, 16, true",
        "09:16, 16, true",
        "2026-03-11 09:00, 1440, true"
    })
    void a_visit_counts_begun_minutes(String at, int minutes, boolean late) {
        Answer answer = aWalkIn()
                .given(visitUntilDirected())
                .givenUnlawfully(answerGiven().at(at))
                .answer()
                .orElseThrow();

        assertThat(answer.at()).isEqualTo(Times.time(at));
        assertThat(answer.promise()).isEqualTo(taken(minutes, late));
    }

    @Test
    void a_promise_that_was_lifted_is_never_late() {
        Answer answer = aWalkIn()
                .given(visitUntilDirected())
                .given(timeExtended(), answerGiven().at("11:00"))
                .answer()
                .orElseThrow();

        assertThat(answer.promise()).isEqualTo(taken(120, false));
        assertThat(answer.statute()).isEqualTo(taken(0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10 23:00, 0, false, 0, false",
        "2026-03-16 09:00, 6, false, 4, false",
        "2026-03-17 23:59:59.999, 7, false, 5, false",
        "2026-03-18 00:00, 8, true, 6, false",
        "2026-03-31 23:59:59, 21, true, 10, false",
        "2026-04-01 00:00, 22, true, 11, true"
    })
    void a_letter_counts_days_by_the_calendar_and_days_of_work_by_the_statute(
            String at, int days, boolean late, int working, boolean tooLate) {
        Answer answer = aLetter()
                .given(letterUntilSigned())
                .givenUnlawfully(answerSent().at(at))
                .answer()
                .orElseThrow();

        assertThat(answer.promise()).isEqualTo(taken(days, late));
        assertThat(answer.statute()).isEqualTo(taken(working, tooLate));
    }

    @Test
    void the_first_of_several_acts_that_stop_the_clocks_is_the_answer() {
        Answer answer = aLetter()
                .given(letterUntilSigned())
                .given(
                        requesterCalled().at("2026-03-12 09:00"),
                        answerCollected().at("2026-05-01 09:00"))
                .answer()
                .orElseThrow();

        assertThat(answer.promise()).isEqualTo(taken(2, false));
    }

    @Test
    void an_extension_after_the_answer_changes_nothing_of_it() {
        Scenario called = aLetter()
                .given(letterUntilSigned())
                .givenUnlawfully(requesterCalled().at("2026-04-01 09:00"));
        Optional<Answer> before = called.answer();

        assertThat(called.givenUnlawfully(timeExtended()).answer()).isEqualTo(before);
        assertThat(before.orElseThrow().statute()).isEqualTo(taken(11, true));
    }

    @Test
    void a_lawful_extension_makes_the_answer_of_the_statute_in_time_not_that_of_the_promise() {
        Answer answer = aLetter()
                .given(letterUntilSigned())
                .given(timeExtended())
                .givenUnlawfully(answerSent().at("2026-04-10 23:59"))
                .answer()
                .orElseThrow();

        assertThat(answer.promise()).isEqualTo(taken(31, true));
        assertThat(answer.statute()).isEqualTo(taken(17, false));
    }

    @Test
    void nothing_is_answered_by_a_draft_or_a_withdrawal() {
        assertThat(aWalkIn().answer()).isEmpty();
        assertThat(aLetter().given(letterUntilSigned()).answer()).isEmpty();
        assertThat(aLaporReport()
                        .given(reportUntilHandedOver())
                        .given(requestWithdrawn())
                        .answer())
                .isEmpty();
    }

    @Test
    void a_withdrawal_after_the_answer_leaves_it_answered() {
        Answer answer = aWalkIn()
                .given(visitUntilDirected())
                .given(answerGiven().at("09:10"), requestWithdrawn())
                .answer()
                .orElseThrow();

        assertThat(answer.promise()).isEqualTo(taken(10, false));
    }

    @Test
    void what_had_no_beginning_took_no_time() {
        Answer answer = aWalkIn()
                .given(identityLeft())
                .givenUnlawfully(answerGiven().at("09:30"))
                .answer()
                .orElseThrow();
        assertThat(answer.promise()).isEmpty();
        assertThat(answer.statute()).isEqualTo(taken(0, false));

        assertThat(aWalkIn()
                        .givenUnlawfully(answerGiven())
                        .answer()
                        .orElseThrow()
                        .statute())
                .isEmpty();
    }
}
