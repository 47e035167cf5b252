package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedure C, clause by clause: who must do each act of an SP4N-LAPOR! report, and what it must state. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaporTest {

    @Test
    void a_report_that_keeps_to_the_standard_breaks_nothing() {
        aLaporReport()
                .given(reportUntilHandedOver())
                .given(answerDelivered())
                .thenOmitsNothingEver()
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.COMPLETED));
    }

    @Nested
    class C_1 {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REQUESTER", "LIAISON"})
        void the_requester_or_the_liaison_officer_submits(Role role) {
            aLaporReport().when(reportSubmitted().by(VISITOR, role)).thenIsLawful();
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"REQUESTER", "LIAISON"},
                mode = EnumSource.Mode.EXCLUDE)
        void nobody_else_does(Role role) {
            aLaporReport()
                    .when(reportSubmitted().by(VISITOR, role))
                    .thenBreaches(authority(C_1, "liaison|requester", role.id()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"sms", "web", " SMS "})
        void a_report_comes_by_sms_or_on_the_web(String medium) {
            aLaporReport().when(reportSubmitted().stating(Fact.MEDIUM, medium)).thenIsLawful();
        }

        @Test
        void another_medium_or_none_breaks_it() {
            aLaporReport()
                    .when(reportSubmitted().stating(Fact.MEDIUM, "fax"))
                    .thenBreaches(content(C_1, "medium", "fax"));
            aLaporReport()
                    .when(reportSubmitted().without(Fact.MEDIUM, Fact.REQUEST))
                    .thenBreaches(content(C_1, "request|medium", ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NTT peta", "ntt peta", " Ntt  peta", "NTT\tpeta"})
        void an_sms_begins_with_NTT_and_a_blank(String text) {
            aLaporReport().when(reportSubmitted().stating(Fact.REQUEST, text)).thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(strings = {"peta NTT", "NTTpeta", "NT T peta", "NTT"})
        void an_sms_that_does_not_breaks_it(String text) {
            aLaporReport().when(reportSubmitted().stating(Fact.REQUEST, text)).thenBreaches(content(C_1, "NTT", text));
            aLaporReport()
                    .when(reportSubmitted().stating(Fact.MEDIUM, "SMS").stating(Fact.REQUEST, text))
                    .thenBreaches(content(C_1, "NTT", text));
        }

        @Test
        void a_report_on_the_web_has_no_such_form() {
            aLaporReport()
                    .when(reportSubmitted().stating(Fact.MEDIUM, "web").stating(Fact.REQUEST, "peta"))
                    .thenIsLawful();
        }

        @Test
        void an_sms_without_a_text_is_one_breach_of_content() {
            aLaporReport().when(reportSubmitted().without(Fact.REQUEST)).thenBreaches(content(C_1, "request", ""));
        }

        @Test
        void name_and_address_are_no_breach_of_the_intake() {
            aLaporReport()
                    .when(reportSubmitted().without(Fact.NAME, Fact.ADDRESS))
                    .thenIsLawful();
        }
    }

    @Nested
    class C_2 {

        @Test
        void only_the_liaison_officer_reviews_copies_and_forwards() {
            aLaporReport()
                    .given(reportSubmitted())
                    .when(reportReviewed().by(STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(C_2, "liaison", "staff"))
                    .when(hardCopyMade().by(REGISTRAR, Role.REGISTRY))
                    .thenBreaches(authority(C_2, "liaison", "registry"))
                    .when(reportForwarded().by(THE_HEAD, Role.HEAD))
                    .thenBreaches(authority(C_2, "liaison", "head"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "Acting-Head"})
        void the_report_is_forwarded_to_the_head_or_a_stand_in(String role) {
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed(), hardCopyMade())
                    .when(reportForwarded().stating(Fact.TO_ROLE, role))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(strings = {"secretary", "acting-secretary", "staff", "mayor"})
        void and_to_nobody_else(String role) {
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed(), hardCopyMade())
                    .when(reportForwarded().stating(Fact.TO_ROLE, role))
                    .thenBreaches(authority(C_2, "head", role));
        }

        @Test
        void to_whom_must_be_stated() {
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed(), hardCopyMade())
                    .when(reportForwarded().without(Fact.TO_ROLE))
                    .thenBreaches(content(C_2, "to_role", ""));
        }

        @Test
        void each_of_its_acts_that_is_missing_is_a_breach_of_its_own() {
            aLaporReport()
                    .given(reportSubmitted())
                    .when(dispositionMade())
                    .thenBreaches(
                            missing(C_2, ActType.REPORT_REVIEWED),
                            missing(C_2, ActType.HARD_COPY_MADE),
                            missing(C_2, ActType.REPORT_FORWARDED));
        }
    }

    @Nested
    class C_3 {

        @Test
        void the_head_disposes() {
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed(), hardCopyMade(), reportForwarded())
                    .when(dispositionMade().by(THE_SECRETARY, Role.SECRETARY))
                    .thenBreaches(authority(C_3, "head", "secretary"));
        }

        @Test
        void and_names_the_handler() {
            aLaporReport()
                    .given(reportSubmitted(), reportReviewed(), hardCopyMade(), reportForwarded())
                    .when(dispositionMade().without(Fact.TO))
                    .thenBreaches(content(C_3, "to", ""));
        }

        @Test
        void the_head_replaces_the_handler() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(handlerReplaced().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(C_3, "head", "division-head"));
        }
    }

    @Nested
    class C_4 {

        @Test
        void the_handler_drafts() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(answerDrafted().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(C_4, STAFF_MEMBER, OTHER_STAFF_MEMBER));
        }

        @Test
        void the_draft_climbs_tier_by_tier_and_the_head_approves() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .given(answerDrafted())
                    .when(answerApproved().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(
                            authority(C_4, "subsection-head|subdivision-head", ""),
                            authority(C_4, "secretary|division-head", ""),
                            authority(C_4, "head", "division-head"));
        }

        @Test
        void a_return_says_what_to_correct_and_asks_for_a_new_draft() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .given(answerDrafted())
                    .when(draftReturned().without(Fact.NOTE))
                    .thenBreaches(content(C_4, "note", ""))
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(C_4))
                    .when(endorsedByKabid())
                    .thenIsLawful();
        }

        @Test
        void a_decision_must_be_one_of_four() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(answerDrafted().stating(Fact.DECISION, "maybe"))
                    .thenBreaches(content(C_4, "decision", "maybe"));
        }

        @Test
        void a_refusal_without_ground_breaks_the_statute_for_clause_C_does_not_ask_for_it() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(refusing(answerDrafted(), "17g").without(Fact.GROUNDS, Fact.REASON))
                    .thenBreaches(content(KIP_22_7, "grounds|reason", ""));
        }
    }

    @Nested
    class C_5 {

        private final List<Act> untilApproved = reportUntilHandedOver().subList(0, 9);

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"RECEPTION", "LIAISON", "REQUESTER", "SYSTEM"},
                mode = EnumSource.Mode.EXCLUDE)
        void any_position_or_the_registry_hands_the_answer_over(Role role) {
            aLaporReport().given(untilApproved).given(answerHandedToLiaison().by(OTHER_STAFF_MEMBER, role));
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"RECEPTION", "LIAISON", "REQUESTER", "SYSTEM"})
        void nobody_else_does(Role role) {
            aLaporReport()
                    .given(untilApproved)
                    .when(answerHandedToLiaison().by(OTHER_STAFF_MEMBER, role))
                    .thenBreaches(authority(
                            C_5,
                            "head|secretary|division-head|subsection-head|subdivision-head|staff|registry",
                            role.id()));
        }
    }

    @Nested
    class C_6 {

        @Test
        void only_the_liaison_officer_delivers() {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .when(answerDelivered().by(REGISTRAR, Role.REGISTRY))
                    .thenBreaches(authority(C_6, "liaison", "registry"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"sms", "email", "Email"})
        void by_sms_or_email(String means) {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .given(answerDelivered().stating(Fact.MEANS, means));
        }

        @ParameterizedTest
        @ValueSource(strings = {"post", "courier", "hand"})
        void by_no_means_of_a_letter(String means) {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .when(answerDelivered().stating(Fact.MEANS, means))
                    .thenBreaches(content(C_6, "means", means));
        }
    }

    @Nested
    class REQ_C {

        @Test
        void completions_cite_it() {
            aLaporReport()
                    .given(reportSubmitted())
                    .when(completionRequested().without(Fact.NOTE))
                    .thenBreaches(content(REQ_C, "note", ""));
        }
    }
}
