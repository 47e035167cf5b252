package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.DrawnCase;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a case comes near, of cases drawn by the domain's tests, changed or not. */
final class CoveragePropertiesTest {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    /** One change of an act, as a clerk might have made it. */
    enum Slip {
        STATING_NOTHING,
        IN_ANOTHER_ROLE,
        BY_ANOTHER
    }

    @Provide
    Arbitrary<DrawnCase> cases() {
        return DrawnCase.any();
    }

    private static Entry slipped(Entry entry, Slip slip) {
        return switch (slip) {
            case STATING_NOTHING -> entry.withFacts(facts -> Facts.NONE);
            case IN_ANOTHER_ROLE -> new Entry(entry.act(), entry.actor(), Role.SYSTEM, entry.at(), entry.facts());
            case BY_ANOTHER -> new Entry(entry.act(), "petugas-lain", entry.role(), entry.at(), entry.facts());
        };
    }

    private static List<LogEvent> events(String id, DrawnCase drawn, List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> event(id, drawn, entries.get(i), i + 2))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static LogEvent event(String id, DrawnCase drawn, Entry entry, int row) {
        Role role = entry.role();
        return LogEvent.of(
                id,
                drawn.channel().id(),
                entry.act().id(),
                entry.at(),
                entry.actor(),
                role == null ? "" : role.id(),
                entry.facts(),
                row);
    }

    private static CoveredCase covered(DrawnCase drawn, List<Entry> entries) {
        return CoverageJudge.of(drawn.book(), Set.of())
                .judge(events("S-1", drawn, entries))
                .orElseThrow();
    }

    private static List<Entry> slipped(DrawnCase drawn, int at, Slip slip) {
        List<Entry> entries = new ArrayList<>(drawn.entries());
        entries.set(at % entries.size(), slipped(entries.get(at % entries.size()), slip));
        return entries;
    }

    private static Set<Breakable> broken(CoveredCase covered) {
        return covered.judged().asOf(LATER).breaches().stream()
                .map(found -> Breakable.of(covered.judged().channel(), found.breach()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 60)
    void a_case_is_judged_as_without_being_covered(
            @ForAll("cases") DrawnCase drawn, @ForAll @IntRange(max = 30) int at, @ForAll Slip slip) {
        List<LogEvent> events = events("S-1", drawn, slipped(drawn, at, slip));
        assertThat(CoverageJudge.of(drawn.book(), Set.of()).judge(events).map(CoveredCase::judged))
                .isEqualTo(CaseJudge.of(drawn.book(), Set.of()).judge(events))
                .isPresent();
    }

    @Property(tries = 60)
    void every_breach_is_exercised(
            @ForAll("cases") DrawnCase drawn,
            @ForAll @IntRange(max = 30) int at,
            @ForAll Slip slip,
            @ForAll @IntRange(max = 30) int left) {
        List<Entry> entries = slipped(drawn, at, slip);
        entries.remove(left % entries.size());
        if (!entries.isEmpty()) {
            CoveredCase covered = covered(drawn, entries);
            assertThat(covered.exercised()).containsAll(broken(covered));
        }
    }

    /** What one slip breaks at its own act, the lawful case exercises without breaking it. */
    @Property(tries = 120)
    void what_one_slip_would_have_broken_is_exercised_and_held(
            @ForAll("cases") DrawnCase drawn, @ForAll @IntRange(max = 30) int at, @ForAll Slip slip) {
        CoveredCase lawful = covered(drawn, drawn.entries());
        CoveredCase slipped = covered(drawn, slipped(drawn, at, slip));
        int row = at % drawn.entries().size() + 2;

        assertThat(lawful.judged().breaches()).isEmpty();
        assertThat(slipped.judged().breaches().stream()
                        .filter(found -> found.row() == row)
                        .map(found -> Breakable.of(drawn.channel(), found.breach())))
                .isSubsetOf(lawful.exercised());
    }

    @Property(tries = 60)
    void what_is_exercised_can_be_broken_and_what_is_taken_can_be(
            @ForAll("cases") DrawnCase drawn, @ForAll @IntRange(max = 30) int at, @ForAll Slip slip) {
        RuleBook book = drawn.book();
        Scope scope = Scope.of(book, Set.of());
        CoveredCase covered = covered(drawn, slipped(drawn, at, slip));
        assertThat(scope.breakable()).containsAll(covered.exercised());
        assertThat(scope.branches()).containsAll(covered.taken());
    }

    @Property(tries = 30)
    void the_order_of_rows_does_not_matter(@ForAll("cases") DrawnCase drawn, @ForAll long seed) {
        // acts of the same instant stand in the order of the log
        List<LogEvent> rows = events(
                "S-1",
                drawn,
                drawn.entries().stream()
                        .collect(Collectors.toMap(Entry::at, entry -> entry, (one, other) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .toList());
        CoverageJudge judge = CoverageJudge.of(drawn.book(), Set.of());
        CoveredCase inOrder = judge.judge(rows).orElseThrow();
        Collections.shuffle(rows, new Random(seed));
        CoveredCase shuffled = judge.judge(rows).orElseThrow();

        assertThat(shuffled.exercised()).isEqualTo(inOrder.exercised());
        assertThat(shuffled.taken()).isEqualTo(inOrder.taken());
    }

    @Property(tries = 10)
    void the_coverage_of_two_logs_is_that_of_both(
            @ForAll @Size(min = 2, max = 6) List<@From("cases") DrawnCase> drawn,
            @ForAll @IntRange(max = 6) int split) {
        RuleBook book = drawn.getFirst().book();
        CoverageJudge judge = CoverageJudge.of(book, Set.of());
        Coverage.Tally one = new Coverage.Tally();
        Coverage.Tally other = new Coverage.Tally();
        Coverage.Tally both = new Coverage.Tally();
        for (int i = 0; i < drawn.size(); i++) {
            CoveredCase covered = judge.judge(
                            events("S-" + i, drawn.get(i), drawn.get(i).entries()))
                    .orElseThrow();
            (i < split ? one : other).add(covered, LATER);
            both.add(covered, LATER);
        }
        assertThat(judge.coverage(one).and(judge.coverage(other))).isEqualTo(judge.coverage(both));
        one.addAll(other);
        assertThat(judge.coverage(one)).isEqualTo(judge.coverage(both));
    }
}
