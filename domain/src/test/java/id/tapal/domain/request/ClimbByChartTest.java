package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.organization.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Section 2 on tiers: with an organisation chart they are the chain of superiors of the handler. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClimbByChartTest {

    private static String[] open(CaseFile file) {
        return file.openTiers().stream().map(Tier::id).toArray(String[]::new);
    }

    private final RuleBook charted = LIVE.with(chart());

    private Scenario aDraftOf(String person, String role) {
        return aLetter()
                .under(charted)
                .given(letterReceived(), to(dispositionMade(), person, role))
                .given(answerDrafted().by(person, Role.STAFF));
    }

    @Test
    void the_tiers_are_the_superiors_of_the_handler() {
        aDraftOf(STAFF_MEMBER, "staff")
                .thenCase(file -> assertThat(open(file)).containsExactly("kasubid", "kabid"))
                .given(endorsedByKasubid(), endorsedByKabid(), answerSigned());
        aDraftOf(OTHER_STAFF_MEMBER, "staff")
                .thenCase(file -> assertThat(open(file)).containsExactly("kasubag", "sekretaris"));
        aDraftOf(KASUBID, "subdivision-head")
                .thenCase(file -> assertThat(open(file)).containsExactly("kabid"));
        aDraftOf(THE_HEAD, "head").thenCase(file -> assertThat(open(file)).isEmpty());
    }

    @Test
    void a_handler_who_is_not_in_the_chart_climbs_by_rank() {
        aDraftOf("Somebody", "staff")
                .thenCase(file -> assertThat(open(file))
                        .containsExactly("subsection-head|subdivision-head", "secretary|division-head"));
    }

    @Test
    void the_same_rank_in_another_line_is_no_tier() {
        aDraftOf(STAFF_MEMBER, "staff")
                .when(endorsedByKasubid().by(KASUBAG, Role.SUBSECTION_HEAD))
                .thenBreaches(authority(B_4, "kasubid", KASUBAG + "|subsection-head"))
                .when(draftReturned().by(THE_SECRETARY, Role.SECRETARY))
                .thenBreaches(authority(B_4, "kasubid|kabid", THE_SECRETARY + "|secretary"));
    }

    @Test
    void a_skipped_tier_is_named_by_its_post() {
        aDraftOf(STAFF_MEMBER, "staff")
                .when(endorsedByKabid())
                .thenBreaches(authority(B_4, "kasubid", KABID + "|division-head"));
        aDraftOf(STAFF_MEMBER, "staff")
                .when(answerSigned())
                .thenBreaches(authority(B_4, "kasubid", ""), authority(B_4, "kabid", ""));
    }

    @Test
    void an_unnamed_person_is_judged_by_the_position() {
        aDraftOf(STAFF_MEMBER, "staff").given(endorsedByKasubid().byUnnamed(Role.SUBDIVISION_HEAD));
    }

    @Test
    void a_stand_in_counts_from_the_first_to_the_last_day_of_standing_in() {
        Act endorsed = act(STAND_IN, Role.ACTING_DIVISION_HEAD);
        Scenario march =
                aDraftOf(STAFF_MEMBER, "staff").given(endorsedByKasubid().at("2026-03-31 10:00"));
        march.when(endorsed.at("2026-03-31 23:59:59"))
                .thenBreaches(authority(B_4, "kabid", STAND_IN + "|acting-division-head"));
        aDraftOf(STAFF_MEMBER, "staff")
                .given(endorsedByKasubid().at("2026-03-31 10:00"))
                .given(endorsed.at("2026-04-01 00:00"), draftReturned().by(STAND_IN, Role.ACTING_DIVISION_HEAD));
        aDraftOf(STAFF_MEMBER, "staff")
                .given(endorsedByKasubid().at("2026-03-31 10:00"))
                .given(endorsed.at("2026-04-30 23:59:59"));
        aDraftOf(STAFF_MEMBER, "staff")
                .given(endorsedByKasubid().at("2026-03-31 10:00"))
                .when(endorsed.at("2026-05-01 00:00"))
                .thenBreaches(authority(B_4, "kabid", STAND_IN + "|acting-division-head"));
    }

    @Test
    void a_holder_of_the_post_in_the_wrong_role_is_no_tier() {
        aDraftOf(STAFF_MEMBER, "staff")
                .when(endorsedByKasubid().by(KASUBID, Role.STAFF))
                .thenBreaches(authority(B_4, "kasubid", KASUBID + "|staff"));
    }

    private Scenario endorsedBeforeTheDisposition(Act... endorsements) {
        return aLetter()
                .under(charted)
                .given(letterReceived())
                .givenUnlawfully(answerDrafted())
                .given(endorsements)
                .given(dispositionMade());
    }

    @Test
    void endorsements_before_the_handler_is_known_count_for_the_posts_of_who_made_them() {
        endorsedBeforeTheDisposition(endorsedByKasubid(), endorsedByKabid())
                .thenCase(file -> assertThat(open(file)).isEmpty())
                .given(answerSigned());
        endorsedBeforeTheDisposition(endorsedByKasubid().by(KASUBAG, Role.SUBSECTION_HEAD))
                .thenCase(file -> assertThat(open(file)).containsExactly("kasubid", "kabid"));
        endorsedBeforeTheDisposition(endorsedByKasubid().by(THE_HEAD, Role.HEAD))
                .thenCase(file -> assertThat(open(file)).isEmpty());
    }

    @Test
    void an_endorsement_under_a_handler_outside_the_chart_counts_for_one_in_it_and_the_other_way_round() {
        Act toStaff = to(handlerReplaced(), STAFF_MEMBER, "staff");
        Act toStranger = to(handlerReplaced(), "Somebody", "staff");
        aDraftOf("Somebody", "staff")
                .given(endorsedByKasubid(), toStaff)
                .thenCase(file -> assertThat(open(file)).containsExactly("kabid"));
        aDraftOf(STAFF_MEMBER, "staff")
                .given(endorsedByKasubid(), toStranger)
                .thenCase(file -> assertThat(open(file)).containsExactly("secretary|division-head"));
    }

    private static Act act(String person, Role role) {
        return endorsedByKabid().by(person, role);
    }
}
