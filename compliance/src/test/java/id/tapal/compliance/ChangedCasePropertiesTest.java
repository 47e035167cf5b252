package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.log.LogFormat;
import id.tapal.compliance.log.LogCheck;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.DrawnCase;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Layer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A lawful case, written as a log, conforms. Changed in one place, it breaks what {@link DrawnCase#predicted} says, who tells section 6 without the rule
 * book, at the row of the act.
 */
final class ChangedCasePropertiesTest {

    private static final String PERSON = "petugas-lain";

    /** Section 3, in bold, with the clause that a blank breaks where it is not the act's own, and where it is another act's to break. */
    private static final Map<ActType, List<Fact>> BOLD = Map.ofEntries(
            Map.entry(ActType.GUEST_BOOK_SIGNED, List.of(Fact.NAME, Fact.REQUEST)),
            Map.entry(ActType.TIME_EXTENDED, List.of(Fact.REASON)),
            Map.entry(ActType.ANSWER_GIVEN, List.of(Fact.DECISION)),
            Map.entry(ActType.LETTER_RECEIVED, List.of(Fact.NAME, Fact.REQUEST)),
            Map.entry(ActType.COMPLETION_REQUESTED, List.of(Fact.NOTE)),
            Map.entry(ActType.ANSWER_DRAFTED, List.of(Fact.DECISION)),
            Map.entry(ActType.DRAFT_RETURNED, List.of(Fact.NOTE)),
            Map.entry(ActType.ANSWER_SENT, List.of(Fact.MEANS)),
            Map.entry(ActType.REPORT_SUBMITTED, List.of(Fact.MEDIUM, Fact.REQUEST)),
            Map.entry(ActType.ANSWER_DELIVERED, List.of(Fact.MEANS)));

    private static final Map<ActType, String> CLAUSES = Map.ofEntries(
            Map.entry(ActType.GUEST_BOOK_SIGNED, "A.1"),
            Map.entry(ActType.ANSWER_GIVEN, "A.4"),
            Map.entry(ActType.LETTER_RECEIVED, "B.1"),
            Map.entry(ActType.ANSWER_SENT, "B.5"),
            Map.entry(ActType.REPORT_SUBMITTED, "C.1"),
            Map.entry(ActType.ANSWER_DELIVERED, "C.6"));

    @Provide
    Arbitrary<DrawnCase> cases() {
        return DrawnCase.any().filter(drawn -> hasNoTwins(drawn.entries()));
    }

    /** The same act of the same person twice in the same second is one row doubled, to a log. */
    private static boolean hasNoTwins(List<Entry> acts) {
        return acts.stream()
                        .map(entry -> List.of(entry.act(), entry.actor(), entry.at()))
                        .distinct()
                        .count()
                == acts.size();
    }

    private static String clause(DrawnCase drawn, ActType act) {
        String own = CLAUSES.get(act);
        if (own != null) {
            return own;
        }
        return switch (drawn.channel()) {
            case WALK_IN -> "TIME-A";
            case LETTER -> act == ActType.COMPLETION_REQUESTED ? "REQ-B1" : drafting(act, "B.3", "B.4");
            case LAPOR -> act == ActType.COMPLETION_REQUESTED ? "REQ-C" : drafting(act, "C.4", "C.4");
        };
    }

    private static String drafting(ActType act, String drafted, String returned) {
        return act == ActType.TIME_EXTENDED ? "KIP-22.8" : act == ActType.DRAFT_RETURNED ? returned : drafted;
    }

    @Property(tries = 150)
    void a_lawful_case_conforms(@ForAll("cases") DrawnCase drawn, @ForAll LogFormat format) {
        CaseVerdict verdict = checked(drawn, drawn.entries(), format);
        assertThat(verdict.breaches()).isEmpty();
        for (Layer layer : Layer.values()) {
            assertThat(verdict.verdict(layer)).isEqualTo(Verdict.CONFORMING);
        }
    }

    @Property(tries = 200)
    void a_row_left_out(
            @ForAll("cases") DrawnCase drawn, @ForAll LogFormat format, @ForAll @IntRange(max = 30) int at) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        acts.remove(at % acts.size());
        if (!acts.isEmpty()) {
            breaksWhatIsPredicted(drawn, acts, format);
        }
    }

    @Property(tries = 200)
    void a_row_doubled_is_counted_once(
            @ForAll("cases") DrawnCase drawn, @ForAll LogFormat format, @ForAll @IntRange(max = 30) int at) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        int i = at % acts.size();
        acts.add(i, acts.get(i));
        CaseVerdict verdict = checked(drawn, acts, format);
        assertThat(verdict.breaches()).isEmpty();
        assertThat(verdict.findings()).extracting(LogFinding::code).containsExactly(LogFinding.Code.DUPLICATE);
        assertThat(verdict.findings().getFirst().rows()).containsExactly(row(i + 1, format));
    }

    @Property(tries = 200)
    void an_act_done_again_later(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll @IntRange(max = 30) int at,
            @ForAll @IntRange(max = 30) int again) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        int i = at % acts.size();
        int j = i + again % (acts.size() - i);
        Instant later = acts.get(j).at().plusSeconds(1);
        if (j + 1 < acts.size() && acts.get(j + 1).at().isBefore(later)) {
            return; // there is no time between
        }
        acts.add(j + 1, with(acts.get(i), acts.get(i).actor(), acts.get(i).role(), later));
        Assume.that(hasNoTwins(acts));
        breaksWhatIsPredicted(drawn, acts, format);
    }

    @Property(tries = 200)
    void two_acts_that_changed_places(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll @IntRange(max = 30) int at,
            @ForAll @IntRange(max = 30) int other) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        int i = at % acts.size();
        int j = other % acts.size();
        Entry first = acts.get(i);
        Entry second = acts.get(j);
        acts.set(i, with(second, second.actor(), second.role(), first.at()));
        acts.set(j, with(first, first.actor(), first.role(), second.at()));
        Assume.that(hasNoTwins(acts)); // two endorsements by one person, of two drafts, may now be of one second
        breaksWhatIsPredicted(drawn, acts, format);
    }

    @Property(tries = 200)
    void a_delay(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(min = 1, max = 45) int much,
            @ForAll boolean inMinutes) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        Duration delay = inMinutes ? Duration.ofMinutes(much) : Duration.ofDays(much);
        for (int i = from % acts.size(); i < acts.size(); i++) {
            Entry act = acts.get(i);
            acts.set(i, with(act, act.actor(), act.role(), act.at().plus(delay)));
        }
        breaksWhatIsPredicted(drawn, acts, format);
    }

    @Property(tries = 200)
    void another_actor(@ForAll("cases") DrawnCase drawn, @ForAll LogFormat format, @ForAll @IntRange(max = 30) int at) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        int i = at % acts.size();
        acts.set(i, with(acts.get(i), PERSON, acts.get(i).role(), acts.get(i).at()));
        breaksWhatIsPredicted(drawn, acts, format);
    }

    @Property(tries = 200)
    void another_role(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll @IntRange(max = 30) int at,
            @ForAll Role role) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        int i = at % acts.size();
        acts.set(i, with(acts.get(i), acts.get(i).actor(), role, acts.get(i).at()));
        breaksWhatIsPredicted(drawn, acts, format);
    }

    /** What blanks break is content, which {@link DrawnCase#predicted} does not tell: it is the act's own clause, and nothing else. */
    @Property(tries = 300)
    void a_blank_field(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll @IntRange(max = 30) int at,
            @ForAll @IntRange(max = 3) int field) {
        List<Entry> acts = new ArrayList<>(drawn.entries());
        List<Integer> bold = IntStream.range(0, acts.size())
                .filter(i -> BOLD.containsKey(acts.get(i).act()))
                .boxed()
                .toList();
        if (bold.isEmpty()) {
            return;
        }
        int i = bold.get(at % bold.size());
        Entry act = acts.get(i);
        List<Fact> facts = BOLD.getOrDefault(act.act(), List.of());
        Fact blank = facts.get(field % facts.size());
        acts.set(
                i,
                new Entry(
                        act.act(),
                        act.actor(),
                        act.role(),
                        act.at(),
                        act.facts().with(blank, "")));

        List<FoundBreach> found = checked(drawn, acts, format).breaches();
        String own = clause(drawn, act.act());
        assertThat(found)
                .filteredOn(each -> each.row() == row(i, format))
                .extracting(each ->
                        each.breach().clause().id() + " " + each.breach().kind().id())
                .containsExactly(own + " content");
        assertThat(found)
                .filteredOn(each -> each.row() != row(i, format))
                .allMatch(each -> each.breach()
                        .kind()
                        .id()
                        .equals("timeliness")); // an extension without a reason extends nothing
    }

    @Property(tries = 60)
    void rows_in_any_order_give_the_same_verdicts(
            @ForAll("cases") DrawnCase drawn,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 30) Integer> leftOut,
            @ForAll long shuffle) {
        LogCheck check = LogCheck.by(drawn.book());
        byte[] log = Logs.written(LogFormat.CSV, drawn.book(), writer -> {
            for (int i = 0; i < leftOut.size(); i++) {
                List<Entry> acts = new ArrayList<>(drawn.entries());
                acts.remove(leftOut.get(i) % acts.size());
                writer.write("case-" + i, drawn.channel(), acts);
            }
        });
        Instant asOf = drawn.entries().getLast().at();
        byte[] shuffled = shuffled(log, new Random(shuffle));
        assertThat(withoutRows(Logs.check(check, asOf, shuffled))).isEqualTo(withoutRows(Logs.check(check, asOf, log)));
        assertThat(Logs.check(check.on(2), asOf, shuffled)).isEqualTo(Logs.check(check, asOf, shuffled));
    }

    /** By case, what a report tells but for the rows. */
    private static Map<String, List<String>> withoutRows(List<CaseVerdict> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(
                        CaseVerdict::id,
                        verdict -> Stream.concat(
                                        Stream.of(verdict.verdict(Layer.STANDARD) + " " + verdict.verdict(Layer.LAW)),
                                        verdict.breaches().stream()
                                                .map(found -> found.breach().toString()))
                                .toList()));
    }

    /** In any order but for rows of one case and time: what is done at the same time is taken in the order of the log. */
    private static byte[] shuffled(byte[] log, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(log, StandardCharsets.UTF_8).split("\r\n", -1)));
        String header = lines.removeFirst();
        lines.removeLast();
        List<String> mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, random);
        Map<String, List<String>> together = new LinkedHashMap<>();
        lines.forEach(line -> together.computeIfAbsent(moment(line), each -> new ArrayList<>())
                .add(line));
        String body = mixed.stream()
                .map(line -> together.getOrDefault(moment(line), List.of(line)).removeFirst())
                .collect(Collectors.joining("\r\n"));
        return (header + "\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String moment(String line) {
        String[] cells = line.split(",", -1);
        return cells[0] + " " + cells[3];
    }

    private static void breaksWhatIsPredicted(DrawnCase drawn, List<Entry> acts, LogFormat format) {
        List<List<String>> predicted = drawn.predicted(acts).toList();
        List<FoundBreach> found = checked(drawn, acts, format).breaches();
        for (int i = 0; i < acts.size(); i++) {
            long row = row(i, format);
            assertThat(found)
                    .as("%s of %s", acts.get(i), acts)
                    .filteredOn(each -> each.row() == row)
                    .extracting(each -> each.breach().clause().id() + " "
                            + each.breach().kind().id())
                    .containsExactlyInAnyOrderElementsOf(predicted.get(i));
        }
    }

    private static long row(int index, LogFormat format) {
        return format == LogFormat.CSV ? index + 2L : index + 1L;
    }

    private static CaseVerdict checked(DrawnCase drawn, List<Entry> acts, LogFormat format) {
        byte[] log = Logs.written(format, drawn.book(), writer -> writer.write("1", drawn.channel(), acts));
        List<CaseVerdict> verdicts =
                Logs.check(LogCheck.by(drawn.book()), acts.getLast().at(), log);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static Entry with(Entry act, String actor, @Nullable Role role, Instant at) {
        return new Entry(act.act(), actor, role, at, act.facts());
    }
}
