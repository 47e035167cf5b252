package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Positions and duties decide what may be recorded: every member tries every act at every point of every channel. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordingRightsTest {

    private record Act(ActType type, Agency by) {}

    private static final Map<Channel, List<Act>> WAYS = Map.of(
            Channel.WALK_IN,
            List.of(
                    new Act(ActType.GUEST_BOOK_SIGNED, RECEPTION),
                    new Act(ActType.IDENTITY_LEFT, RECEPTION),
                    new Act(ActType.PURPOSE_RELAYED, RECEPTION),
                    new Act(ActType.HANDLER_APPOINTED, DIVISION_HEAD),
                    new Act(ActType.VISITOR_DIRECTED, RECEPTION),
                    new Act(ActType.ANSWER_GIVEN, STAFF),
                    new Act(ActType.IDENTITY_RETURNED, RECEPTION)),
            Channel.LETTER,
            List.of(
                    new Act(ActType.LETTER_RECEIVED, REGISTRY),
                    new Act(ActType.DISPOSITION_MADE, HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_RETURNED, SUBDIVISION_HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_ENDORSED, SUBDIVISION_HEAD),
                    new Act(ActType.DRAFT_ENDORSED, DIVISION_HEAD),
                    new Act(ActType.ANSWER_SIGNED, HEAD),
                    new Act(ActType.REQUESTER_CALLED, REGISTRY),
                    new Act(ActType.ANSWER_COLLECTED, REGISTRY)),
            Channel.LAPOR,
            List.of(
                    new Act(ActType.REPORT_SUBMITTED, LIAISON),
                    new Act(ActType.REPORT_REVIEWED, LIAISON),
                    new Act(ActType.HARD_COPY_MADE, LIAISON),
                    new Act(ActType.REPORT_FORWARDED, LIAISON),
                    new Act(ActType.DISPOSITION_MADE, HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_ENDORSED, SUBDIVISION_HEAD),
                    new Act(ActType.DRAFT_ENDORSED, DIVISION_HEAD),
                    new Act(ActType.ANSWER_APPROVED, HEAD),
                    new Act(ActType.ANSWER_HANDED_TO_LIAISON, STAFF),
                    new Act(ActType.ANSWER_DELIVERED, LIAISON)));

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    /** Lawful data of an act, so that order and authority alone decide. */
    private static Facts facts(ActType act) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : act.required()) {
            texts.put(fact, text(act, fact));
        }
        return Facts.of(texts);
    }

    private static String text(ActType act, Fact fact) {
        return switch (fact) {
            case IDENTITY -> "ktp";
            case ADDRESSED_TO -> "Kepala Badan";
            case REQUEST -> "NTT Peta";
            case MEDIUM, DECISION, MEANS -> act.values(fact).getFirst();
            case TO -> act == ActType.PURPOSE_RELAYED ? DIVISION_HEAD.id() : STAFF.id();
            case TO_ROLE ->
                act == ActType.PURPOSE_RELAYED ? "division-head" : act == ActType.REPORT_FORWARDED ? "head" : "staff";
            case SEQUENCE -> "1";
            default -> "Ada";
        };
    }

    private CaseView after(Channel channel, int acts) {
        DeskFixture fixture = server.fixture();
        fixture.setClock("2026-03-02T09:00");
        List<Act> way = WAYS.getOrDefault(channel, List.of());
        CaseView view = fixture.open(
                channel,
                way.getFirst().type(),
                way.getFirst().by(),
                facts(way.getFirst().type()));
        for (Act act : way.subList(1, acts)) {
            view = fixture.record(view, act.type(), act.by(), facts(act.type()));
        }
        return view;
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void the_answer_is_the_one_of_the_rule_book(Channel channel) {
        RuleBook book = server.fixture().desk().book().with(Agency.organization());
        int recorded = 0;
        for (int acts = 1; acts <= WAYS.getOrDefault(channel, List.of()).size(); acts++) {
            CaseView view = after(channel, acts);
            for (Step step : book.procedure(channel).steps()) {
                for (Agency member : Agency.values()) {
                    Answer answer = record(view, step.act(), member);
                    Ruled ruled = ruled(book, view, step.act(), member);
                    assertThat(answer.status() == 200)
                            .as("%s by %s after %d acts of %s: %s", step.act(), member, acts, channel, answer.body())
                            .isEqualTo(ruled.lawful());
                    if (ruled.lawful()) {
                        recorded++;
                        view = after(channel, acts);
                    } else {
                        assertThat(answer.expectProblem(422).each("/breaches", "clause"))
                                .as("%s by %s after %d acts", step.act(), member, acts)
                                .isEqualTo(ruled.clauses());
                    }
                }
            }
        }
        assertThat(recorded).isGreaterThan(WAYS.getOrDefault(channel, List.of()).size());
    }

    private Answer record(CaseView view, ActType act, Agency member) {
        List<String> pairs = new ArrayList<>();
        facts(act).asMap().forEach((fact, text) -> pairs.addAll(List.of(fact.id(), text)));
        return server.as(member).act(view.number(), view.version(), act.id(), pairs.toArray(String[]::new));
    }

    private record Ruled(boolean lawful, List<String> clauses) {}

    /** The ruling in the first role that breaks no authority, else in the first. */
    private Ruled ruled(RuleBook book, CaseView view, ActType act, Agency member) {
        Instant now = server.fixture().clock().instant();
        Set<Role> roles = book.organization().rolesOf(member.id(), Agency.SINCE);
        List<Admission> tried = roles.stream()
                .sorted()
                .map(role -> book.admit(view.file(), entry(view, act, member, role, now), now))
                .toList();
        Admission best = tried.stream()
                .filter(each -> !(each instanceof Admission.Refused refused)
                        || refused.breaches().stream().noneMatch(breach -> breach.kind() == BreachKind.AUTHORITY))
                .findFirst()
                .orElse(tried.getFirst());
        return switch (best) {
            case Admission.Accepted accepted -> new Ruled(true, List.of());
            case Admission.Refused refused ->
                new Ruled(
                        false,
                        refused.breaches().stream()
                                .map(breach -> breach.clause().id())
                                .toList());
            case Admission.Misdated misdated -> throw new AssertionError("misdated: " + misdated);
        };
    }

    private static Entry entry(CaseView view, ActType act, Agency member, Role role, Instant now) {
        CaseFile file = view.file();
        assertThat(file.acts()).isEqualTo(view.version());
        return act == ActType.ENTRY_CORRECTED
                ? Entry.correcting(view.entries().getFirst().entry(), member.id(), role, now, facts(act))
                : new Entry(act, member.id(), role, now, facts(act));
    }
}
