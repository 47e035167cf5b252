package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is small is enumerated: every stage that a case can reach, and every act of its channel, answered as section 6 predicts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryStageEveryActTest {

    private static final RuleBook SHOW_ONLY =
            RuleBook.of(Standard.bppdNtt().withCustody(Custody.SHOW_ONLY), WorkingCalendar.indonesia());

    /** Each act as somebody does it who may. */
    private static final Map<ActType, Act> ACTS =
            Acts.all().stream().collect(Collectors.toMap(Act::type, Function.identity()));

    /** Ways that between them reach every stage, forks and detours included. */
    private static List<List<Act>> ways(Channel channel, boolean showOnly) {
        List<Act> visit = new ArrayList<>(visitUntilDirected());
        visit.addAll(List.of(answerGiven(), identityReturned()));
        if (showOnly) {
            visit.set(1, identityShown());
            visit.removeLast();
        }
        return switch (channel) {
            case WALK_IN ->
                List.of(visit, with(visit.subList(0, 2), requestWithdrawn()), with(visit, requestWithdrawn()));
            case LETTER ->
                List.of(
                        with(letterUntilSigned(), requesterCalled(), answerCollected()),
                        with(letterUntilSigned(), answerSent()),
                        with(letterUntilDrafted(), draftReturned(), answerDrafted(), handlerReplaced()),
                        with(letterUntilDrafted(), endorsedByKabid(), requestWithdrawn()));
            case LAPOR ->
                List.of(
                        with(reportUntilHandedOver(), answerDelivered()),
                        with(reportUntilDisposed(), answerDrafted(), draftReturned()),
                        with(reportUntilDisposed(), requestWithdrawn()));
        };
    }

    private static List<Act> with(List<Act> way, Act... more) {
        List<Act> all = new ArrayList<>(way);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static RuleBook book(boolean showOnly) {
        return showOnly ? SHOW_ONLY : LIVE;
    }

    /** Compares what the rule book answers to every act of a history with the prediction, and gives the case after it. */
    private static CaseFile answersAsPredicted(Channel channel, boolean showOnly, List<Act> history) {
        RuleBook book = book(showOnly);
        Prediction prediction = new Prediction(channel, showOnly, false);
        CaseFile file = CaseFile.of(channel);
        @Nullable Instant last = null;
        for (Act act : history) {
            Entry entry = act.after(last);
            last = entry.at();
            List<String> predicted = prediction.of(entry);
            Ruling ruling = book.consider(file, entry);
            assertThat(Clauses.of(ruling.breaches()))
                    .as(() -> entry.act() + " in " + history)
                    .isEqualTo(predicted);
            file = ruling.after();
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"WALK_IN, false", "WALK_IN, true", "LETTER, false", "LAPOR, false"})
    void every_pair_of_acts_after_every_step_of_every_way(Channel channel, boolean showOnly) {
        List<ActType> acts = Section3.of(channel, showOnly).acts();
        for (List<Act> way : ways(channel, showOnly)) {
            for (int taken = 0; taken <= way.size(); taken++) {
                for (ActType first : acts) {
                    for (ActType second : acts) {
                        List<Act> history = new ArrayList<>(way.subList(0, taken));
                        history.add(sample(first));
                        history.add(sample(second));
                        CaseFile file = answersAsPredicted(channel, showOnly, history);
                        assertThat(file.channel()).isEqualTo(channel);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"WALK_IN, false", "WALK_IN, true", "LETTER, false", "LAPOR, false"})
    void every_three_acts_from_the_start_in_any_order(Channel channel, boolean showOnly) {
        List<ActType> acts = Section3.of(channel, showOnly).acts();
        for (ActType first : acts) {
            for (ActType second : acts) {
                for (ActType third : acts) {
                    CaseFile file = answersAsPredicted(
                            channel, showOnly, List.of(sample(first), sample(second), sample(third)));
                    assertThat(file.isDone(first)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"WALK_IN, false", "WALK_IN, true", "LETTER, false", "LAPOR, false"})
    void what_is_refused_is_answered_with_its_breaches_and_leaves_the_case_as_it_was(
            Channel channel, boolean showOnly) {
        RuleBook book = book(showOnly);
        for (List<Act> way : ways(channel, showOnly)) {
            CaseFile file = CaseFile.of(channel);
            for (Act step : way) {
                for (ActType act : Section3.of(channel, showOnly).acts()) {
                    Entry entry = sample(act).after(file.lastAt().orElse(null));
                    String before = file.toString();
                    Ruling ruling = book.consider(file, entry);
                    Admission admission = book.admit(file, entry, entry.at());
                    if (ruling.isRefused()) {
                        assertThat(admission).isEqualTo(new Admission.Refused(ruling.breaches()));
                    } else {
                        assertThat(admission).isInstanceOf(Admission.Accepted.class);
                    }
                    assertThat(file).hasToString(before);
                    assertThat(book.consider(file, entry).breaches()).isEqualTo(ruling.breaches());
                }
                file = book.consider(file, step.after(file.lastAt().orElse(null)))
                        .after();
            }
        }
    }

    @Test
    void the_ways_reach_every_stage() {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        for (Channel channel : Channel.values()) {
            for (List<Act> way : ways(channel, false)) {
                for (int taken = 0; taken <= way.size(); taken++) {
                    reached.add(answersAsPredicted(channel, false, way.subList(0, taken))
                            .stage());
                }
            }
        }
        assertThat(reached).containsExactly(Stage.values());
    }

    @ParameterizedTest
    @CsvSource({
        "WALK_IN, false, RECEIVED RECEIVED RELAYED ASSIGNED DIRECTED ANSWERED COMPLETED",
        "WALK_IN, true, RECEIVED RECEIVED RELAYED ASSIGNED DIRECTED COMPLETED",
        "LETTER, false, RECEIVED ASSIGNED DRAFTED DRAFTED DRAFTED SIGNED CALLED COMPLETED",
        "LAPOR, false, RECEIVED REVIEWED COPIED RELAYED ASSIGNED DRAFTED DRAFTED DRAFTED SIGNED HANDED_OVER COMPLETED"
    })
    void each_step_of_the_way_brings_the_case_to_its_stage(Channel channel, boolean showOnly, String stages) {
        List<Act> way = ways(channel, showOnly).getFirst();
        List<String> reached = new ArrayList<>();
        for (int taken = 1; taken <= way.size(); taken++) {
            reached.add(answersAsPredicted(channel, showOnly, way.subList(0, taken))
                    .stage()
                    .name());
        }
        assertThat(String.join(" ", reached)).isEqualTo(stages);
    }

    private static Act sample(ActType type) {
        return requireNonNull(ACTS.get(type), type.id());
    }
}
