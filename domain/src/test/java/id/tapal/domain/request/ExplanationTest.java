package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a case explains to a person: open is what would be accepted, closed is what would be refused, and by which clauses. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationTest {

    /** Valid facts for every act. */
    private static final Map<ActType, Facts> VALID =
            Acts.all().stream().collect(Collectors.toMap(Act::type, Act::facts));

    private static final Map<String, Set<Role>> STAFF = Map.of(
            RECEPTIONIST, Set.of(Role.RECEPTION),
            REGISTRAR, Set.of(Role.REGISTRY),
            LIAISON_OFFICER, Set.of(Role.LIAISON),
            THE_HEAD, Set.of(Role.HEAD),
            THE_SECRETARY, Set.of(Role.SECRETARY),
            KABID, Set.of(Role.DIVISION_HEAD),
            KASUBID, Set.of(Role.SUBDIVISION_HEAD),
            STAFF_MEMBER, Set.of(Role.STAFF),
            OTHER_STAFF_MEMBER, Set.of(Role.STAFF),
            VISITOR, Set.of(Role.REQUESTER));

    private static List<List<Act>> ways(Channel channel) {
        return switch (channel) {
            case WALK_IN ->
                List.of(
                        join(visitUntilDirected(), timeExtended(), answerGiven(), identityReturned()),
                        List.of(guestBookSigned(), identityLeft(), requestWithdrawn()));
            case LETTER ->
                List.of(
                        join(letterUntilSigned(), requesterCalled(), answerCollected()),
                        join(letterUntilDrafted(), draftReturned(), answerDrafted(), requestWithdrawn()),
                        List.of(letterReceived().without(Fact.IDENTITY), dispositionMade(), answerDrafted()));
            case LAPOR -> List.of(join(reportUntilHandedOver(), answerDelivered()));
        };
    }

    private static List<Act> join(List<Act> way, Act... more) {
        List<Act> all = new ArrayList<>(way);
        all.addAll(List.of(more));
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void at_every_step_open_acts_are_accepted_and_closed_ones_refused_with_the_same_clauses(Channel channel) {
        for (List<Act> way : ways(channel)) {
            CaseFile file = CaseFile.of(channel);
            for (Act step : way) {
                explainsTruly(file);
                file = LIVE.consider(file, step.after(file.lastAt().orElse(null)))
                        .after();
            }
            explainsTruly(file);
        }
    }

    private static void explainsTruly(CaseFile file) {
        Instant now = file.lastAt().orElse(Times.NINE);
        STAFF.forEach((person, roles) -> {
            Explanation explanation = LIVE.explain(file, List.of(), person, roles, now);
            for (Explanation.OpenAct open : explanation.open()) {
                if (open.act() != ActType.ENTRY_CORRECTED) {
                    Facts facts = VALID.getOrDefault(open.act(), Facts.NONE);
                    assertThat(LIVE.admit(file, new Entry(open.act(), person, open.role(), now, facts), now))
                            .as(() -> open + " by " + person + " in " + file)
                            .isInstanceOf(Admission.Accepted.class);
                    assertThat(facts.asMap().keySet()).containsAll(withoutRequirements(open.required()));
                    assertThat(roles).contains(open.role());
                }
            }
            for (Explanation.ClosedAct closed : explanation.closed()) {
                Facts facts = VALID.getOrDefault(closed.act(), Facts.NONE);
                Role only = roles.iterator().next();
                assertThat(LIVE.admit(file, new Entry(closed.act(), person, only, now, facts), now))
                        .as(() -> closed + " by " + person + " in " + file)
                        .isEqualTo(new Admission.Refused(closed.because()));
            }
            assertThat(Stream.concat(
                                    explanation.open().stream().map(Explanation.OpenAct::act),
                                    explanation.closed().stream().map(Explanation.ClosedAct::act))
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .allSatisfy((act, times) -> assertThat(times).isEqualTo(1));
        });
    }

    private static List<Fact> withoutRequirements(List<Fact> required) {
        return required.stream().filter(fact -> fact != Fact.IDENTITY).toList();
    }

    private static List<String> open(Scenario story, String person, Role... roles) {
        return story.explainedTo(person, Set.of(roles)).open().stream()
                .map(act -> act.clause().id() + " " + act.act().id() + " as "
                        + act.role().id())
                .toList();
    }

    @Test
    void a_new_case_is_opened_by_its_intake_only() {
        Explanation explanation =
                LIVE.explain(CaseFile.of(Channel.WALK_IN), List.of(), RECEPTIONIST, Set.of(Role.RECEPTION), Times.NINE);
        assertThat(explanation.open())
                .extracting(Explanation.OpenAct::act)
                .containsExactly(ActType.GUEST_BOOK_SIGNED, ActType.IDENTITY_LEFT);
        assertThat(explanation.closed())
                .extracting(Explanation.ClosedAct::act)
                .containsExactly(
                        ActType.PURPOSE_RELAYED,
                        ActType.HANDLER_APPOINTED,
                        ActType.VISITOR_DIRECTED,
                        ActType.ANSWER_GIVEN,
                        ActType.IDENTITY_RETURNED,
                        ActType.HANDLER_REPLACED);
    }

    @Test
    void an_open_act_tells_its_clause_and_what_it_must_and_may_state() {
        Explanation explanation =
                LIVE.explain(CaseFile.of(Channel.LETTER), List.of(), REGISTRAR, Set.of(Role.REGISTRY), Times.NINE);
        assertThat(explanation.open())
                .containsExactly(new Explanation.OpenAct(
                        ActType.LETTER_RECEIVED,
                        Role.REGISTRY,
                        Clause.B_1,
                        List.of(Fact.NAME, Fact.REQUEST, Fact.IDENTITY, Fact.ADDRESSED_TO),
                        List.of(Fact.ADDRESS, Fact.PHONE)));
    }

    @Test
    void the_role_that_fits_is_picked_of_several() {
        Scenario received = aLetter().given(letterReceived());
        assertThat(open(received, THE_SECRETARY, Role.SECRETARY, Role.ACTING_HEAD))
                .containsExactly(
                        "REQ-B1 completion-requested as secretary",
                        "REQ-B1 requirements-completed as secretary",
                        "B.2 disposition-made as acting-head",
                        "KIP-22.8 time-extended as secretary",
                        "B.1 request-withdrawn as secretary",
                        "B.1 entry-corrected as secretary");
    }

    @Test
    void of_several_roles_that_do_not_fit_the_fewest_breaches_are_told() {
        Scenario drafted = aLetter().given(letterUntilDrafted());
        Explanation explanation = drafted.explainedTo(THE_SECRETARY, Set.of(Role.SECRETARY, Role.ACTING_HEAD));
        assertThat(explanation.closed())
                .filteredOn(closed -> closed.act() == ActType.DRAFT_ENDORSED)
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.clause()).isEqualTo(Clause.B_4);
                    assertThat(closed.because())
                            .extracting(Breach::found)
                            .containsExactly(THE_SECRETARY + "|secretary");
                });
    }

    @Test
    void the_handler_may_draft_and_extend() {
        Scenario disposed = aLaporReport().given(reportUntilDisposed());
        assertThat(open(disposed, STAFF_MEMBER, Role.STAFF))
                .containsExactly(
                        "REQ-C completion-requested as staff",
                        "REQ-C requirements-completed as staff",
                        "C.4 answer-drafted as staff",
                        "KIP-22.8 time-extended as staff",
                        "C.1 request-withdrawn as staff");
    }

    @Test
    void an_ended_case_is_open_to_corrections_alone() {
        Scenario ended = aWalkIn().given(visitUntilDirected()).given(answerGiven(), identityReturned());
        assertThat(open(ended, RECEPTIONIST, Role.RECEPTION)).containsExactly("A.1 entry-corrected as reception");
    }

    @Test
    void after_a_withdrawal_with_the_document_held_only_the_return_is_open() {
        Scenario withdrawn = aWalkIn().given(identityLeft(), requestWithdrawn());
        assertThat(open(withdrawn, RECEPTIONIST, Role.RECEPTION))
                .containsExactly("A.5 identity-returned as reception", "A.1 entry-corrected as reception");
        assertThat(open(withdrawn, STAFF_MEMBER, Role.STAFF)).isEmpty();
    }

    @Test
    void a_lacking_requirement_closes_the_leaving_of_the_answer() {
        List<Act> acts = new ArrayList<>(letterUntilSigned());
        acts.set(0, letterReceived().without(Fact.IDENTITY));
        Scenario signed = aLetter().given(acts);
        assertThat(signed.explainedTo(REGISTRAR, Set.of(Role.REGISTRY)).closed())
                .filteredOn(closed -> closed.act() == ActType.ANSWER_SENT)
                .singleElement()
                .satisfies(closed -> assertThat(Clauses.of(closed.because()))
                        .containsExactly("B.1 requirement", "REQ-B1 requirement"));
    }

    @Test
    void a_correction_is_open_to_who_made_an_entry_and_to_superiors_with_the_data_of_those_entries() {
        Scenario received = aLetter().given(letterReceived(), dispositionMade());

        assertThat(corrections(received.explainedTo(THE_HEAD, Set.of(Role.HEAD))))
                .containsExactly(
                        Fact.NAME,
                        Fact.REQUEST,
                        Fact.ADDRESS,
                        Fact.PHONE,
                        Fact.IDENTITY,
                        Fact.ADDRESSED_TO,
                        Fact.TO,
                        Fact.TO_ROLE,
                        Fact.NOTE);
        assertThat(corrections(received.explainedTo(REGISTRAR, Set.of(Role.REGISTRY))))
                .containsExactly(Fact.NAME, Fact.REQUEST, Fact.ADDRESS, Fact.PHONE, Fact.IDENTITY, Fact.ADDRESSED_TO);
        assertThat(received.explainedTo(STAFF_MEMBER, Set.of(Role.STAFF)).closed())
                .filteredOn(closed -> closed.act() == ActType.ENTRY_CORRECTED)
                .singleElement()
                .satisfies(closed -> assertThat(Clauses.of(closed.because())).containsExactly("B.1 authority"));
    }

    private static List<Fact> corrections(Explanation explanation) {
        return explanation.open().stream()
                .filter(open -> open.act() == ActType.ENTRY_CORRECTED)
                .flatMap(open -> open.optional().stream())
                .toList();
    }

    @Test
    void somebody_without_any_role_is_taken_for_a_requester() {
        Scenario received = aLetter().given(letterReceived());
        assertThat(open(received, VISITOR))
                .containsExactly("KIP-22.8 time-extended as requester", "B.1 request-withdrawn as requester");
    }
}
