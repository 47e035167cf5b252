package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseView;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Handler;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import java.time.Instant;
import java.util.List;
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

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void the_answer_is_the_one_of_the_rule_book(Channel channel) {
        RuleBook book = server.fixture().desk().book().with(Agency.organization());
        int recorded = 0;
        for (int acts = 1; acts <= Ways.acts(channel).size(); acts++) {
            CaseView view = Ways.after(server.fixture(), channel, acts);
            for (Step step : book.procedure(channel).steps()) {
                for (Agency member : Agency.values()) {
                    Answer answer = record(view, step.act(), member);
                    Ruled ruled = ruled(book, view, step.act(), member);
                    assertThat(answer.status() == 200)
                            .as("%s by %s after %d acts of %s: %s", step.act(), member, acts, channel, answer.body())
                            .isEqualTo(ruled.lawful());
                    if (ruled.lawful()) {
                        recorded++;
                        view = Ways.after(server.fixture(), channel, acts);
                    } else {
                        assertThat(answer.expectProblem(422).each("/breaches", "clause"))
                                .as("%s by %s after %d acts", step.act(), member, acts)
                                .isEqualTo(ruled.clauses());
                    }
                }
            }
        }
        assertThat(recorded).isGreaterThan(Ways.acts(channel).size());
    }

    private Answer record(CaseView view, ActType act, Agency member) {
        return server.as(member).act(view.number(), view.version(), act.id(), Ways.pairs(act));
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
                        told(refused.breaches(), view, member).stream()
                                .map(breach -> breach.clause().id())
                                .toList());
            case Admission.Misdated misdated -> throw new AssertionError("misdated: " + misdated);
        };
    }

    /** Who may not read the case is told what is not theirs to do, if that is it. */
    private List<Breach> told(List<Breach> breaches, CaseView view, Agency member) {
        Reach reach = server.fixture().desk().rights().reachOf(member.id());
        String handler = view.file().handler().map(Handler::person).orElse("");
        List<Breach> own = breaches.stream()
                .filter(breach -> breach.kind() == BreachKind.AUTHORITY)
                .toList();
        return own.isEmpty() || reach.takesIn(view.file().channel(), handler) ? breaches : own;
    }

    private static Entry entry(CaseView view, ActType act, Agency member, Role role, Instant now) {
        CaseFile file = view.file();
        assertThat(file.acts()).isEqualTo(view.version());
        return act == ActType.ENTRY_CORRECTED
                ? Entry.correcting(view.entries().getFirst().entry(), member.id(), role, now, Ways.facts(act))
                : new Entry(act, member.id(), role, now, Ways.facts(act));
    }
}
