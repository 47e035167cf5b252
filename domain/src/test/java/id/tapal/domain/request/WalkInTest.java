package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aWalkIn;
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

/** Procedure A, clause by clause: who must do each act of a visit, and what it must state. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkInTest {

    /** Reception, in the words of a breach. */
    private static final String RECEPTION = "reception";

    private static final String DIRECTING = "head|secretary|division-head|subsection-head|subdivision-head";

    @Test
    void a_visit_that_keeps_to_the_standard_breaks_nothing() {
        aWalkIn()
                .given(visitUntilDirected())
                .given(answerGiven(), identityReturned())
                .thenOmitsNothingEver()
                .thenCase(file -> {
                    assertThat(file.isEnded()).isTrue();
                    assertThat(file.stage()).isEqualTo(Stage.COMPLETED);
                });
    }

    @Test
    void a_visit_may_start_with_the_identity() {
        aWalkIn()
                .given(identityLeft(), guestBookSigned(), purposeRelayed(), handlerAppointed())
                .given(visitorDirected(), answerGiven(), identityReturned());
    }

    @Nested
    class A_1 {

        @Test
        void the_guest_book_needs_name_and_request() {
            aWalkIn().when(guestBookSigned().without(Fact.NAME)).thenBreaches(content(A_1, "name", ""));
            aWalkIn().when(guestBookSigned().without(Fact.REQUEST)).thenBreaches(content(A_1, "request", ""));
            aWalkIn()
                    .when(guestBookSigned().without(Fact.NAME, Fact.REQUEST))
                    .thenBreaches(content(A_1, "name|request", ""));
        }

        @Test
        void a_blank_name_is_no_name() {
            aWalkIn().when(guestBookSigned().stating(Fact.NAME, "  ")).thenBreaches(content(A_1, "name", ""));
        }

        @Test
        void address_and_phone_may_be_left_out_or_stated() {
            aWalkIn()
                    .when(guestBookSigned().stating(Fact.ADDRESS, "Kupang").stating(Fact.PHONE, "0380"))
                    .thenIsLawful();
        }

        @Test
        void the_guest_book_is_kept_by_reception() {
            aWalkIn()
                    .when(guestBookSigned().by(STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(A_1, RECEPTION, "staff"));
        }

        @Test
        void the_identity_is_left_with_reception() {
            aWalkIn()
                    .when(identityLeft().by(REGISTRAR, Role.REGISTRY))
                    .thenBreaches(authority(A_1, RECEPTION, "registry"));
        }

        @Test
        void an_unnamed_person_in_an_unknown_role_is_not_judged() {
            aWalkIn()
                    .given(guestBookSigned().byNobody(), identityLeft().byNobody())
                    .given(purposeRelayed().byNobody(), handlerAppointed().byNobody())
                    .given(
                            visitorDirected().byNobody(),
                            answerGiven().byNobody(),
                            identityReturned().byNobody());
        }

        @Test
        void several_wrongs_of_one_act_are_all_reported_in_the_order_of_the_clauses() {
            aWalkIn()
                    .when(identityLeft()
                            .by(STAFF_MEMBER, Role.STAFF)
                            .without(Fact.IDENTITY)
                            .stating(Fact.FEE, "10000"))
                    .thenBreaches(requirement(REQ_A, "identity", ""), authority(A_1, RECEPTION, "staff"), fee("10000"));
        }
    }

    @Nested
    class REQ_A {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ktp",
                    "ktp:5371010101010001",
                    "passport:B123",
                    "sim",
                    "kitas:9",
                    "institution:12/BPS",
                    "other:kartu pers",
                    " KTP : 5371",
                    "Passport",
                    "ktp:"
                })
        void a_known_kind_of_identity_is_enough_its_number_may_be_left_out(String identity) {
            aWalkIn().when(identityLeft().stating(Fact.IDENTITY, identity)).thenIsLawful();
        }

        @Test
        void an_unknown_kind_breaks_it_at_once_and_refuses_the_act() {
            aWalkIn()
                    .when(identityLeft().stating(Fact.IDENTITY, "Library card:7"))
                    .thenBreaches(requirement(REQ_A, "identity", "library card"));
            aWalkIn()
                    .when(identityLeft().stating(Fact.IDENTITY, "5371010101010001"))
                    .thenBreaches(requirement(REQ_A, "identity", "5371010101010001"));
            aWalkIn()
                    .when(identityLeft().stating(Fact.IDENTITY, ":5371"))
                    .thenBreaches(requirement(REQ_A, "identity", ""));
        }

        @Test
        void no_identity_at_all_breaks_it_and_no_other_clause() {
            aWalkIn().when(identityLeft().without(Fact.IDENTITY)).thenBreaches(requirement(REQ_A, "identity", ""));
        }
    }

    @Nested
    class A_2 {

        @Test
        void reception_relays_the_purpose() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(purposeRelayed().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(A_2, RECEPTION, "division-head"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "head",
                    "secretary",
                    "division-head",
                    "subsection-head",
                    "subdivision-head",
                    "acting-head",
                    "acting-subdivision-head",
                    " Secretary "
                })
        void to_any_position_above_staff_or_its_stand_in(String role) {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(purposeRelayed().stating(Fact.TO_ROLE, role))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(strings = {"staff", "acting-staff", "registry", "liaison", "reception", "requester", "janitor"})
        void not_to_anybody_else(String role) {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(purposeRelayed().stating(Fact.TO_ROLE, role))
                    .thenBreaches(
                            authority(A_2, "head|secretary|division-head|subsection-head|subdivision-head", role));
        }

        @Test
        void relaying_states_to_whom() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(purposeRelayed().without(Fact.TO, Fact.TO_ROLE))
                    .thenBreaches(content(A_2, "to|to_role", ""));
        }

        @Test
        void one_breach_of_authority_however_many_reasons_for_it() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft())
                    .when(purposeRelayed().by(STAFF_MEMBER, Role.STAFF).stating(Fact.TO_ROLE, "staff"))
                    .thenBreaches(authority(A_2, RECEPTION, "staff"));
        }

        @Test
        void the_purpose_may_be_relayed_again() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(purposeRelayed().stating(Fact.TO, THE_HEAD).stating(Fact.TO_ROLE, "head"))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {
                    "HEAD",
                    "SECRETARY",
                    "DIVISION_HEAD",
                    "SUBSECTION_HEAD",
                    "SUBDIVISION_HEAD",
                    "ACTING_HEAD",
                    "ACTING_SECRETARY",
                    "ACTING_DIVISION_HEAD",
                    "ACTING_SUBSECTION_HEAD",
                    "ACTING_SUBDIVISION_HEAD"
                })
        void any_directing_official_appoints(Role role) {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(handlerAppointed().by(KABID, role))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"STAFF", "ACTING_STAFF", "RECEPTION", "REGISTRY", "LIAISON", "REQUESTER", "SYSTEM"})
        void nobody_else_appoints(Role role) {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(handlerAppointed().by(STAFF_MEMBER, role))
                    .thenBreaches(authority(A_2, DIRECTING, role.id()));
        }

        @Test
        void an_appointment_without_a_name_appoints_nobody() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(handlerAppointed().without(Fact.TO))
                    .thenBreaches(content(A_2, "to", ""))
                    .thenCase(file -> assertThat(file.handler()).isEmpty());
        }

        @Test
        void the_handler_has_the_role_stated_or_none_if_it_is_not_known() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .given(to(handlerAppointed(), KASUBID, "Subdivision-Head"))
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(KASUBID, Role.SUBDIVISION_HEAD)));
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .given(to(handlerAppointed(), KASUBID, "archivist"))
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(KASUBID, null)));
        }

        @Test
        void a_directing_official_replaces_the_handler_with_a_reason() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .when(handlerReplaced().by(KASUBID, Role.SUBDIVISION_HEAD))
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.handler()).contains(new Handler(OTHER_STAFF_MEMBER, Role.STAFF)))
                    .thenCase(file -> assertThat(file.owesRedraft()).isFalse())
                    .when(handlerReplaced().by(STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(A_2, DIRECTING, "staff"))
                    .when(handlerReplaced().without(Fact.REASON))
                    .thenBreaches(content(A_2, "reason", ""));
        }
    }

    @Nested
    class A_3 {

        @Test
        void reception_directs_the_visitor() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed(), handlerAppointed())
                    .when(visitorDirected().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(A_3, RECEPTION, "division-head"));
        }

        @Test
        void to_the_handler_and_to_nobody_else() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed(), handlerAppointed())
                    .when(visitorDirected().stating(Fact.TO, OTHER_STAFF_MEMBER))
                    .thenBreaches(authority(A_3, STAFF_MEMBER, OTHER_STAFF_MEMBER));
        }

        @Test
        void to_whom_must_be_stated() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed(), handlerAppointed())
                    .when(visitorDirected().without(Fact.TO))
                    .thenBreaches(content(A_3, "to", ""));
        }

        @Test
        void after_a_replacement_the_handler_is_the_new_one() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(handlerReplaced())
                    .when(visitorDirected())
                    .thenBreaches(authority(A_3, OTHER_STAFF_MEMBER, STAFF_MEMBER))
                    .when(visitorDirected().stating(Fact.TO, OTHER_STAFF_MEMBER))
                    .thenIsLawful();
        }

        @Test
        void before_there_is_a_handler_the_direction_is_not_judged() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(visitorDirected().stating(Fact.TO, OTHER_STAFF_MEMBER))
                    .thenBreaches(missing(A_2, ActType.HANDLER_APPOINTED));
        }
    }

    @Nested
    class A_4 {

        @Test
        void the_handler_answers_whatever_the_role_written() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .when(answerGiven().by(STAFF_MEMBER, Role.RECEPTION))
                    .thenIsLawful();
        }

        @Test
        void nobody_else_answers_not_even_the_head() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .when(answerGiven().by(THE_HEAD, Role.HEAD))
                    .thenBreaches(authority(A_4, STAFF_MEMBER, THE_HEAD));
        }

        @Test
        void the_person_is_judged_also_where_the_role_is_not_known() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .when(answerGiven().by(OTHER_STAFF_MEMBER, Role.STAFF).inUnknownRole())
                    .thenBreaches(authority(A_4, STAFF_MEMBER, OTHER_STAFF_MEMBER));
        }

        @Test
        void an_unnamed_person_is_not_judged() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .when(answerGiven().byUnnamed(Role.STAFF))
                    .thenIsLawful();
        }

        @Test
        void before_there_is_a_handler_the_person_is_not_judged() {
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed())
                    .when(answerGiven().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(missing(A_2, ActType.HANDLER_APPOINTED), missing(A_3, ActType.VISITOR_DIRECTED));
        }

        @Test
        void after_a_replacement_the_new_handler_answers() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(handlerReplaced())
                    .when(answerGiven())
                    .thenBreaches(authority(A_4, OTHER_STAFF_MEMBER, STAFF_MEMBER));
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(handlerReplaced())
                    .when(answerGiven().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .thenIsLawful();
        }
    }

    @Nested
    class A_5 {

        @Test
        void reception_returns_the_identity() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(answerGiven())
                    .when(identityReturned().by(STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(A_5, RECEPTION, "staff"));
        }
    }
}
