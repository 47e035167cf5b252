package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedure B, clause by clause: who must do each act of a letter, and what it must state. The climb has a test of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterTest {

    /** Who receives and sends letters, in the words of a breach. */
    private static final String DESK = "staff|reception|registry";

    @Test
    void a_letter_that_keeps_to_the_standard_breaks_nothing() {
        aLetter()
                .given(letterUntilSigned())
                .given(answerSent())
                .thenOmitsNothingEver()
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.COMPLETED));
    }

    @Test
    void the_answer_may_be_collected_after_a_call() {
        aLetter()
                .given(letterUntilSigned())
                .given(requesterCalled(), requesterCalled())
                .thenCase(file -> assertThat(file.isEnded()).isFalse())
                .given(answerCollected())
                .thenCase(file -> assertThat(file.isEnded()).isTrue());
    }

    @Test
    void the_answer_may_be_sent_after_a_call() {
        aLetter()
                .given(letterUntilSigned())
                .given(requesterCalled(), answerSent())
                .thenCase(file -> assertThat(file.isEnded()).isTrue());
    }

    @Nested
    class B_1 {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REGISTRY", "RECEPTION", "STAFF", "ACTING_STAFF"})
        void the_desk_receives_letters(Role role) {
            aLetter().when(letterReceived().by(REGISTRAR, role)).thenIsLawful();
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REGISTRY", "RECEPTION", "STAFF", "ACTING_STAFF"},
                mode = EnumSource.Mode.EXCLUDE)
        void nobody_else_does(Role role) {
            aLetter().when(letterReceived().by(REGISTRAR, role)).thenBreaches(authority(B_1, DESK, role.id()));
        }

        @Test
        void a_letter_has_a_sender_and_a_request() {
            aLetter()
                    .when(letterReceived().without(Fact.NAME, Fact.REQUEST))
                    .thenBreaches(content(B_1, "name|request", ""));
            aLetter().when(letterReceived().without(Fact.NAME)).thenBreaches(content(B_1, "name", ""));
        }

        @Test
        void what_the_requester_may_still_complete_is_no_breach_of_the_intake() {
            aLetter()
                    .when(letterReceived().without(Fact.IDENTITY, Fact.ADDRESSED_TO))
                    .thenIsLawful();
        }
    }

    @Nested
    class REQ_B1 {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REQUESTER", "SYSTEM"},
                mode = EnumSource.Mode.EXCLUDE)
        void any_official_or_duty_asks_for_and_notes_completions(Role role) {
            aLetter()
                    .given(letterReceived())
                    .given(
                            completionRequested().by(OTHER_STAFF_MEMBER, role),
                            requirementsCompleted().by(OTHER_STAFF_MEMBER, role));
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REQUESTER", "SYSTEM"})
        void nobody_from_outside_does(Role role) {
            String officials = "head|secretary|division-head|subsection-head|subdivision-head|staff"
                    + "|reception|registry|liaison";
            aLetter()
                    .given(letterReceived())
                    .when(completionRequested().by(VISITOR, role))
                    .thenBreaches(authority(REQ_B1, officials, role.id()))
                    .when(requirementsCompleted().by(VISITOR, role))
                    .thenBreaches(authority(REQ_B1, officials, role.id()));
        }

        @Test
        void asking_says_what_to_complete() {
            aLetter()
                    .given(letterReceived())
                    .when(completionRequested().without(Fact.NOTE))
                    .thenBreaches(content(REQ_B1, "note", ""));
        }
    }

    @Nested
    class B_2 {

        @Test
        void the_head_or_a_stand_in_disposes() {
            aLetter().given(letterReceived(), dispositionMade().by(THE_SECRETARY, Role.ACTING_HEAD));
            aLetter()
                    .given(letterReceived())
                    .when(dispositionMade().by(THE_SECRETARY, Role.SECRETARY))
                    .thenBreaches(authority(B_2, "head", "secretary"));
        }

        @Test
        void a_disposition_names_who_answers_in_which_role() {
            aLetter()
                    .given(letterReceived())
                    .when(dispositionMade().without(Fact.TO, Fact.TO_ROLE))
                    .thenBreaches(content(B_2, "to|to_role", ""))
                    .thenCase(file -> assertThat(file.handler()).isEmpty());
        }

        @Test
        void person_and_role_have_no_list() {
            aLetter().given(letterReceived(), to(dispositionMade(), "anybody", "anything"));
        }

        @Test
        void only_the_head_replaces_the_handler() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(handlerReplaced().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(B_2, "head", "division-head"));
        }

        @Test
        void a_replacement_names_whom_in_which_role_and_why() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(handlerReplaced().without(Fact.TO, Fact.TO_ROLE, Fact.REASON))
                    .thenBreaches(content(B_2, "to|to_role|reason", ""))
                    .thenCase(file -> assertThat(file.handler()).isEmpty());
        }

        @Test
        void a_replacement_asks_for_the_disposition_alone() {
            aLetter().when(handlerReplaced()).thenBreaches(missing(B_2, ActType.DISPOSITION_MADE));
        }

        @Test
        void a_disposition_made_late_appoints_over_an_earlier_replacement() {
            aLetter()
                    .givenUnlawfully(letterReceived(), handlerReplaced())
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(OTHER_STAFF_MEMBER, Role.STAFF)))
                    .when(dispositionMade())
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(STAFF_MEMBER, Role.STAFF)));
        }
    }

    @Nested
    class B_3 {

        @Test
        void the_handler_drafts_by_person_whatever_the_role() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(answerDrafted().by(STAFF_MEMBER, Role.REGISTRY))
                    .thenIsLawful();
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(answerDrafted().by(KASUBID, Role.SUBDIVISION_HEAD))
                    .thenBreaches(authority(B_3, STAFF_MEMBER, KASUBID));
        }

        @Test
        void a_draft_may_be_made_again_unasked() {
            aLetter().given(letterUntilDrafted()).given(answerDrafted());
        }

        @Test
        void after_a_replacement_the_new_handler_drafts() {
            aLetter()
                    .given(letterReceived(), dispositionMade(), handlerReplaced())
                    .when(answerDrafted())
                    .thenBreaches(authority(B_3, OTHER_STAFF_MEMBER, STAFF_MEMBER))
                    .when(answerDrafted().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .thenIsLawful();
        }
    }

    /** In brief; {@link ClimbTest} and {@link ClimbByChartTest} have every sentence of it. */
    @Nested
    class B_4 {

        @Test
        void the_draft_climbs_tier_by_tier_and_the_head_signs() {
            aLetter().given(letterUntilDrafted()).given(endorsedByKasubid(), endorsedByKabid(), answerSigned());
        }

        @Test
        void a_skipped_tier_is_named() {
            aLetter()
                    .given(letterUntilDrafted())
                    .when(endorsedByKabid())
                    .thenBreaches(authority(B_4, "subsection-head|subdivision-head", KABID + "|division-head"))
                    .given(answerSigned());
        }

        @Test
        void nobody_but_the_head_signs() {
            aLetter()
                    .given(letterUntilDrafted())
                    .given(endorsedByKasubid(), endorsedByKabid())
                    .when(answerSigned().by(THE_SECRETARY, Role.SECRETARY))
                    .thenBreaches(authority(B_4, "head", "secretary"));
        }

        @Test
        void a_return_says_what_to_correct_and_asks_for_a_new_draft() {
            aLetter()
                    .given(letterUntilDrafted())
                    .when(draftReturned().without(Fact.NOTE))
                    .thenBreaches(content(B_4, "note", ""))
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(B_4));
        }
    }

    @Nested
    class B_5 {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REGISTRY", "RECEPTION", "STAFF", "ACTING_STAFF"})
        void the_desk_sends_calls_and_hands_out(Role role) {
            aLetter().given(letterUntilSigned()).given(answerSent().by(REGISTRAR, role));
            aLetter()
                    .given(letterUntilSigned())
                    .given(
                            requesterCalled().by(REGISTRAR, role),
                            answerCollected().by(REGISTRAR, role));
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REGISTRY", "RECEPTION", "STAFF", "ACTING_STAFF"},
                mode = EnumSource.Mode.EXCLUDE)
        void nobody_else_does(Role role) {
            aLetter()
                    .given(letterUntilSigned())
                    .when(requesterCalled().by(KABID, role))
                    .thenBreaches(authority(B_5, DESK, role.id()))
                    .when(answerCollected().by(KABID, role))
                    .thenBreaches(authority(B_5, DESK, role.id()));
            aLetter()
                    .given(letterUntilSigned())
                    .when(answerSent().by(KABID, role))
                    .thenBreaches(authority(B_5, DESK, role.id()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"post", "courier", "email", "hand", " Post ", "HAND"})
        void sending_says_by_which_of_four_means(String means) {
            aLetter().given(letterUntilSigned()).given(answerSent().stating(Fact.MEANS, means));
        }

        @ParameterizedTest
        @ValueSource(strings = {"pigeon", "sms", "web"})
        void another_means_is_outside_the_list(String means) {
            aLetter()
                    .given(letterUntilSigned())
                    .when(answerSent().stating(Fact.MEANS, means))
                    .thenBreaches(content(B_5, "means", means));
        }

        @Test
        void no_means_is_missing() {
            aLetter()
                    .given(letterUntilSigned())
                    .when(answerSent().without(Fact.MEANS))
                    .thenBreaches(content(B_5, "means", ""));
        }

        @Test
        void collecting_asks_for_the_call() {
            aLetter()
                    .given(letterUntilSigned())
                    .when(answerCollected())
                    .thenBreaches(missing(B_5, ActType.REQUESTER_CALLED));
        }
    }
}
