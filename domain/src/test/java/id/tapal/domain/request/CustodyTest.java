package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6, rule 7: the identity document goes back on the day of the answer (A.5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustodyTest {

    private static final String THAT_NIGHT = "2026-03-10 23:59:59";

    private static Scenario answered() {
        return aWalkIn().given(visitUntilDirected()).given(answerGiven());
    }

    @Test
    void the_agency_holds_the_document_from_its_leaving_to_its_return() {
        aWalkIn()
                .given(guestBookSigned())
                .thenCase(file -> assertThat(file.holdsDocument()).isFalse())
                .given(identityLeft())
                .thenCase(file -> assertThat(file.holdsDocument()).isTrue());
        answered()
                .thenCase(file -> assertThat(file.holdsDocument()).isTrue())
                .given(identityReturned())
                .thenCase(file -> assertThat(file.holdsDocument()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:06", "17:00", THAT_NIGHT, "2026-03-10 23:59:59.999"})
    void a_return_on_the_day_of_the_answer_is_in_time(String at) {
        answered().given(identityReturned().at(at)).thenOmitsNothingEver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-11 00:00", "2026-03-11 08:00", "2026-04-10 08:00"})
    void a_later_return_breaks_A_5(String at) {
        answered().when(identityReturned().at(at)).thenBreaches(returnedAfter(THAT_NIGHT));
    }

    @Test
    void a_document_not_returned_is_an_omission_at_the_end_of_the_day() {
        answered()
                .thenOmits(THAT_NIGHT)
                .thenOmits("2026-03-11 00:00", notReturned(THAT_NIGHT))
                .thenOmits("2026-06-01 00:00", notReturned(THAT_NIGHT));
    }

    @Test
    void a_document_held_for_a_request_not_yet_answered_is_none() {
        aWalkIn().given(visitUntilDirected()).given(timeExtended()).thenOmits("2026-03-20 00:00");
    }

    @Test
    void a_document_that_was_never_left_cannot_be_returned_late() {
        aWalkIn()
                .given(guestBookSigned())
                .givenUnlawfully(answerGiven())
                .thenOmitsNothingEver()
                .given(identityReturned().at("2026-03-12 09:00"));
    }

    @Test
    void after_a_withdrawal_it_goes_back_on_that_day() {
        aWalkIn()
                .given(identityLeft(), requestWithdrawn())
                .thenOmits(THAT_NIGHT)
                .thenOmits("2026-03-11 00:00", notReturned(THAT_NIGHT))
                .when(identityReturned().at("2026-03-11 00:00"))
                .thenBreaches(returnedAfter(THAT_NIGHT));
    }

    @Test
    void the_first_of_answer_and_withdrawal_counts() {
        answered()
                .given(requestWithdrawn().at("2026-03-12 09:00"))
                .thenOmits("2026-03-12 09:00", notReturned(THAT_NIGHT))
                .when(identityReturned().at("2026-03-12 10:00"))
                .thenBreaches(returnedAfter(THAT_NIGHT));
    }

    @Test
    void a_document_left_only_after_the_answer_goes_back_on_the_day_it_was_left() {
        aWalkIn()
                .given(guestBookSigned())
                .givenUnlawfully(purposeRelayed(), answerGiven())
                .given(identityLeft().at("2026-03-12 09:00"))
                .thenOmits("2026-03-12 23:59:59")
                .thenOmits("2026-03-13 00:00", notReturned("2026-03-12 23:59:59"))
                .given(identityReturned().at("2026-03-12 23:59:59"));
    }

    @Test
    void a_document_left_late_but_before_the_answer_goes_back_on_the_day_of_the_answer() {
        aWalkIn()
                .given(guestBookSigned())
                .givenUnlawfully(purposeRelayed())
                .given(identityLeft().at("2026-03-11 09:00"), handlerAppointed(), visitorDirected())
                .when(answerGiven().at("2026-03-12 09:00"))
                .thenBreaches(late(TIME_A, "09:15"))
                .thenOmits("2026-03-13 00:00", notReturned("2026-03-12 23:59:59"));
    }

    @Test
    void a_document_once_returned_is_not_held_again() {
        aWalkIn()
                .given(guestBookSigned())
                .givenUnlawfully(identityReturned())
                .given(identityLeft())
                .thenCase(file -> assertThat(file.holdsDocument()).isFalse())
                .given(answerGiven())
                .thenOmitsNothingEver();
    }

    @Test
    void the_day_is_that_of_Kupang() {
        // 07:30 in Kupang on the 11th is still the 10th in UTC
        answered().when(identityReturned().at("2026-03-11 07:30")).thenBreaches(returnedAfter(THAT_NIGHT));
    }

    @Test
    void a_late_answer_and_a_late_return_are_breaches_of_their_own_layers_and_clauses() {
        aWalkIn()
                .given(visitUntilDirected())
                .when(answerGiven().at("2026-04-01 09:00"))
                .thenBreaches(late(TIME_A, "09:15"), late(KIP_22_7, "2026-03-31 23:59:59"))
                .when(identityReturned().at("2026-04-02 00:00"))
                .thenBreaches(returnedAfter("2026-04-01 23:59:59"));
    }

    @Test
    void a_document_left_late_after_a_withdrawal_is_to_be_returned_and_ends_the_case() {
        Scenario left = aWalkIn()
                .given(guestBookSigned())
                .givenUnlawfully(purposeRelayed())
                .given(requestWithdrawn())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN))
                .given(identityLeft())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.WITHDRAWING))
                .thenOmits("2026-03-11 00:00", notReturned(THAT_NIGHT));
        left.given(identityReturned())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN))
                .thenOmitsNothingEver();
    }
}
