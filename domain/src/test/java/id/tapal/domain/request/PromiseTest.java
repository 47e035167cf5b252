package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Standard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5 and section 6, rule 6: the clocks of the agency's promise. Every story begins on Tuesday 10 March 2026, 09:00. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromiseTest {

    @Nested
    class TIME_A {

        private Scenario aVisitor() {
            return aWalkIn().given(visitUntilDirected());
        }

        @ParameterizedTest
        @ValueSource(strings = {"09:14", "09:14:59", "09:15", "09:15:00"})
        void an_answer_within_fifteen_minutes_is_in_time(String at) {
            aVisitor().given(answerGiven().at(at)).thenOmits("2026-03-10 23:59:59");
        }

        @ParameterizedTest
        @ValueSource(strings = {"09:15:00.001", "09:15:01", "09:16"})
        void a_later_one_is_late_which_refuses_nothing(String at) {
            aVisitor().when(answerGiven().at(at)).thenBreaches(late(Clause.TIME_A, "09:15"));
        }

        @Test
        void an_open_clock_is_an_omission_once_its_limit_has_passed() {
            aVisitor()
                    .thenOmits("09:15")
                    .thenOmits("09:15:01", openClock(Clause.TIME_A, "09:15"))
                    .thenOmits("23:59:59", openClock(Clause.TIME_A, "09:15"));
        }

        @Test
        void the_clock_runs_from_the_guest_book_not_from_the_identity() {
            aWalkIn()
                    .given(identityLeft().at("08:30"), guestBookSigned().at("09:00"))
                    .given(purposeRelayed(), handlerAppointed(), visitorDirected())
                    .given(answerGiven().at("09:15"));
        }

        @Test
        void a_guest_book_signed_late_starts_it_late() {
            aWalkIn()
                    .given(identityLeft())
                    .givenUnlawfully(purposeRelayed())
                    .given(guestBookSigned().at("09:30"), handlerAppointed(), visitorDirected())
                    .when(answerGiven().at("09:45:01"))
                    .thenBreaches(late(Clause.TIME_A, "09:45"));
        }

        @Test
        void a_guest_book_signed_after_the_answer_starts_no_clock() {
            aWalkIn()
                    .given(identityLeft())
                    .givenUnlawfully(answerGiven())
                    .given(guestBookSigned().at("09:30"), identityReturned())
                    .thenOmitsNothingEver();
        }

        @Test
        void a_guest_book_never_signed_starts_no_clock() {
            aWalkIn().given(identityLeft()).thenOmits("23:59:59");
        }

        @Test
        void the_clock_stays_open_where_the_case_ended_without_an_answer() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .givenUnlawfully(identityReturned())
                    .thenOmits("23:59:59", openClock(Clause.TIME_A, "09:15"));
        }

        @Test
        void a_withdrawal_stops_it_and_is_judged_like_any_stop() {
            aWalkIn().given(guestBookSigned(), requestWithdrawn().at("09:15")).thenOmitsNothingEver();
            aWalkIn()
                    .given(guestBookSigned())
                    .when(requestWithdrawn().at("09:15:01"))
                    .thenBreaches(late(Clause.TIME_A, "09:15"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"09:06", "09:14:59", "09:15"})
        void an_extension_with_a_reason_within_the_limit_lifts_it(String at) {
            aVisitor()
                    .given(timeExtended().at(at))
                    .thenOmits("23:59:59")
                    .given(answerGiven().at("16:00"));
        }

        @Test
        void an_extension_after_the_limit_lifts_nothing_and_breaks_nothing() {
            aVisitor()
                    .given(timeExtended().at("09:15:01"))
                    .thenOmits("16:00", openClock(Clause.TIME_A, "09:15"))
                    .when(answerGiven().at("16:00"))
                    .thenBreaches(late(Clause.TIME_A, "09:15"));
        }

        @Test
        void an_extension_before_the_clock_starts_counts() {
            aWalkIn()
                    .given(identityLeft(), timeExtended(), guestBookSigned())
                    .given(purposeRelayed(), handlerAppointed(), visitorDirected())
                    .given(answerGiven().at("16:00"));
        }

        @Test
        void an_extension_without_a_reason_breaks_it_and_lifts_nothing() {
            aVisitor()
                    .when(timeExtended().without(Fact.REASON))
                    .thenBreaches(content(Clause.TIME_A, "reason", ""))
                    .when(answerGiven().at("16:00"))
                    .thenBreaches(late(Clause.TIME_A, "09:15"));
        }

        @Test
        void an_extension_by_another_breaks_it_and_lifts_it_all_the_same() {
            aVisitor()
                    .when(timeExtended().by(RECEPTIONIST, Role.RECEPTION))
                    .thenBreaches(authority(Clause.TIME_A, STAFF_MEMBER, RECEPTIONIST))
                    .given(answerGiven().at("16:00"));
        }

        @Test
        void the_head_is_no_handler() {
            aVisitor()
                    .when(timeExtended().by(THE_HEAD, Role.HEAD))
                    .thenBreaches(authority(Clause.TIME_A, STAFF_MEMBER, THE_HEAD));
        }

        @Test
        void may_be_extended_again_and_after_a_failed_extension() {
            aVisitor().given(timeExtended(), timeExtended()).given(answerGiven().at("16:00"));
            aVisitor()
                    .givenUnlawfully(timeExtended().without(Fact.REASON))
                    .given(timeExtended())
                    .given(answerGiven().at("16:00"));
        }
    }

    @Nested
    class TIME_B {

        private Scenario signed() {
            return aLetter().given(letterUntilSigned());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2026-03-16 23:59:59", "2026-03-17 00:00", "2026-03-17 23:59:59", "2026-03-17 23:59:59.9"})
        void an_answer_up_to_the_last_moment_of_the_seventh_day_is_in_time(String at) {
            signed().given(answerSent().at(at));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-18 00:00", "2026-03-18 09:00", "2026-03-26 23:59:59"})
        void the_eighth_day_is_late_unless_hari_means_working_days(String at) {
            signed().when(answerSent().at(at)).thenBreaches(lateByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void after_seven_working_days_it_is_late_by_either_reading() {
            signed().when(answerSent().at("2026-03-27 00:00")).thenBreaches(late(Clause.TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void a_call_or_a_collection_stops_it_as_well() {
            signed().when(requesterCalled().at("2026-03-18 00:00"))
                    .thenBreaches(lateByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"))
                    .given(answerCollected().at("2026-06-01 00:00"));
            signed().given(
                            requesterCalled().at("2026-03-17 23:59:59"),
                            answerCollected().at("2026-06-01 00:00"));
            signed().when(answerCollected().at("2026-03-27 00:00"))
                    .thenBreaches(
                            missing(Clause.B_5, ActType.REQUESTER_CALLED), late(Clause.TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void an_open_clock_is_an_omission_the_reading_judged_at_the_instant_asked_for() {
            signed().thenOmits("2026-03-17 23:59:59")
                    .thenOmits("2026-03-18 00:00", openClockByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"))
                    .thenOmits("2026-03-26 23:59:59", openClockByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"))
                    .thenOmits("2026-03-27 00:00", openClock(Clause.TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void the_days_are_those_of_Kupang() {
            // 00:30 in Kupang on the 11th is still the 10th in UTC
            aLetter()
                    .given(letterReceived().at("2026-03-11 00:30"), dispositionMade(), answerDrafted())
                    .given(endorsedByKasubid(), endorsedByKabid(), answerSigned())
                    .given(answerSent().at("2026-03-18 23:59:59"));
        }

        @Test
        void an_extension_never_moves_the_promise() {
            signed().given(timeExtended())
                    .when(answerSent().at("2026-03-18 00:00"))
                    .thenBreaches(lateByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void a_late_intake_starts_it_late_and_one_after_the_stop_not_at_all() {
            aLetter()
                    .givenUnlawfully(dispositionMade())
                    .given(letterReceived().at("2026-03-12 09:00"), answerDrafted())
                    .given(endorsedByKasubid(), endorsedByKabid(), answerSigned())
                    .given(answerSent().at("2026-03-19 23:59:59"));
            aLetter().givenUnlawfully(requesterCalled()).given(letterReceived()).thenOmitsNothingEver();
        }

        @Test
        void a_withdrawal_is_judged_like_any_stop() {
            aLetter()
                    .given(letterReceived())
                    .when(requestWithdrawn().at("2026-03-18 00:00"))
                    .thenBreaches(lateByThisReading(Clause.TIME_B, "2026-03-17 23:59:59"))
                    .thenOmitsNothingEver();
            aLetter().given(letterReceived(), requestWithdrawn().at("2026-03-17 23:59:59"));
        }

        @Test
        void where_working_days_govern_the_other_reading_excuses_nothing_that_is_late() {
            RuleBook working =
                    RuleBook.of(Standard.bppdNtt().withDayBasis(DayBasis.WORKING), WorkingCalendar.indonesia());
            aLetter()
                    .under(working)
                    .given(letterUntilSigned())
                    .given(answerSent().at("2026-03-26 23:59:59"));
            aLetter()
                    .under(working)
                    .given(letterUntilSigned())
                    .when(answerSent().at("2026-03-27 00:00"))
                    .thenBreaches(late(Clause.TIME_B, "2026-03-26 23:59:59"));
        }
    }

    @Nested
    class TIME_C {

        private Scenario handedOver() {
            return aLaporReport().given(reportUntilHandedOver());
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-17 23:59:59", "2026-03-18 00:00", "2026-03-18 23:59:59"})
        void an_answer_up_to_the_last_moment_of_the_eighth_day_is_in_time(String at) {
            handedOver().given(answerDelivered().at(at));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-19 00:00", "2026-03-27 23:59:59"})
        void the_ninth_day_is_late_unless_hari_means_working_days(String at) {
            handedOver()
                    .when(answerDelivered().at(at))
                    .thenBreaches(lateByThisReading(Clause.TIME_C, "2026-03-18 23:59:59"));
        }

        @Test
        void after_eight_working_days_it_is_late_by_either_reading() {
            handedOver()
                    .when(answerDelivered().at("2026-03-28 00:00"))
                    .thenBreaches(late(Clause.TIME_C, "2026-03-18 23:59:59"));
        }

        @Test
        void handing_the_answer_over_stops_nothing() {
            handedOver()
                    .thenOmits("2026-03-18 23:59:59")
                    .thenOmits("2026-03-19 00:00", openClockByThisReading(Clause.TIME_C, "2026-03-18 23:59:59"));
        }
    }

    @Nested
    class Whether_a_clock_runs {

        @Test
        void from_its_start_to_its_stop() {
            CaseFile none = aLetter().file();
            assertThat(LIVE.isRunning(none, Clause.TIME_B)).isFalse();
            assertThat(LIVE.isRunning(none, Clause.KIP_22_7)).isFalse();
            CaseFile received = aLetter().given(letterReceived()).file();
            assertThat(LIVE.isRunning(received, Clause.TIME_B)).isTrue();
            assertThat(LIVE.isRunning(received, Clause.KIP_22_7)).isTrue();
            assertThat(LIVE.isRunning(received, Clause.TIME_A)).isFalse();
            assertThat(LIVE.isRunning(received, Clause.TIME_C)).isFalse();
            CaseFile sent =
                    aLetter().given(letterUntilSigned()).given(answerSent()).file();
            assertThat(LIVE.isRunning(sent, Clause.TIME_B)).isFalse();
            assertThat(LIVE.isRunning(sent, Clause.KIP_22_7)).isFalse();
        }

        @Test
        void a_lifted_promise_runs_no_more_while_the_statute_does() {
            CaseFile lifted =
                    aWalkIn().given(visitUntilDirected()).given(timeExtended()).file();
            assertThat(LIVE.isRunning(lifted, Clause.TIME_A)).isFalse();
            assertThat(LIVE.isRunning(lifted, Clause.KIP_22_7)).isTrue();
        }

        @Test
        void deadlines_are_given_for_the_clocks_that_have_started_the_promise_first() {
            assertThat(LIVE.deadlines(aLaporReport().file())).isEmpty();
            assertThat(LIVE.deadlines(aLaporReport().given(reportSubmitted()).file()))
                    .extracting(deadline -> deadline.governing().clause())
                    .containsExactly(Clause.TIME_C, Clause.KIP_22_7);
            assertThat(LIVE.deadlines(aWalkIn().given(identityLeft()).file()))
                    .extracting(deadline -> deadline.governing().clause())
                    .containsExactly(Clause.KIP_22_7);
        }
    }
}
