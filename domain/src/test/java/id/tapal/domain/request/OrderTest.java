package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Section 6, rules 1 and 2: what must come before what, and what must not come again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderTest {

    @Nested
    class An_act_done_too_early {

        @Test
        void is_a_breach_for_each_missing_act_citing_the_clause_of_the_missing_one() {
            aWalkIn()
                    .when(answerGiven())
                    .thenBreaches(
                            missing(A_1, ActType.GUEST_BOOK_SIGNED),
                            missing(A_1, ActType.IDENTITY_LEFT),
                            missing(A_2, ActType.PURPOSE_RELAYED),
                            missing(A_2, ActType.HANDLER_APPOINTED),
                            missing(A_3, ActType.VISITOR_DIRECTED));
        }

        @Test
        void counts_each_missing_act_once_in_a_case() {
            aWalkIn()
                    .when(handlerAppointed())
                    .thenBreaches(
                            missing(A_1, ActType.GUEST_BOOK_SIGNED),
                            missing(A_1, ActType.IDENTITY_LEFT),
                            missing(A_2, ActType.PURPOSE_RELAYED))
                    .when(visitorDirected())
                    .thenIsLawful()
                    .when(answerGiven())
                    .thenIsLawful()
                    .when(identityReturned())
                    .thenIsLawful();
        }

        @Test
        void leaves_the_case_where_the_act_says_it_is() {
            aLetter()
                    .when(answerSigned())
                    .thenBreaches(
                            missing(B_1, ActType.LETTER_RECEIVED),
                            missing(B_2, ActType.DISPOSITION_MADE),
                            missing(B_3, ActType.ANSWER_DRAFTED))
                    .thenCase(file -> {
                        assertThat(file.stage()).isEqualTo(Stage.SIGNED);
                        assertThat(file.isDone(ActType.ANSWER_SIGNED)).isTrue();
                        assertThat(file.isDone(ActType.ANSWER_DRAFTED)).isFalse();
                        assertThat(file.isMissed(ActType.ANSWER_DRAFTED)).isTrue();
                        assertThat(file.isMissed(ActType.ANSWER_SENT)).isFalse();
                        assertThat(file.acts()).isEqualTo(1);
                    })
                    .when(answerSent())
                    .thenIsLawful();
        }
    }

    @Nested
    class An_act_counted_missing_and_done_late {

        @Test
        void is_reported_neither_for_order_nor_as_a_repetition_and_takes_effect() {
            aWalkIn()
                    .givenUnlawfully(guestBookSigned(), identityLeft(), purposeRelayed(), answerGiven())
                    .thenCase(file -> assertThat(file.handler()).isEmpty())
                    .when(handlerAppointed())
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(STAFF_MEMBER, Role.STAFF)))
                    .when(visitorDirected())
                    .thenIsLawful();
        }

        @Test
        void is_a_repetition_if_it_is_done_once_more() {
            aWalkIn()
                    .givenUnlawfully(identityLeft(), purposeRelayed())
                    .given(guestBookSigned())
                    .when(guestBookSigned())
                    .thenBreaches(repetition(A_1));
        }

        @Test
        void may_come_even_after_the_end() {
            aWalkIn()
                    .givenUnlawfully(guestBookSigned(), identityLeft(), purposeRelayed(), answerGiven())
                    .given(identityReturned())
                    .when(handlerAppointed())
                    .thenIsLawful()
                    .when(handlerAppointed())
                    .thenBreaches(repetition(A_2));
        }

        @Test
        void may_come_even_after_a_withdrawal_with_the_document_held() {
            aWalkIn()
                    .givenUnlawfully(identityLeft(), purposeRelayed(), requestWithdrawn())
                    .when(guestBookSigned())
                    .thenIsLawful();
        }

        @Test
        void is_judged_by_the_other_rules() {
            aWalkIn()
                    .givenUnlawfully(identityLeft(), purposeRelayed())
                    .when(guestBookSigned()
                            .by(STAFF_MEMBER, Role.STAFF)
                            .without(Fact.NAME)
                            .stating(Fact.FEE, "1"))
                    .thenBreaches(authority(A_1, "reception", "staff"), content(A_1, "name", ""), fee("1"));
        }

        @Test
        void is_checked_for_what_it_asks_for_itself() {
            // a return after a withdrawal, like an extension, asks for nothing and so counts nothing missing
            aLetter()
                    .when(handlerReplaced())
                    .thenBreaches(missing(B_2, ActType.DISPOSITION_MADE))
                    .when(dispositionMade())
                    .thenBreaches(missing(B_1, ActType.LETTER_RECEIVED));
        }
    }

    @Nested
    class Acts_that_ask_for_less {

        @Test
        void a_completion_asks_only_for_the_intake() {
            aLetter().given(letterReceived(), completionRequested(), requirementsCompleted());
            aLetter().when(completionRequested()).thenBreaches(missing(B_1, ActType.LETTER_RECEIVED));
            aLetter().when(requirementsCompleted()).thenBreaches(missing(B_1, ActType.LETTER_RECEIVED));
            aLaporReport().when(completionRequested()).thenBreaches(missing(C_1, ActType.REPORT_SUBMITTED));
            aLaporReport().when(requirementsCompleted()).thenBreaches(missing(C_1, ActType.REPORT_SUBMITTED));
        }

        @Test
        void a_replacement_asks_only_for_the_appointing_act() {
            aWalkIn().when(handlerReplaced()).thenBreaches(missing(A_2, ActType.HANDLER_APPOINTED));
            aLetter().when(handlerReplaced()).thenBreaches(missing(B_2, ActType.DISPOSITION_MADE));
            aLaporReport().when(handlerReplaced()).thenBreaches(missing(C_3, ActType.DISPOSITION_MADE));
        }

        @Test
        void an_extension_and_a_withdrawal_ask_for_nothing() {
            aWalkIn().when(timeExtended()).thenIsLawful();
            aLetter().when(timeExtended()).thenIsLawful();
            aLaporReport().when(timeExtended()).thenIsLawful();
            aWalkIn().when(requestWithdrawn()).thenIsLawful();
            aLetter().when(requestWithdrawn()).thenIsLawful();
            aLaporReport().when(requestWithdrawn()).thenIsLawful();
        }

        @Test
        void returning_the_identity_after_a_withdrawal_asks_for_nothing_else_for_the_whole_way() {
            aWalkIn().given(identityLeft(), requestWithdrawn(), identityReturned());
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(identityReturned())
                    .thenBreaches(
                            missing(A_2, ActType.PURPOSE_RELAYED),
                            missing(A_2, ActType.HANDLER_APPOINTED),
                            missing(A_3, ActType.VISITOR_DIRECTED),
                            missing(A_4, ActType.ANSWER_GIVEN));
        }
    }

    @Nested
    class Acts_of_the_climb {

        @Test
        void returns_and_endorsements_ask_for_all_that_the_signing_asks_for() {
            aLetter()
                    .when(draftReturned())
                    .thenBreaches(
                            missing(B_1, ActType.LETTER_RECEIVED),
                            missing(B_2, ActType.DISPOSITION_MADE),
                            missing(B_3, ActType.ANSWER_DRAFTED));
            aLetter()
                    .given(letterReceived())
                    .when(endorsedByKasubid())
                    .thenBreaches(missing(B_2, ActType.DISPOSITION_MADE), missing(B_3, ActType.ANSWER_DRAFTED));
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(endorsedByKasubid())
                    .thenBreaches(missing(C_4, ActType.ANSWER_DRAFTED));
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(draftReturned())
                    .thenBreaches(missing(C_4, ActType.ANSWER_DRAFTED));
        }

        @Test
        void tiers_are_no_missing_acts_of_the_sending() {
            aLetter().given(letterUntilDrafted()).when(answerSent()).thenBreaches(missing(B_4, ActType.ANSWER_SIGNED));
        }
    }

    @Nested
    class The_way_out {

        @Test
        void sending_asks_for_the_whole_way_but_not_for_a_call() {
            aLetter()
                    .when(answerSent())
                    .thenBreaches(
                            missing(B_1, ActType.LETTER_RECEIVED),
                            missing(B_2, ActType.DISPOSITION_MADE),
                            missing(B_3, ActType.ANSWER_DRAFTED),
                            missing(B_4, ActType.ANSWER_SIGNED));
        }

        @Test
        void collecting_asks_also_for_the_call() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(answerCollected())
                    .thenBreaches(
                            missing(B_3, ActType.ANSWER_DRAFTED),
                            missing(B_4, ActType.ANSWER_SIGNED),
                            missing(B_5, ActType.REQUESTER_CALLED));
        }

        @Test
        void delivering_asks_for_the_whole_way_of_a_report() {
            aLaporReport()
                    .when(answerDelivered())
                    .thenBreaches(
                            missing(C_1, ActType.REPORT_SUBMITTED),
                            missing(C_2, ActType.REPORT_REVIEWED),
                            missing(C_2, ActType.HARD_COPY_MADE),
                            missing(C_2, ActType.REPORT_FORWARDED),
                            missing(C_3, ActType.DISPOSITION_MADE),
                            missing(C_4, ActType.ANSWER_DRAFTED),
                            missing(C_4, ActType.ANSWER_APPROVED),
                            missing(C_5, ActType.ANSWER_HANDED_TO_LIAISON));
        }
    }

    @Nested
    class A_repetition {

        @Test
        void is_a_non_repeatable_act_done_twice() {
            aWalkIn().given(guestBookSigned()).when(guestBookSigned()).thenBreaches(repetition(A_1));
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(dispositionMade())
                    .thenBreaches(repetition(B_2));
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed())
                    .when(reportReviewed())
                    .thenBreaches(repetition(C_2));
        }

        @Test
        void is_reported_alone_whatever_else_is_wrong_with_it() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(dispositionMade().by(STAFF_MEMBER, Role.STAFF).without(Fact.TO))
                    .thenBreaches(repetition(B_2));
            aWalkIn()
                    .given(identityLeft())
                    .when(identityLeft().without(Fact.IDENTITY))
                    .thenBreaches(repetition(A_1));
        }

        @Test
        void is_reported_with_its_fee() {
            aWalkIn()
                    .given(guestBookSigned())
                    .when(guestBookSigned().stating(Fact.FEE, "5000"))
                    .thenBreaches(repetition(A_1), fee("5000"));
        }

        @Test
        void changes_nothing() {
            Scenario story = aLetter().given(letterReceived(), dispositionMade());
            CaseFile before = story.file();
            story.when(to(dispositionMade(), OTHER_STAFF_MEMBER, "secretary")).thenBreaches(repetition(B_2));
            assertThat(story.file()).isSameAs(before);
            assertThat(before.handler()).contains(new Handler(STAFF_MEMBER, Role.STAFF));
        }

        @Test
        void is_any_act_after_the_end() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(answerGiven(), identityReturned())
                    .when(purposeRelayed())
                    .thenBreaches(repetition(A_2))
                    .when(timeExtended())
                    .thenBreaches(repetition(TIME_A))
                    .when(requestWithdrawn())
                    .thenBreaches(repetition(A_1))
                    .when(handlerReplaced())
                    .thenBreaches(repetition(A_2))
                    .when(identityReturned())
                    .thenBreaches(repetition(A_5));
            aLetter()
                    .given(letterUntilSigned())
                    .given(answerSent())
                    .when(requesterCalled())
                    .thenBreaches(repetition(B_5))
                    .when(completionRequested())
                    .thenBreaches(repetition(REQ_B1))
                    .when(timeExtended())
                    .thenBreaches(repetition(KIP_22_8));
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .given(answerDelivered())
                    .when(requestWithdrawn())
                    .thenBreaches(repetition(C_1))
                    .when(requirementsCompleted())
                    .thenBreaches(repetition(REQ_C));
        }

        @Test
        void is_any_act_after_a_withdrawal_that_ended_the_case() {
            aLetter()
                    .given(letterReceived(), requestWithdrawn())
                    .when(dispositionMade())
                    .thenBreaches(repetition(B_2))
                    .when(requestWithdrawn())
                    .thenBreaches(repetition(B_1));
            aWalkIn()
                    .given(guestBookSigned(), requestWithdrawn())
                    .when(identityLeft())
                    .thenBreaches(repetition(A_1))
                    .when(identityReturned())
                    .thenBreaches(repetition(A_5));
        }

        @Test
        void is_any_act_but_the_return_after_a_withdrawal_with_the_document_held() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), requestWithdrawn())
                    .when(purposeRelayed())
                    .thenBreaches(repetition(A_2))
                    .when(answerGiven())
                    .thenBreaches(repetition(A_4))
                    .when(requestWithdrawn())
                    .thenBreaches(repetition(A_1))
                    .when(identityReturned())
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.isEnded()).isTrue());
        }

        @Test
        void is_drafting_returning_or_endorsing_after_the_signing() {
            aLetter()
                    .given(letterUntilSigned())
                    .when(answerDrafted())
                    .thenBreaches(repetition(B_3))
                    .when(draftReturned())
                    .thenBreaches(repetition(B_4))
                    .when(endorsedByHead())
                    .thenBreaches(repetition(B_4))
                    .when(answerSigned())
                    .thenBreaches(repetition(B_4));
        }

        @Test
        void is_drafting_returning_or_endorsing_after_the_approval() {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .when(answerDrafted())
                    .thenBreaches(repetition(C_4))
                    .when(draftReturned())
                    .thenBreaches(repetition(C_4))
                    .when(endorsedByKasubid())
                    .thenBreaches(repetition(C_4));
        }

        @Test
        void is_not_a_draft_counted_missing_at_the_signing() {
            aLetter()
                    .givenUnlawfully(letterReceived(), dispositionMade(), answerSigned())
                    .when(answerDrafted())
                    .thenIsLawful()
                    .when(answerDrafted())
                    .thenBreaches(repetition(B_3));
        }

        @Test
        void is_not_drafting_where_the_signing_was_only_counted_missing() {
            aLetter()
                    .givenUnlawfully(letterReceived(), dispositionMade(), answerDrafted(), requesterCalled())
                    .when(answerDrafted())
                    .thenIsLawful();
        }
    }

    @Nested
    class A_withdrawal {

        @Test
        void may_be_recorded_by_anyone() {
            aLetter().given(letterReceived(), requestWithdrawn().by(REGISTRAR, Role.REGISTRY));
            aLetter().given(letterReceived(), requestWithdrawn().by("portal", Role.SYSTEM));
        }

        @Test
        void ends_the_case() {
            aLaporReport().given(reportSubmitted(), requestWithdrawn()).thenCase(file -> {
                assertThat(file.isWithdrawn()).isTrue();
                assertThat(file.isEnded()).isTrue();
                assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN);
            });
        }

        @Test
        void ends_a_walk_in_only_with_the_return_of_a_document_that_is_held() {
            aWalkIn()
                    .given(identityLeft(), requestWithdrawn())
                    .thenCase(file -> {
                        assertThat(file.isWithdrawn()).isTrue();
                        assertThat(file.isEnded()).isFalse();
                        assertThat(file.stage()).isEqualTo(Stage.WITHDRAWING);
                    })
                    .given(identityReturned())
                    .thenCase(file -> {
                        assertThat(file.isEnded()).isTrue();
                        assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN);
                    });
        }
    }
}
