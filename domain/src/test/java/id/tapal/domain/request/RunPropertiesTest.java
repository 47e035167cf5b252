package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * What is large is drawn: any lawful run in any channel is accepted, and one that is changed in one place is answered with the clauses
 * that {@link Prediction} names.
 */
class RunPropertiesTest {

    private static final String[] PEOPLE = {
        People.STAFF_MEMBER,
        People.OTHER_STAFF_MEMBER,
        People.KASUBID,
        People.KABID,
        People.THE_SECRETARY,
        People.THE_HEAD,
        ""
    };

    @Provide
    Arbitrary<LawfulRun> runs() {
        return Arbitraries.integers()
                .between(0, 2519)
                .list()
                .ofSize(60)
                .map(numbers -> LawfulRun.of(new Tape(numbers)));
    }

    @Property(tries = 500)
    void every_lawful_run_is_accepted_act_by_act_without_a_breach(@ForAll("runs") LawfulRun run) {
        RuleBook book = run.book();
        CaseFile file = CaseFile.of(run.channel());
        for (Entry entry : run.entries()) {
            Admission admission = book.admit(file, entry, entry.at());
            assertThat(admission)
                    .isInstanceOfSatisfying(
                            Admission.Accepted.class,
                            accepted -> assertThat(accepted.ruling().breaches()).isEmpty());
            file = book.consider(file, entry).after();
        }
        assertThat(file.isEnded()).isTrue();
        assertThat(file.acts()).isEqualTo(run.entries().size());
        assertThat(book.omissions(file, Times.time("2030-01-01 00:00"))).isEmpty();
        assertThat(book.obligations(file, Times.time("2030-01-01 00:00"))).isEmpty();
    }

    @Property(tries = 300)
    void a_run_accepted_live_has_no_breach_when_it_is_folded_again_live_or_as_a_log(@ForAll("runs") LawfulRun run) {
        Ruling ruling = run.book().fold(run.channel(), run.entries());
        assertThat(ruling.breaches()).isEmpty();
        assertThat(run.book().forLogs().fold(run.channel(), run.entries()).breaches())
                .isEmpty();
    }

    @Property(tries = 300)
    void an_act_left_out_is_answered_with_the_clauses_it_breaks(
            @ForAll("runs") LawfulRun run, @ForAll @IntRange(max = 30) int at) {
        List<Entry> acts = new ArrayList<>(run.entries());
        acts.remove(at % acts.size());
        answersAsPredicted(run, acts);
    }

    @Property(tries = 300)
    void two_acts_that_changed_places_are_answered_with_the_clauses_they_break(
            @ForAll("runs") LawfulRun run, @ForAll @IntRange(max = 30) int at, @ForAll @IntRange(max = 30) int with) {
        List<Entry> acts = new ArrayList<>(run.entries());
        int i = at % acts.size();
        int j = with % acts.size();
        Entry first = acts.get(i);
        Entry second = acts.get(j);
        acts.set(i, atTime(second, first.at()));
        acts.set(j, atTime(first, second.at()));
        answersAsPredicted(run, acts);
    }

    @Property(tries = 300)
    void an_act_done_twice_is_answered_with_the_clauses_it_breaks(
            @ForAll("runs") LawfulRun run, @ForAll @IntRange(max = 30) int at, @ForAll @IntRange(max = 30) int again) {
        List<Entry> acts = new ArrayList<>(run.entries());
        int i = at % acts.size();
        int j = i + again % (acts.size() - i);
        acts.add(j + 1, atTime(acts.get(i), acts.get(j).at()));
        answersAsPredicted(run, acts);
    }

    @Property(tries = 300)
    void a_delay_is_answered_with_the_clocks_it_breaks(
            @ForAll("runs") LawfulRun run,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(min = 1, max = 45) int days,
            @ForAll boolean inMinutes) {
        List<Entry> acts = new ArrayList<>(run.entries());
        Duration delay = inMinutes ? Duration.ofMinutes(days) : Duration.ofDays(days);
        for (int i = from % acts.size(); i < acts.size(); i++) {
            acts.set(i, atTime(acts.get(i), acts.get(i).at().plus(delay)));
        }
        answersAsPredicted(run, acts);
    }

    @Property(tries = 500)
    void an_act_in_another_role_or_by_somebody_else_is_answered_with_the_clauses_it_breaks(
            @ForAll("runs") LawfulRun run,
            @ForAll @IntRange(max = 30) int at,
            @ForAll Role role,
            @ForAll @IntRange(max = 8) int person) {
        List<Entry> acts = new ArrayList<>(run.entries());
        int i = at % acts.size();
        Entry act = acts.get(i);
        String actor = person < PEOPLE.length ? PEOPLE[person] : act.actor();
        @Nullable Role as = person == 8 ? null : role;
        boolean unnamedEndorsementInAChart =
                actor.isEmpty() && (act.act() == ActType.DRAFT_ENDORSED || act.act() == ActType.DRAFT_RETURNED);
        acts.set(i, new Entry(act.act(), unnamedEndorsementInAChart ? act.actor() : actor, as, act.at(), act.facts()));
        answersAsPredicted(run, acts);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void any_acts_of_a_channel_in_any_order_are_answered_as_predicted(
            @ForAll("runs") LawfulRun run, @ForAll("runs") LawfulRun other, @ForAll @IntRange(max = 5000) int shuffle) {
        List<Entry> acts = new ArrayList<>(run.entries());
        if (other.channel() == run.channel()) {
            acts.addAll(other.entries());
        }
        List<Instant> times = acts.stream().map(Entry::at).sorted().toList();
        Collections.shuffle(acts, new Random(shuffle));
        for (int i = 0; i < acts.size(); i++) {
            acts.set(i, atTime(acts.get(i), times.get(i)));
        }
        answersAsPredicted(run, acts);
    }

    @Property(tries = 100)
    void a_fold_is_deterministic(@ForAll("runs") LawfulRun run, @ForAll @IntRange(max = 30) int at) {
        List<Entry> acts = new ArrayList<>(run.entries());
        acts.remove(at % acts.size());
        Ruling once = run.book().fold(run.channel(), acts);
        Ruling again = run.book().fold(run.channel(), acts);
        assertThat(again.breaches()).isEqualTo(once.breaches());
        assertThat(again.after()).hasToString(once.after().toString());
        assertThat(again.after().openTiers()).isEqualTo(once.after().openTiers());
        assertThat(again.after().handler()).isEqualTo(once.after().handler());
    }

    private static void answersAsPredicted(LawfulRun run, List<Entry> acts) {
        Prediction prediction = run.prediction();
        CaseFile file = CaseFile.of(run.channel());
        for (Entry act : acts) {
            Ruling ruling = run.book().consider(file, act);
            List<String> predicted = new ArrayList<>(prediction.of(act));
            assertThat(Clauses.of(ruling.breaches()))
                    .as(() -> act + " in " + acts)
                    .isEqualTo(predicted);
            file = ruling.after();
        }
    }

    private static Entry atTime(Entry act, Instant at) {
        return new Entry(act.act(), act.actor(), act.role(), at, act.facts());
    }
}
