package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Section 5 and section 6, rule 6: the clock of the statute. Ten working days after Tuesday 10 March 2026 end on 31 March, for 18 to 24
 * March are Nyepi and Idulfitri with joint leave; seven more end on 10 April, for 3 April is Good Friday.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatutoryClockTest {

    private static final String PROMISE_END = "2026-03-17 23:59:59";
    private static final String TENTH_DAY = "2026-03-31 23:59:59";
    private static final String SEVENTEENTH_DAY = "2026-04-10 23:59:59";

    private static Scenario signed() {
        return aLetter().given(letterUntilSigned());
    }

    @Nested
    class KIP_22_7 {

        @Test
        void an_answer_up_to_the_last_moment_of_the_tenth_working_day_is_in_time() {
            signed().when(answerSent().at(TENTH_DAY)).thenBreaches(late(Clause.TIME_B, PROMISE_END));
        }

        @Test
        void the_day_after_is_late_in_the_layer_of_the_law_too() {
            signed().when(answerSent().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void the_first_answer_stops_it_in_every_channel() {
            signed().given(requesterCalled()).given(answerCollected().at("2026-05-01 09:00"));
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(timeExtended())
                    .when(answerGiven().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.KIP_22_7, TENTH_DAY));
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .when(answerDelivered().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_C, "2026-03-18 23:59:59"), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void it_runs_from_the_first_act_of_the_case_whatever_that_is() {
            aLetter()
                    .givenUnlawfully(dispositionMade())
                    .given(letterReceived().at("2026-03-30 09:00"))
                    .thenOmits(TENTH_DAY)
                    .thenOmits("2026-04-01 00:00", openClock(Clause.KIP_22_7, TENTH_DAY));
            aWalkIn().given(identityLeft()).thenOmits("2026-04-01 00:00", openClock(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void a_withdrawal_stops_it_and_is_judged_like_any_stop() {
            aLetter()
                    .given(letterReceived())
                    .when(requestWithdrawn().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, TENTH_DAY))
                    .thenOmitsNothingEver();
        }

        @Test
        void it_stays_open_where_the_case_ended_without_its_stop() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .givenUnlawfully(identityReturned())
                    .thenOmits(
                            "2026-04-01 00:00",
                            openClock(Clause.TIME_A, "09:15"),
                            openClock(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void omissions_come_in_the_order_of_the_clauses() {
            aLetter()
                    .given(letterReceived())
                    .thenOmits(
                            "2026-04-01 00:00",
                            openClock(Clause.TIME_B, PROMISE_END),
                            openClock(Clause.KIP_22_7, TENTH_DAY));
        }
    }

    @Nested
    class KIP_22_8 {

        @Test
        void a_lawful_extension_moves_the_limit_by_seven_working_days() {
            signed().given(timeExtended())
                    .when(answerSent().at(SEVENTEENTH_DAY))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END));
            signed().given(timeExtended())
                    .when(answerSent().at("2026-04-11 00:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, SEVENTEENTH_DAY));
            signed().given(timeExtended())
                    .thenOmits(SEVENTEENTH_DAY, openClock(Clause.TIME_B, PROMISE_END))
                    .thenOmits(
                            "2026-04-11 00:00",
                            openClock(Clause.TIME_B, PROMISE_END),
                            openClock(Clause.KIP_22_7, SEVENTEENTH_DAY));
        }

        @Test
        void the_deadline_tells_of_the_extension() {
            CaseFile file =
                    signed().given(timeExtended().at("2026-03-16 10:00")).file();
            Deadline statutory = LIVE.deadlines(file).getLast();
            assertThat(statutory.governing().end()).isEqualTo(Times.time(SEVENTEENTH_DAY));
            assertThat(statutory.governing().extension()).hasValueSatisfying(extension -> {
                assertThat(extension.at()).isEqualTo(Times.time("2026-03-16 10:00"));
                assertThat(extension.days()).isEqualTo(7);
                assertThat(extension.lastDayBefore()).isEqualTo("2026-03-31");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-30 09:00", TENTH_DAY})
        void it_comes_before_the_ten_working_days_are_over(String at) {
            signed().given(timeExtended().at(at))
                    .thenOmits("2026-04-10 23:59:59", openClock(Clause.TIME_B, PROMISE_END));
        }

        @Test
        void later_it_is_late_and_moves_nothing() {
            signed().when(timeExtended().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.KIP_22_8, TENTH_DAY))
                    .when(answerSent().at("2026-04-02 09:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void without_a_reason_it_breaks_the_clause_and_moves_nothing() {
            signed().when(timeExtended().without(Fact.REASON))
                    .thenBreaches(content(Clause.KIP_22_8, "reason", ""))
                    .when(answerSent().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void by_somebody_else_it_breaks_the_clause_and_moves_nothing() {
            signed().when(timeExtended().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(Clause.KIP_22_8, STAFF_MEMBER, KABID))
                    .when(answerSent().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void all_its_faults_are_said_at_once() {
            signed().when(timeExtended()
                            .by(KABID, Role.DIVISION_HEAD)
                            .without(Fact.REASON)
                            .at("2026-04-01 00:00"))
                    .thenBreaches(
                            authority(Clause.KIP_22_8, STAFF_MEMBER, KABID),
                            content(Clause.KIP_22_8, "reason", ""),
                            late(Clause.KIP_22_8, TENTH_DAY));
        }

        @Test
        void the_head_or_a_stand_in_may_extend_as_well_as_the_handler() {
            signed().given(timeExtended().by(THE_HEAD, Role.HEAD));
            signed().given(timeExtended().by(THE_SECRETARY, Role.ACTING_HEAD));
            signed().given(timeExtended().by(STAFF_MEMBER, Role.REGISTRY));
            signed().given(timeExtended().byNobody());
        }

        @Test
        void a_fee_for_it_does_not_undo_it() {
            signed().when(timeExtended().stating(Fact.FEE, "1000"))
                    .thenBreaches(fee("1000"))
                    .when(answerSent().at(SEVENTEENTH_DAY))
                    .thenBreaches(late(Clause.TIME_B, PROMISE_END));
        }

        @Test
        void a_second_one_is_a_repetition() {
            signed().given(timeExtended())
                    .when(timeExtended())
                    .thenBreaches(repetition(Clause.KIP_22_8))
                    .thenOmits(
                            "2026-04-11 00:00",
                            openClock(Clause.TIME_B, PROMISE_END),
                            openClock(Clause.KIP_22_7, SEVENTEENTH_DAY));
        }

        @Test
        void a_second_one_is_a_repetition_even_if_the_first_moved_nothing() {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .givenUnlawfully(timeExtended().without(Fact.REASON))
                    .when(timeExtended())
                    .thenBreaches(repetition(Clause.KIP_22_8))
                    .when(answerDelivered().at("2026-04-01 00:00"))
                    .thenBreaches(late(Clause.TIME_C, "2026-03-18 23:59:59"), late(Clause.KIP_22_7, TENTH_DAY));
        }

        @Test
        void an_extension_may_be_the_first_act_of_all() {
            aLetter()
                    .given(timeExtended(), letterReceived())
                    .thenOmits(SEVENTEENTH_DAY, openClock(Clause.TIME_B, PROMISE_END));
        }

        @Test
        void a_walk_in_extension_never_moves_the_statute() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(timeExtended())
                    .thenOmits("2026-04-01 00:00", openClock(Clause.KIP_22_7, TENTH_DAY));
        }
    }
}
