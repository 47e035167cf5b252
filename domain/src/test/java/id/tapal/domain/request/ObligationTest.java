package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.organization.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who owes what by when: {@code clause act: who, until when}, the act a dash where any of several would do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObligationTest {

    private static final String TIME_A = ", until 2026-03-10T09:15";
    private static final String TIME_B = ", until 2026-03-17T23:59:59";
    private static final String TIME_C = ", until 2026-03-18T23:59:59";
    private static final String KIP = ", until 2026-03-31T23:59:59";

    private static final String DIRECTING = "head|secretary|division-head|subsection-head|subdivision-head"
            + "|acting-head|acting-secretary|acting-division-head|acting-subsection-head|acting-subdivision-head";
    private static final String HEAD = "head|acting-head";
    private static final String DESK = "staff|acting-staff|reception|registry";

    private static List<String> owed(RuleBook book, Scenario story, String now) {
        return book.obligations(story.file(), Times.time(now)).stream()
                .map(ObligationTest::told)
                .toList();
    }

    private static List<String> owed(Scenario story) {
        return owed(LIVE, story, "09:10");
    }

    private static String told(Obligation owed) {
        ActType act = owed.act();
        String who = owed.owedBy() + owed.roles().stream().map(Role::id).collect(Collectors.joining("|"));
        String until = owed.due()
                .map(Derivation::end)
                .map(end -> ", until " + end.atZone(Times.KUPANG).toLocalDateTime())
                .orElse("");
        return owed.clause().id() + " " + (act == null ? "-" : act.id()) + ": " + who + until
                + (owed.late() ? ", late" : "");
    }

    @Test
    void a_new_case_owes_nothing() {
        assertThat(owed(aWalkIn())).isEmpty();
    }

    @Nested
    class In_a_walk_in {

        private static final String CLOCK = "TIME-A -: staf-data" + TIME_A;
        private static final String STATUTE = "KIP-22.7 -: staf-data" + KIP;

        @Test
        void what_the_intake_still_lacks_then_each_next_step() {
            String clock = "TIME-A -: " + DIRECTING + TIME_A;
            String statute = "KIP-22.7 -: " + DIRECTING + KIP;
            Scenario story = aWalkIn().given(guestBookSigned());
            assertThat(owed(story)).containsExactly("A.1 identity-left: reception" + TIME_A, clock, statute);
            assertThat(owed(story.given(identityLeft())))
                    .containsExactly("A.2 purpose-relayed: reception" + TIME_A, clock, statute);
            assertThat(owed(story.given(purposeRelayed())))
                    .containsExactly("A.2 handler-appointed: " + DIRECTING + TIME_A, clock, statute);
            assertThat(owed(story.given(handlerAppointed())))
                    .containsExactly("A.3 visitor-directed: reception" + TIME_A, CLOCK, STATUTE);
            assertThat(owed(story.given(visitorDirected())))
                    .containsExactly("A.4 answer-given: staf-data" + TIME_A, CLOCK, STATUTE);
            assertThat(owed(story.given(answerGiven())))
                    .containsExactly("A.5 identity-returned: reception, until 2026-03-10T23:59:59");
            assertThat(owed(story.given(identityReturned()))).isEmpty();
        }

        @Test
        void a_clock_that_has_passed_is_late() {
            Scenario story = aWalkIn().given(visitUntilDirected());
            assertThat(owed(LIVE, story, "09:15")).noneMatch(told -> told.endsWith("late"));
            assertThat(owed(LIVE, story, "09:15:01"))
                    .containsExactly("A.4 answer-given: staf-data" + TIME_A + ", late", CLOCK + ", late", STATUTE);
        }

        @Test
        void a_lifted_clock_leaves_the_statute() {
            Scenario story = aWalkIn().given(visitUntilDirected()).given(timeExtended());
            assertThat(owed(LIVE, story, "16:00")).containsExactly("A.4 answer-given: staf-data" + KIP, STATUTE);
        }

        @Test
        void a_document_held_past_the_day_is_owed_late() {
            Scenario story = aWalkIn().given(visitUntilDirected()).given(answerGiven());
            assertThat(owed(LIVE, story, "2026-03-11 00:00"))
                    .containsExactly("A.5 identity-returned: reception, until 2026-03-10T23:59:59, late");
        }

        @Test
        void after_a_withdrawal_only_the_document_is_owed() {
            Scenario story = aWalkIn().given(guestBookSigned(), identityLeft(), requestWithdrawn());
            assertThat(owed(story)).containsExactly("A.5 identity-returned: reception, until 2026-03-10T23:59:59");
            assertThat(owed(aWalkIn().given(guestBookSigned(), requestWithdrawn())))
                    .isEmpty();
        }

        @Test
        void an_act_counted_missing_is_still_owed() {
            Scenario story = aWalkIn().given(guestBookSigned()).givenUnlawfully(purposeRelayed());
            assertThat(owed(story))
                    .containsExactly(
                            "A.1 identity-left: reception" + TIME_A,
                            "A.2 handler-appointed: " + DIRECTING + TIME_A,
                            "TIME-A -: " + DIRECTING + TIME_A,
                            "KIP-22.7 -: " + DIRECTING + KIP);
        }

        @Test
        void a_case_that_ended_without_an_answer_still_owes_it() {
            Scenario story = aWalkIn()
                    .given(guestBookSigned(), identityLeft(), purposeRelayed(), handlerAppointed())
                    .givenUnlawfully(identityReturned());
            assertThat(owed(story)).containsExactly(CLOCK, STATUTE);
        }
    }

    @Nested
    class In_a_letter {

        private static final String CLOCK = "TIME-B -: staf-data" + TIME_B;
        private static final String STATUTE = "KIP-22.7 -: staf-data" + KIP;
        private static final String KASUB =
                "subsection-head|subdivision-head|acting-subsection-head|acting-subdivision-head";
        private static final String SECOND = "secretary|division-head|acting-secretary|acting-division-head";

        @Test
        void each_next_step_tier_by_tier() {
            Scenario story = aLetter().given(letterReceived());
            assertThat(owed(story))
                    .containsExactly(
                            "B.2 disposition-made: " + HEAD + TIME_B,
                            "TIME-B -: " + HEAD + TIME_B,
                            "KIP-22.7 -: " + HEAD + KIP);
            assertThat(owed(story.given(dispositionMade())))
                    .containsExactly("B.3 answer-drafted: staf-data" + TIME_B, CLOCK, STATUTE);
            assertThat(owed(story.given(answerDrafted())))
                    .containsExactly("B.4 draft-endorsed: " + KASUB + TIME_B, CLOCK, STATUTE);
            assertThat(owed(story.given(endorsedByKasubid())))
                    .containsExactly("B.4 draft-endorsed: " + SECOND + TIME_B, CLOCK, STATUTE);
            assertThat(owed(story.given(endorsedByKabid())))
                    .containsExactly("B.4 answer-signed: " + HEAD + TIME_B, CLOCK, STATUTE);
            assertThat(owed(story.given(answerSigned())))
                    .containsExactly(
                            "B.5 answer-sent: " + DESK + TIME_B,
                            "B.5 requester-called: " + DESK + TIME_B,
                            CLOCK,
                            STATUTE);
            assertThat(owed(story.given(requesterCalled()))).containsExactly("B.5 answer-collected: " + DESK);
            assertThat(owed(story.given(answerCollected()))).isEmpty();
        }

        @Test
        void a_draft_owed_goes_before_the_climb() {
            Scenario story = aLetter().given(letterUntilDrafted()).given(draftReturned());
            assertThat(owed(story)).containsExactly("B.3 answer-drafted: staf-data" + TIME_B, CLOCK, STATUTE);
            assertThat(owed(story.given(handlerReplaced())))
                    .containsExactly(
                            "B.3 answer-drafted: staf-umum" + TIME_B,
                            "TIME-B -: staf-umum" + TIME_B,
                            "KIP-22.7 -: staf-umum" + KIP);
        }

        @Test
        void a_replacement_after_the_signing_asks_for_no_endorsement() {
            Scenario story = aLetter().given(letterReceived(), to(dispositionMade(), KABID, "division-head"));
            story.given(answerDrafted().by(KABID, Role.DIVISION_HEAD), answerSigned(), handlerReplaced());
            assertThat(owed(story))
                    .containsExactly(
                            "B.5 answer-sent: " + DESK + TIME_B,
                            "B.5 requester-called: " + DESK + TIME_B,
                            "TIME-B -: staf-umum" + TIME_B,
                            "KIP-22.7 -: staf-umum" + KIP);
        }

        @Test
        void what_the_requester_must_complete_is_asked_for_by_the_desk() {
            Scenario story = aLetter().given(letterReceived().without(Fact.IDENTITY, Fact.ADDRESSED_TO));
            assertThat(owed(story))
                    .containsExactly(
                            "B.2 disposition-made: " + HEAD + TIME_B,
                            "B.1 completion-requested: " + DESK,
                            "REQ-B1 completion-requested: " + DESK,
                            "REQ-B2 completion-requested: " + DESK,
                            "TIME-B -: " + HEAD + TIME_B,
                            "KIP-22.7 -: " + HEAD + KIP);
            story.given(
                    requirementsCompleted().stating(Fact.IDENTITY, "ktp:1").stating(Fact.ADDRESSED_TO, "Kepala Badan"));
            assertThat(owed(story)).noneMatch(told -> told.contains("completion-requested"));
        }

        @Test
        void what_was_judged_at_the_leaving_is_owed_no_more() {
            List<Act> acts = new ArrayList<>(letterUntilSigned());
            acts.set(0, letterReceived().without(Fact.IDENTITY));
            Scenario story = aLetter().given(acts).givenUnlawfully(requesterCalled());
            assertThat(owed(story)).containsExactly("B.5 answer-collected: " + DESK);
        }

        @Test
        void the_clock_that_ends_first_sets_the_time_and_an_extension_moves_the_statute() {
            Scenario story = aLetter().given(letterReceived(), dispositionMade(), timeExtended());
            assertThat(owed(LIVE, story, "2026-04-01 00:00"))
                    .containsExactly(
                            "B.3 answer-drafted: staf-data" + TIME_B + ", late",
                            CLOCK + ", late",
                            "KIP-22.7 -: staf-data, until 2026-04-10T23:59:59");
        }

        @Test
        void after_a_withdrawal_nothing_is_owed() {
            assertThat(owed(aLetter().given(letterReceived(), requestWithdrawn())))
                    .isEmpty();
        }

        @Test
        void with_a_chart_the_one_holder_of_the_post_owes_the_endorsement() {
            RuleBook charted = LIVE.with(chart());
            Scenario story = aLetter().under(charted).given(letterUntilDrafted());
            assertThat(owed(charted, story, "09:10")).contains("B.4 draft-endorsed: kasubid" + TIME_B);
            story.given(endorsedByKasubid());
            assertThat(owed(charted, story, "09:10")).contains("B.4 draft-endorsed: kabid" + TIME_B);
            assertThat(owed(charted, story, "2026-04-15 09:00"))
                    .contains("B.4 draft-endorsed: division-head|acting-division-head" + TIME_B + ", late");
        }
    }

    @Nested
    class In_a_report {

        private static final String STATUTE = "KIP-22.7 -: staf-data" + KIP;

        @Test
        void each_next_step() {
            Scenario story = aLaporReport().given(reportSubmitted());
            assertThat(owed(story))
                    .containsExactly(
                            "C.2 report-reviewed: liaison" + TIME_C,
                            "TIME-C -: " + HEAD + TIME_C,
                            "KIP-22.7 -: " + HEAD + KIP);
            assertThat(owed(story.given(reportReviewed())).getFirst())
                    .isEqualTo("C.2 hard-copy-made: liaison" + TIME_C);
            assertThat(owed(story.given(hardCopyMade())).getFirst())
                    .isEqualTo("C.2 report-forwarded: liaison" + TIME_C);
            assertThat(owed(story.given(reportForwarded())).getFirst())
                    .isEqualTo("C.3 disposition-made: " + HEAD + TIME_C);
            assertThat(owed(story.given(dispositionMade())))
                    .containsExactly("C.4 answer-drafted: staf-data" + TIME_C, "TIME-C -: staf-data" + TIME_C, STATUTE);
            story.given(answerDrafted(), endorsedByKasubid(), endorsedByKabid());
            assertThat(owed(story).getFirst()).isEqualTo("C.4 answer-approved: " + HEAD + TIME_C);
            assertThat(owed(story.given(answerApproved())))
                    .containsExactly(
                            "C.5 answer-handed-to-liaison: head|secretary|division-head|subsection-head"
                                    + "|subdivision-head|staff|acting-head|acting-secretary|acting-division-head"
                                    + "|acting-subsection-head|acting-subdivision-head|acting-staff|registry" + TIME_C,
                            "TIME-C -: staf-data" + TIME_C,
                            STATUTE);
            assertThat(owed(story.given(answerHandedToLiaison())).getFirst())
                    .isEqualTo("C.6 answer-delivered: liaison" + TIME_C);
            assertThat(owed(story.given(answerDelivered()))).isEmpty();
        }

        @Test
        void name_and_address_are_asked_for_under_REQ_C() {
            Scenario story = aLaporReport().given(reportSubmitted().without(Fact.NAME));
            assertThat(owed(story)).anyMatch(told -> told.startsWith("REQ-C completion-requested: "));
        }
    }
}
