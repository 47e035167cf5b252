package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.organization.Tier;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 2 on tiers and section 6, rule 3: the draft climbs tier by tier (berjenjang, B.4 and C.4). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClimbTest {

    private static final String KASUB = "subsection-head|subdivision-head";
    private static final String SECOND = "secretary|division-head";

    private static Scenario aDraftOf(String handlerRole) {
        return aLetter().given(letterReceived(), to(dispositionMade(), STAFF_MEMBER, handlerRole), answerDrafted());
    }

    private static Scenario aDraft() {
        return aDraftOf("staff");
    }

    private static String[] open(CaseFile file) {
        return file.openTiers().stream().map(Tier::id).toArray(String[]::new);
    }

    @Nested
    class Tiers_by_rank {

        @ParameterizedTest
        @CsvSource({
            "staff, 2",
            "acting-staff, 2",
            "registry, 2",
            "archivist, 2",
            "subsection-head, 1",
            "subdivision-head, 1",
            "acting-subdivision-head, 1",
            "secretary, 0",
            "division-head, 0",
            "acting-secretary, 0",
            "head, 0",
            "acting-head, 0"
        })
        void are_those_above_the_handler_and_a_role_that_is_no_position_ranks_as_staff(String role, int tiers) {
            String[] all = {KASUB, SECOND};
            aDraftOf(role)
                    .thenCase(file -> assertThat(open(file)).containsExactly(Arrays.copyOfRange(all, 2 - tiers, 2)));
        }

        @Test
        void are_passed_lowest_first() {
            aDraft().given(endorsedByKasubid())
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .given(endorsedByKabid())
                    .thenCase(file -> assertThat(open(file)).isEmpty())
                    .given(answerSigned());
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"SUBSECTION_HEAD", "SUBDIVISION_HEAD", "ACTING_SUBSECTION_HEAD", "ACTING_SUBDIVISION_HEAD"})
        void take_any_holder_of_the_rank_for_the_first(Role role) {
            aDraft().given(endorsedByKasubid().by(KASUBID, role));
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"SECRETARY", "DIVISION_HEAD", "ACTING_SECRETARY", "ACTING_DIVISION_HEAD"})
        void take_any_holder_of_the_rank_for_the_second(Role role) {
            aDraftOf("subdivision-head").given(endorsedByKabid().by(KABID, role), answerSigned());
        }

        @Test
        void are_none_for_a_head_who_handles_the_case_and_signs_at_once() {
            aDraftOf("head").given(answerSigned());
        }
    }

    @Nested
    class An_endorsement {

        @Test
        void by_a_later_tier_is_a_breach_for_each_tier_it_skips_and_counts_for_its_own() {
            aDraft().when(endorsedByKabid())
                    .thenBreaches(authority(B_4, KASUB, KABID + "|division-head"))
                    .thenCase(file -> assertThat(open(file)).isEmpty())
                    .given(answerSigned());
        }

        @Test
        void by_the_tier_that_was_skipped_comes_too_late_and_counts_for_nothing() {
            aDraft().givenUnlawfully(endorsedByKabid())
                    .when(endorsedByKasubid())
                    .thenBreaches(authority(B_4, "", KASUBID + "|subdivision-head"));
        }

        @Test
        void by_the_head_passes_all_tiers_each_open_one_skipped() {
            aDraft().when(endorsedByHead())
                    .thenBreaches(authority(B_4, KASUB, THE_HEAD + "|head"), authority(B_4, SECOND, THE_HEAD + "|head"))
                    .thenCase(file -> assertThat(open(file)).isEmpty())
                    .given(answerSigned());
            aDraft().given(endorsedByKasubid())
                    .when(endorsedByHead().by(THE_SECRETARY, Role.ACTING_HEAD))
                    .thenBreaches(authority(B_4, SECOND, THE_SECRETARY + "|acting-head"));
        }

        @Test
        void by_the_head_with_no_tier_open_is_no_breach() {
            aDraft().given(endorsedByKasubid(), endorsedByKabid(), endorsedByHead(), answerSigned());
            aDraftOf("head").given(endorsedByHead());
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"STAFF", "RECEPTION", "REGISTRY", "LIAISON", "REQUESTER", "SYSTEM"})
        void by_anyone_who_is_no_tier_is_one_breach_and_counts_for_nothing(Role role) {
            aDraft().when(endorsedByKasubid().by(OTHER_STAFF_MEMBER, role))
                    .thenBreaches(authority(B_4, KASUB, OTHER_STAFF_MEMBER + "|" + role.id()))
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB, SECOND));
        }

        @Test
        void by_a_tier_already_passed_is_one_breach_and_counts_for_nothing() {
            aDraft().given(endorsedByKasubid())
                    .when(endorsedByKasubid())
                    .thenBreaches(authority(B_4, SECOND, KASUBID + "|subdivision-head"))
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND));
        }

        @Test
        void in_an_unknown_role_counts_for_the_next_tier() {
            aDraft().given(endorsedByKabid().inUnknownRole())
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .given(endorsedByKabid().byNobody())
                    .thenCase(file -> assertThat(open(file)).isEmpty())
                    .given(endorsedByKabid().byNobody(), answerSigned());
        }

        @Test
        void by_an_unnamed_person_is_judged_by_the_role() {
            aDraft().given(endorsedByKasubid().byUnnamed(Role.SUBDIVISION_HEAD))
                    .when(endorsedByKasubid().byUnnamed(Role.STAFF))
                    .thenBreaches(authority(B_4, SECOND, "staff"));
        }

        @Test
        void skips_tiers_under_C_4_in_a_report() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .given(answerDrafted())
                    .when(endorsedByHead())
                    .thenBreaches(authority(C_4, KASUB, THE_HEAD + "|head"), authority(C_4, SECOND, THE_HEAD + "|head"))
                    .given(answerApproved());
        }
    }

    @Nested
    class The_signing {

        @Test
        void with_open_tiers_breaks_the_clause_once_for_each_naming_it() {
            aDraft().when(answerSigned()).thenBreaches(authority(B_4, KASUB, ""), authority(B_4, SECOND, ""));
            aDraft().given(endorsedByKasubid()).when(answerSigned()).thenBreaches(authority(B_4, SECOND, ""));
        }

        @Test
        void passes_every_tier() {
            aDraft().givenUnlawfully(answerSigned())
                    .thenCase(file -> assertThat(file.openTiers()).isEmpty());
        }

        @Test
        void by_a_wrong_role_is_a_breach_beside_the_open_tiers() {
            aDraft().given(endorsedByKasubid())
                    .when(answerSigned().by(KABID, Role.DIVISION_HEAD))
                    .thenBreaches(authority(B_4, SECOND, ""), authority(B_4, "head", "division-head"));
        }

        @Test
        void by_a_stand_in_of_the_head_is_lawful() {
            aDraftOf("division-head").given(answerSigned().by(THE_SECRETARY, Role.ACTING_HEAD));
        }

        @Test
        void in_an_unknown_role_is_judged_by_the_tiers_alone() {
            aDraft().given(endorsedByKasubid())
                    .when(answerSigned().byNobody())
                    .thenBreaches(authority(B_4, SECOND, ""));
        }
    }

    @Nested
    class Without_a_handler {

        @Test
        void the_tiers_are_not_judged() {
            aLetter()
                    .given(letterReceived())
                    .givenUnlawfully(answerDrafted())
                    .given(endorsedByKabid(), endorsedByKasubid().by(OTHER_STAFF_MEMBER, Role.REGISTRY))
                    .given(draftReturned().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .given(answerDrafted().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .given(answerSigned());
        }

        @Test
        void an_endorsement_counts_all_the_same_until_the_new_draft() {
            aLetter()
                    .given(letterReceived())
                    .givenUnlawfully(answerDrafted(), endorsedByKasubid())
                    .given(dispositionMade())
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .given(answerDrafted())
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB, SECOND));
        }

        private Scenario endorsedBeforeTheDisposition(Act... endorsements) {
            return aLetter()
                    .given(letterReceived())
                    .givenUnlawfully(answerDrafted())
                    .given(endorsements)
                    .given(dispositionMade());
        }

        @Test
        void an_endorsement_by_a_later_tier_counts_for_its_own_alone() {
            endorsedBeforeTheDisposition(endorsedByKabid())
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB));
        }

        @Test
        void an_endorsement_in_an_unknown_role_counts_for_the_next_tier() {
            Act unknown = endorsedByKabid().inUnknownRole();
            endorsedBeforeTheDisposition(unknown)
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND));
            endorsedBeforeTheDisposition(endorsedByKasubid(), unknown)
                    .thenCase(file -> assertThat(open(file)).isEmpty());
        }

        @Test
        void an_endorsement_by_the_head_passes_all_tiers() {
            endorsedBeforeTheDisposition(endorsedByKabid().by(THE_HEAD, Role.HEAD))
                    .thenCase(file -> assertThat(open(file)).isEmpty())
                    .given(answerSigned());
        }

        @Test
        void an_endorsement_by_whoever_is_no_tier_counts_for_nothing() {
            endorsedBeforeTheDisposition(endorsedByKabid().by(REGISTRAR, Role.REGISTRY))
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB, SECOND));
        }

        @Test
        void after_a_replacement_that_names_nobody_they_are_not_judged_either() {
            aDraft().givenUnlawfully(handlerReplaced().without(Fact.TO))
                    .thenCase(file -> assertThat(file.openTiers()).isEmpty())
                    .given(answerDrafted().by(OTHER_STAFF_MEMBER, Role.STAFF), answerSigned());
        }
    }

    @Nested
    class A_return {

        @Test
        void may_come_from_any_tier_or_the_head() {
            aDraft().given(draftReturned());
            aDraft().given(draftReturned().by(KABID, Role.DIVISION_HEAD));
            aDraft().given(draftReturned().by(THE_HEAD, Role.HEAD));
            aDraft().given(endorsedByKasubid(), draftReturned());
            aDraft().given(endorsedByKasubid(), endorsedByKabid(), draftReturned());
            aDraft().given(draftReturned().inUnknownRole());
            aDraftOf("head").given(draftReturned().by(THE_SECRETARY, Role.ACTING_HEAD));
        }

        @Test
        void by_anybody_else_is_a_breach_and_takes_effect() {
            aDraft().when(draftReturned().by(OTHER_STAFF_MEMBER, Role.STAFF))
                    .thenBreaches(authority(B_4, KASUB + "|" + SECOND, OTHER_STAFF_MEMBER + "|staff"))
                    .thenCase(file -> assertThat(file.owesRedraft()).isTrue());
            aDraftOf("division-head")
                    .when(draftReturned())
                    .thenBreaches(authority(B_4, "", KASUBID + "|subdivision-head"));
        }

        @Test
        void says_what_to_correct() {
            aDraft().when(draftReturned().without(Fact.NOTE)).thenBreaches(content(B_4, "note", ""));
        }

        @Test
        void asks_for_a_new_draft_which_starts_the_climb_at_the_lowest_tier() {
            aDraft().given(endorsedByKasubid(), draftReturned().by(KABID, Role.DIVISION_HEAD))
                    .thenCase(file -> {
                        assertThat(file.stage()).isEqualTo(Stage.REDRAFTING);
                        assertThat(file.owesRedraft()).isTrue();
                    })
                    .given(answerDrafted())
                    .thenCase(file -> {
                        assertThat(file.stage()).isEqualTo(Stage.DRAFTED);
                        assertThat(file.owesRedraft()).isFalse();
                        assertThat(open(file)).containsExactly(KASUB, SECOND);
                    });
        }
    }

    @Nested
    class A_draft_owed {

        @Test
        void breaks_the_clause_at_the_next_endorsement_and_then_counts_as_made() {
            aDraft().given(draftReturned())
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(B_4))
                    .thenCase(file -> assertThat(file.owesRedraft()).isFalse())
                    .given(endorsedByKabid(), answerSigned());
        }

        @Test
        void breaks_the_clause_at_the_signing() {
            aDraftOf("division-head")
                    .given(draftReturned().by(THE_HEAD, Role.HEAD))
                    .when(answerSigned())
                    .thenBreaches(redraftMissing(B_4))
                    .given(answerSent());
        }

        @Test
        void breaks_the_clause_at_the_approval_of_a_report() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .given(answerDrafted(), endorsedByKasubid(), endorsedByKabid())
                    .given(draftReturned().by(THE_HEAD, Role.HEAD))
                    .when(answerApproved())
                    .thenBreaches(redraftMissing(C_4));
        }

        @Test
        void breaks_the_clause_at_a_further_return_which_asks_for_it_anew() {
            aDraft().given(draftReturned())
                    .when(draftReturned())
                    .thenBreaches(redraftMissing(B_4))
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(B_4))
                    .given(endorsedByKabid());
        }

        @Test
        void is_one_breach_however_many_returns_and_replacements_are_pending() {
            aDraft().given(handlerReplaced(), handlerReplaced())
                    .when(draftReturned())
                    .thenBreaches(redraftMissing(B_4))
                    .given(handlerReplaced())
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(B_4))
                    .given(endorsedByKabid(), answerSigned());
        }

        @Test
        void leaves_the_endorsements_standing_until_it_is_made() {
            aDraft().given(endorsedByKasubid(), draftReturned().by(KABID, Role.DIVISION_HEAD))
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .when(endorsedByKabid())
                    .thenBreaches(redraftMissing(B_4))
                    .given(answerSigned());
        }

        @Test
        void is_asked_for_beside_the_skipped_tiers() {
            aDraft().given(draftReturned())
                    .when(endorsedByKabid())
                    .thenBreaches(redraftMissing(B_4), authority(B_4, KASUB, KABID + "|division-head"));
        }

        @Test
        void is_owed_also_where_the_returned_draft_was_itself_counted_missing() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(draftReturned())
                    .thenBreaches(missing(B_3, ActType.ANSWER_DRAFTED))
                    .when(endorsedByKasubid())
                    .thenBreaches(redraftMissing(B_4));
        }
    }

    @Nested
    class A_replacement {

        @Test
        void before_there_is_a_draft_asks_for_no_new_one() {
            aLetter()
                    .given(letterReceived(), dispositionMade(), handlerReplaced())
                    .thenCase(file -> assertThat(file.owesRedraft()).isFalse())
                    .given(answerDrafted().by(OTHER_STAFF_MEMBER, Role.STAFF), endorsedByKasubid());
        }

        @Test
        void of_a_draft_not_yet_signed_asks_for_a_new_one() {
            aDraft().given(endorsedByKasubid(), handlerReplaced())
                    .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.REDRAFTING))
                    .when(endorsedByKabid())
                    .thenBreaches(redraftMissing(B_4))
                    .given(answerSigned());
        }

        @Test
        void of_a_draft_that_was_only_counted_missing_asks_for_none() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .givenUnlawfully(endorsedByKasubid())
                    .given(handlerReplaced(), endorsedByKabid(), answerSigned());
        }

        @Test
        void after_the_signing_changes_only_the_handler() {
            aLetter()
                    .given(letterUntilSigned())
                    .given(handlerReplaced())
                    .thenCase(file -> {
                        assertThat(file.handler()).contains(new Handler(OTHER_STAFF_MEMBER, Role.STAFF));
                        assertThat(file.owesRedraft()).isFalse();
                        assertThat(file.stage()).isEqualTo(Stage.SIGNED);
                        assertThat(file.openTiers()).isEmpty();
                    })
                    .given(answerSent());
        }

        @Test
        void after_the_approval_changes_only_the_handler() {
            aLaporReport()
                    .given(reportUntilHandedOver())
                    .given(handlerReplaced())
                    .thenCase(file -> assertThat(file.owesRedraft()).isFalse())
                    .given(answerDelivered());
        }

        @Test
        void brings_other_tiers_of_which_those_endorsed_still_count() {
            aDraft().given(endorsedByKasubid())
                    .given(to(handlerReplaced(), KASUBAG, "subsection-head"))
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .given(to(handlerReplaced(), OTHER_STAFF_MEMBER, "staff"))
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND));
            aDraftOf("subdivision-head")
                    .given(to(handlerReplaced(), OTHER_STAFF_MEMBER, "staff"))
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB, SECOND));
        }
    }

    @Nested
    class A_late_draft {

        @Test
        void starts_the_climb_at_the_lowest_tier() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .givenUnlawfully(endorsedByKasubid())
                    .thenCase(file -> assertThat(open(file)).containsExactly(SECOND))
                    .given(answerDrafted())
                    .thenCase(file -> assertThat(open(file)).containsExactly(KASUB, SECOND))
                    .when(answerSigned())
                    .thenBreaches(authority(B_4, KASUB, ""), authority(B_4, SECOND, ""));
        }
    }
}
