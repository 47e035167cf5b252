package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.figures.CaseCounts;
import id.tapal.application.figures.CaseCounts.Alike;
import id.tapal.application.figures.CaseCounts.Overdue;
import id.tapal.application.figures.CaseCounts.Standing;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link CaseCounts} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CaseCountsContract {

    private static final Year YEAR = Year.of(2026);
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final int MONTHS = 16;
    private static final int CASES = 120;
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    private final Random random = new Random(24);
    private Desk.Holdings holdings;
    private CaseCounts counts;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected CaseCountsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        counts = holdings.counts();
    }

    private List<RegisterRow> registered() {
        List<RegisterRow> rows = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            RegisterRow row = row("2026/" + i);
            rows.add(row);
            holdings.journal().open(row.channel(), 2026, Rows.entry(1), running -> row);
        }
        return rows;
    }

    private RegisterRow row(String number) {
        return Rows.row(number, row -> {
            YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
            row.channel = any(Channel.values());
            row.stage = any(Stage.values());
            row.decision = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(any(Decision.values()));
            row.openedAt = month.atDay(1 + random.nextInt(27)).atStartOfDay().toInstant(ZoneOffset.UTC);
            row.dueAt = row.stage == Stage.COMPLETED || row.stage == Stage.WITHDRAWN || random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(any(
                            NOW.minus(Duration.ofDays(3)),
                            NOW.minus(Duration.ofDays(1)),
                            NOW.minusNanos(1),
                            NOW,
                            NOW.plus(Duration.ofDays(1))));
            row.outcome = outcome(month, any(Outcome.End.values()), row.decision);
        });
    }

    private Outcome outcome(YearMonth month, Outcome.End end, Optional<Decision> decision) {
        return switch (end) {
            case WITHDRAWN ->
                new Outcome(month, end, Set.of(), Optional.empty(), Outcome.ByLimit.NONE, Outcome.ByLimit.NONE);
            case UNANSWERED -> new Outcome(month, end, Set.of(), Optional.empty(), running(), running());
            case ANSWERED ->
                new Outcome(
                        month,
                        end,
                        decision.filter(Decision::withholds).isPresent() ? grounds() : Set.of(),
                        Optional.of(NOW),
                        taken(),
                        taken());
        };
    }

    private Outcome.ByLimit running() {
        return new Outcome.ByLimit(
                Optional.empty(),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(any(NOW.minusNanos(1), NOW, NOW.plusNanos(1), NOW.plus(Duration.ofDays(9)))));
    }

    private Outcome.ByLimit taken() {
        return new Outcome.ByLimit(
                random.nextInt(6) == 0
                        ? Optional.empty()
                        : Optional.of(new Taken(random.nextInt(3), random.nextBoolean())),
                Optional.empty());
    }

    private Set<Ground> grounds() {
        return any(
                Set.of(new Ground(Ground.Letter.A, 0)),
                Set.of(new Ground(Ground.Letter.C, 3), new Ground(Ground.Letter.H, 1)),
                Set.of());
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Map<String, Long> summed(List<Alike> alike) {
        Map<String, Long> summed = new HashMap<>();
        for (Alike each : alike) {
            String kind = String.join(
                    " ",
                    each.channel().id(),
                    each.opened().toString(),
                    each.end().name(),
                    each.decision().toString(),
                    new TreeSet<>(each.grounds().stream().map(Ground::id).toList()).toString(),
                    each.promise().toString(),
                    each.statute().toString());
            summed.merge(kind, each.cases(), Long::sum);
        }
        return summed;
    }

    private static List<Alike> singly(List<RegisterRow> rows) {
        return rows.stream()
                .map(row -> new Alike(
                        row.channel(),
                        row.outcome().opened(),
                        row.outcome().end(),
                        row.outcome().end() == Outcome.End.ANSWERED ? row.decision() : Optional.empty(),
                        row.outcome().grounds(),
                        row.outcome().promise().taken(),
                        row.outcome().statute().taken(),
                        1))
                .toList();
    }

    @Test
    void counts_nothing_while_it_is_empty() {
        assertThat(counts.opened(YEAR, ALL)).isEmpty();
        assertThat(counts.overdue(YEAR, ALL, NOW)).isEmpty();
        assertThat(counts.standing(ALL, NOW)).isEmpty();
        assertThat(counts.span(ALL)).isEmpty();
    }

    @Test
    void counts_nothing_of_no_channel() {
        registered();

        assertThat(counts.opened(YEAR, Set.of())).isEmpty();
        assertThat(counts.overdue(YEAR, Set.of(), NOW)).isEmpty();
        assertThat(counts.standing(Set.of(), NOW)).isEmpty();
        assertThat(counts.span(Set.of())).isEmpty();
    }

    @Test
    void counts_what_counting_one_by_one_counts() {
        List<RegisterRow> rows = registered();

        for (Set<Channel> channels : List.of(ALL, Set.of(Channel.LETTER), EnumSet.of(Channel.WALK_IN, Channel.LAPOR))) {
            for (int year = 2025; year <= 2028; year++) {
                Year asked = Year.of(year);
                List<RegisterRow> among = rows.stream()
                        .filter(row -> channels.contains(row.channel())
                                && Year.from(row.outcome().opened()).equals(asked))
                        .toList();
                assertThat(summed(counts.opened(asked, channels))).isEqualTo(summed(singly(among)));
                assertThat(counts.overdue(asked, channels, NOW))
                        .containsExactlyInAnyOrderElementsOf(overdue(among, channels));
            }
            assertThat(counts.standing(channels, NOW)).containsExactlyInAnyOrderElementsOf(standing(rows, channels));
        }
        assertThat(counts.overdue(YEAR, ALL, NOW)).hasSize(3);
        assertThat(counts.standing(ALL, NOW)).hasSize(3).allMatch(each -> each.late() > 0);
    }

    private static boolean isBy(Outcome.ByLimit limit) {
        return limit.lateFrom().filter(first -> !first.isAfter(NOW)).isPresent();
    }

    private static List<Overdue> overdue(List<RegisterRow> rows, Set<Channel> channels) {
        return channels.stream()
                .map(channel -> new Overdue(
                        channel,
                        rows.stream()
                                .filter(row -> row.channel() == channel
                                        && isBy(row.outcome().promise()))
                                .count(),
                        rows.stream()
                                .filter(row -> row.channel() == channel
                                        && isBy(row.outcome().statute()))
                                .count()))
                .filter(each -> each.byPromise() + each.byStatute() > 0)
                .toList();
    }

    private static List<Standing> standing(List<RegisterRow> rows, Set<Channel> channels) {
        return channels.stream()
                .map(channel ->
                        rows.stream().filter(row -> row.channel() == channel).toList())
                .map(of -> new Standing(
                        of.getFirst().channel(),
                        of.stream()
                                .filter(row -> row.stage() != Stage.COMPLETED && row.stage() != Stage.WITHDRAWN)
                                .count(),
                        of.stream().filter(row -> row.isLate(NOW)).count()))
                .toList();
    }

    @Test
    void spans_from_the_first_case_to_the_last() {
        List<RegisterRow> rows = registered();

        for (Set<Channel> channels : List.of(ALL, Set.of(Channel.LAPOR))) {
            List<YearMonth> months = rows.stream()
                    .filter(row -> channels.contains(row.channel()))
                    .map(row -> row.outcome().opened())
                    .sorted()
                    .toList();
            List<YearMonth> span = counts.span(channels);
            assertThat(span.getFirst()).isEqualTo(months.getFirst());
            assertThat(span.getLast()).isEqualTo(months.getLast());
        }
    }

    @Test
    void counts_a_case_as_it_stands_after_its_last_act() {
        Outcome none = Outcome.none(YearMonth.of(2026, 3));
        holdings.journal().open(Channel.LETTER, 2026, Rows.entry(1), running -> Rows.row("1"));
        Outcome answered = new Outcome(
                none.opened(),
                Outcome.End.ANSWERED,
                Set.of(new Ground(Ground.Letter.B, 0)),
                Optional.of(NOW),
                new Outcome.ByLimit(Optional.of(new Taken(8, true)), Optional.empty()),
                new Outcome.ByLimit(Optional.of(new Taken(5, false)), Optional.empty()));
        assertThat(counts.opened(YEAR, ALL)).extracting(Alike::end).containsExactly(Outcome.End.UNANSWERED);

        RegisterRow row = Rows.row("1", after -> {
            after.decision = Optional.of(Decision.REFUSED);
            after.outcome = answered;
        });
        holdings.journal().append(Rows.entry(2), row);

        assertThat(counts.opened(YEAR, ALL)).isEqualTo(singly(List.of(row)));
        assertThat(holdings.register().search(Rows.Query.of(all -> {}), Rows.WHOLE))
                .containsExactly(row);
    }

    /** What the journal tells, act by act, is what is counted; and so it is when the register was made anew. */
    @Test
    void counts_what_the_agency_did() {
        DeskFixture desk = DeskFixture.over(holdings);
        WorkToCount.in(desk);
        CountedCases told = CountedCases.of(desk);

        assertThat(told.alike()).extracting(Alike::end).contains(Outcome.End.values());
        assertThat(told.alike())
                .extracting(each -> each.promise().filter(Taken::late).isPresent())
                .contains(true, false);
        assertThat(summed(counts.opened(YEAR, ALL))).isEqualTo(summed(told.alike()));
        Instant later = desk.clock().instant().plus(Duration.ofDays(9));
        assertThat(counts.overdue(YEAR, ALL, later)).containsExactlyInAnyOrderElementsOf(told.overdue(later));
        assertThat(counts.overdue(YEAR, ALL, later)).isNotEmpty();

        desk.desk().rebuild().rebuild();
        assertThat(summed(counts.opened(YEAR, ALL))).isEqualTo(summed(told.alike()));
    }
}
