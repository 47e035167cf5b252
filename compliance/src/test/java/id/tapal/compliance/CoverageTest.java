package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.Coverage.Count;
import id.tapal.compliance.Coverage.State;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CoverageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final RuleBook BOOK = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    /** A walk-in in which nothing happens but what must, without a column for fees. */
    private static final String VISIT = """
            case_id,channel,activity,timestamp,resource,role,to,to_role,name,request,identity,decision
            W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas-tamu,reception,,,Pemohon,peta,,
            W-1,,identity-left,2026-03-10T09:01:00+08:00,petugas-tamu,reception,,,,,ktp:1,
            W-1,,purpose-relayed,2026-03-10T09:02:00+08:00,petugas-tamu,reception,kabid-1,division-head,,,,
            W-1,,handler-appointed,2026-03-10T09:03:00+08:00,kabid-1,division-head,staf-1,staff,,,,
            W-1,,visitor-directed,2026-03-10T09:04:00+08:00,petugas-tamu,reception,staf-1,,,,,
            W-1,,answer-given,2026-03-10T09:10:00+08:00,staf-1,staff,,,,,,granted
            W-1,,identity-returned,2026-03-10T09:12:00+08:00,petugas-tamu,reception,,,,,,
            """;

    private static Coverage covered(RuleBook book, Instant asOf, LogSource... logs) {
        try (CheckedLog checked = LogCheck.by(book).covering().check(List.of(logs))) {
            return checked.coverage(asOf).orElseThrow();
        }
    }

    private static Coverage covered(String log) {
        return covered(BOOK, LATER, Logs.source(log));
    }

    private static Set<Breakable> broken(String golden) throws IOException {
        JsonNode expected = JsonBody.MAPPER.readTree(Files.readString(GOLDEN.resolve(golden + ".json")));
        Set<Breakable> broken = new HashSet<>();
        for (JsonNode each : expected.path("cases")) {
            Channel channel = Channel.find(each.path("channel").asString()).orElseThrow();
            each.path("breaches")
                    .forEach(breach -> broken.add(new Breakable(
                            channel,
                            Clause.find(breach.path("clause").asString()).orElseThrow(),
                            kind(breach.path("kind").asString()))));
        }
        return broken;
    }

    private static BreachKind kind(String id) {
        return EnumSet.allOf(BreachKind.class).stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LogSource log(String golden) throws IOException {
        Path csv = GOLDEN.resolve(golden + ".csv");
        return LogSource.of(Files.exists(csv) ? csv : GOLDEN.resolve(golden + ".xes"));
    }

    private static Instant asOf(String golden, CheckedLog checked) throws IOException {
        Path named = GOLDEN.resolve(golden + ".as-of.txt");
        return Files.exists(named)
                ? OffsetDateTime.parse(Files.readString(named).strip()).toInstant()
                : checked.latest().orElseThrow();
    }

    /** What was worked out by hand from the standard, against what was found by trying. */
    @Test
    void what_can_be_broken_is_what_the_golden_logs_break() throws IOException {
        Set<Breakable> broken = new HashSet<>();
        for (String golden : GoldenLogsTest.logs()) {
            broken.addAll(broken(golden));
        }
        assertThat(covered(VISIT).rules().keySet()).containsExactlyInAnyOrderElementsOf(broken);
    }

    static List<String> pairs() throws IOException {
        return GoldenLogsTest.logs().stream()
                .filter(name -> name.endsWith("broken"))
                .filter(name -> Files.exists(GOLDEN.resolve(name.replace("broken", "kept") + ".csv")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_log_that_just_does_not_break_a_clause_exercises_it_and_it_held(String name) throws IOException {
        String clause = name.substring(0, name.indexOf('/'));
        String kept = name.replace("broken", "kept");
        try (CheckedLog checked = LogCheck.by(BOOK).covering().check(List.of(log(kept)))) {
            Coverage coverage = checked.coverage(asOf(kept, checked)).orElseThrow();
            assertThat(broken(name))
                    .filteredOn(rule -> rule.clause().id().equals(clause))
                    .isNotEmpty()
                    .allSatisfy(rule -> {
                        assertThat(coverage.state(rule)).isEqualTo(State.HELD);
                        assertThat(coverage.rules()).containsEntry(rule, new Count(1, 0));
                    });
        }
    }

    @Test
    void there_are_many_pairs_of_golden_logs() throws IOException {
        assertThat(pairs()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void a_lawful_case_exercises_nothing_of_another_channel(Channel channel) throws IOException {
        String kept = switch (channel) {
            case WALK_IN -> "A.1/kept";
            case LETTER -> "B.1/kept";
            case LAPOR -> "C.1/kept";
        };
        Coverage coverage = covered(BOOK, Instant.EPOCH, log(kept));
        Map<Boolean, Set<State>> states = coverage.rules().keySet().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.channel() == channel, Collectors.mapping(coverage::state, Collectors.toSet())));

        assertThat(states.get(true)).contains(State.HELD).doesNotContain(State.BROKEN);
        assertThat(states.get(false)).doesNotContain(State.HELD, State.BROKEN);
        assertThat(coverage.branches())
                .allSatisfy((branch, cases) ->
                        assertThat(branch.channel() == channel || cases == 0).isTrue());
    }

    @Test
    void a_plain_visit_exercises_this_and_nothing_else() {
        Coverage coverage = covered(VISIT);

        assertThat(coverage.rules().keySet().stream()
                        .filter(rule -> coverage.state(rule) == State.HELD)
                        .map(rule -> rule.clause().id() + " " + rule.kind().id()))
                .containsExactly(
                        "REQ-A requirement",
                        "A.1 order",
                        "A.1 repetition",
                        "A.1 authority",
                        "A.1 content",
                        "A.2 order",
                        "A.2 repetition",
                        "A.2 authority",
                        "A.2 content",
                        "A.3 order",
                        "A.3 repetition",
                        "A.3 authority",
                        "A.3 content",
                        "A.4 order",
                        "A.4 repetition",
                        "A.4 authority",
                        "A.4 content",
                        "A.5 repetition",
                        "A.5 authority",
                        "A.5 custody",
                        "TIME-A timeliness",
                        "KIP-22.7 timeliness");
        assertThat(coverage.branches().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getKey().about() + " " + each.getKey().value()))
                .containsExactly(
                        "step guest-book-signed",
                        "step identity-left",
                        "step purpose-relayed",
                        "step handler-appointed",
                        "step visitor-directed",
                        "step answer-given",
                        "step identity-returned",
                        "ending identity-returned",
                        "identity ktp",
                        "decision granted");
    }

    @Test
    void what_the_log_has_no_column_for_is_not_judged() throws IOException {
        Breakable fee = new Breakable(Channel.WALK_IN, Clause.FEE, BreachKind.FEE);
        Breakable permanent = new Breakable(Channel.WALK_IN, Clause.KIP_20, BreachKind.CONTENT);

        assertThat(covered(VISIT).state(fee)).isEqualTo(State.UNJUDGED);
        assertThat(covered(VISIT).state(permanent)).isEqualTo(State.UNJUDGED);
        String withColumns = VISIT.replaceFirst("decision\n", "decision,fee,exempt_until\n");
        assertThat(covered(withColumns).state(fee)).isEqualTo(State.HELD);
        assertThat(covered(withColumns).state(permanent)).isEqualTo(State.NEVER);
        assertThat(covered(BOOK, LATER, log("log/log-lifecycle")).state(fee))
                .as("a XES log has no columns, and no event of it says a fee")
                .isEqualTo(State.UNJUDGED);
    }

    @Test
    void who_is_not_named_could_not_have_been_another() {
        Breakable answering = new Breakable(Channel.WALK_IN, Clause.A_4, BreachKind.AUTHORITY);
        Breakable signing = new Breakable(Channel.WALK_IN, Clause.A_1, BreachKind.AUTHORITY);
        Coverage coverage = covered(VISIT.replace("staf-1,staff,,,,,,granted", ",staff,,,,,,granted")
                .replace("petugas-tamu,reception,,,Pem", "petugas-tamu,,,,Pem")
                .replace("petugas-tamu,reception,,,,,ktp", "petugas-tamu,,,,,,ktp"));

        assertThat(coverage.state(answering)).isEqualTo(State.NEVER);
        assertThat(coverage.state(signing)).isEqualTo(State.NEVER);
    }

    @Test
    void what_is_not_done_is_exercised_and_broken_once_it_is_late() {
        String open = VISIT.lines().limit(3).collect(Collectors.joining("\n"));
        Breakable time = new Breakable(Channel.WALK_IN, Clause.TIME_A, BreachKind.TIMELINESS);
        try (CheckedLog checked = LogCheck.by(BOOK).covering().check(List.of(Logs.source(open)))) {
            Instant limit = Instant.parse("2026-03-10T01:15:00Z");
            assertThat(checked.coverage(limit).orElseThrow().state(time)).isEqualTo(State.HELD);
            assertThat(checked.coverage(limit.plusSeconds(1)).orElseThrow().rules())
                    .containsEntry(time, new Count(1, 1));
        }
    }

    @Test
    void a_known_breach_is_hidden_from_the_verdict_and_not_from_the_coverage() {
        String late = VISIT.replace("T09:10:00", "T09:15:01").replace("T09:12:00", "T09:16:00");
        try (CheckedLog checked = LogCheck.by(BOOK).covering().check(List.of(Logs.source(late)))) {
            checked.forEach(
                    LATER,
                    verdict -> assertThat(checked.hiding(Baseline.of(Baseline.lines(verdict).stream()))
                                    .coverage(LATER))
                            .isEqualTo(checked.coverage(LATER)));
            assertThat(checked.coverage(LATER).orElseThrow().rules())
                    .containsEntry(
                            new Breakable(Channel.WALK_IN, Clause.TIME_A, BreachKind.TIMELINESS), new Count(1, 1));
        }
    }

    @Test
    void what_no_log_shows_is_told_apart() {
        assertThat(covered(VISIT).unseen())
                .containsExactly(Clause.PRODUCT, Clause.COMPLAINT, Clause.KIP_18, Clause.KIP_19, Clause.KIP_22_4);
    }

    @Test
    void where_nothing_is_held_nothing_is_returned() {
        RuleBook showing = RuleBook.of(Standard.bppdNtt().withCustody(Custody.SHOW_ONLY), WorkingCalendar.indonesia());
        Coverage coverage = covered(showing, LATER, Logs.source(VISIT));

        assertThat(coverage.unseen()).contains(Clause.A_5);
        assertThat(coverage.branches().keySet())
                .extracting(Branch::value)
                .contains("identity-shown")
                .doesNotContain("identity-left", "identity-returned");
    }

    @Test
    void an_empty_log_exercises_nothing() {
        Coverage coverage = covered(VISIT.lines().limit(1).collect(Collectors.joining()));

        assertThat(coverage.cases()).isZero();
        assertThat(coverage.rules().keySet())
                .allSatisfy(rule -> assertThat(coverage.state(rule)).isIn(State.NEVER, State.UNJUDGED));
        assertThat(coverage.branches().values()).containsOnly(0L).hasSizeGreaterThan(100);
    }

    @Test
    void nobody_asked_is_told_nothing() {
        try (CheckedLog checked = LogCheck.by(BOOK).check(List.of(Logs.source(VISIT)))) {
            assertThat(checked.coverage(LATER)).isEmpty();
        }
    }

    /** Facts without a column of section 7 are in no log, and so in no branch. */
    @Test
    void branches_are_of_what_a_log_says() {
        Set<Fact> said = EnumSet.copyOf(LogColumns.FACTS);
        assertThat(covered(VISIT).branches().keySet())
                .extracting(Branch::fact)
                .allMatch(fact -> fact == null || said.contains(fact))
                .contains(Fact.DECISION, Fact.GROUNDS, Fact.MEDIUM, Fact.MEANS, Fact.IDENTITY);
    }
}
