package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class JournalContract {

    private static final int YEAR = 2026;
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456789Z");

    private Desk.Holdings holdings;
    private Journal journal;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected JournalContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        journal = holdings.journal();
    }

    private static JournalEntry entry(int sequence, ActType act, @Nullable Role role, Facts facts) {
        return new JournalEntry(sequence, new Entry(act, "kabid-1", role, AT, facts), AT.plusNanos(1));
    }

    private void open(String number) {
        journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row(number));
    }

    private List<JournalEntry> entries(String number) {
        return journal.find(number).orElseThrow().entries();
    }

    private List<RegisterRow> register() {
        return holdings.register().search(Rows.Query.of(all -> {}), Rows.WHOLE);
    }

    @Test
    void finds_nothing_under_a_number_that_was_never_given() {
        open("2026/SR/0001");

        assertThat(journal.find("2026/SR/0002")).isEmpty();
        assertThat(journal.find("")).isEmpty();
    }

    @Test
    void gives_back_an_opened_case_whole_under_the_number_of_its_row() {
        JournalEntry first = entry(1, ActType.GUEST_BOOK_SIGNED, Role.RECEPTION, Facts.of(Fact.NAME, "Pemohon"));

        String number = journal.open(Channel.WALK_IN, YEAR, first, running -> Rows.row("2026/TM/0001"));

        assertThat(number).isEqualTo("2026/TM/0001");
        assertThat(journal.find(number)).contains(new Journal.History("2026/TM/0001", Channel.WALK_IN, List.of(first)));
    }

    private void report(String number, Facts facts) {
        JournalEntry first = entry(1, ActType.REPORT_SUBMITTED, Role.LIAISON, facts);
        journal.open(Channel.LAPOR, YEAR, first, running -> Rows.row(number));
    }

    @Test
    void finds_the_cases_in_which_a_tracking_number_is_stated_and_no_others() {
        report("1", Facts.of(Map.of(Fact.TRACKING_ID, "5049672", Fact.REQUEST, "Peta", Fact.NAME, "Pemohon")));
        report("2", Facts.of(Map.of(Fact.TRACKING_ID, "5049673")));
        report("3", Facts.of(Map.of(Fact.REQUEST, "5049672 \",\"tracking_id\":\"5049672\"")));
        report("4", Facts.of(Map.of(Fact.TRACKING_ID, "5049672")));

        assertThat(journal.tracking(Set.of("5049672"))).containsExactlyInAnyOrder("1", "4");
        assertThat(journal.tracking(Set.of("5049672", "5049673", "7"))).containsExactlyInAnyOrder("1", "2", "4");
        assertThat(journal.tracking(Set.of("504967", "", "%", "'"))).isEmpty();
        assertThat(journal.tracking(Set.of())).isEmpty();
    }

    @Test
    void finds_a_tracking_number_that_a_correction_states_and_the_one_before() {
        report("1", Facts.of(Fact.TRACKING_ID, "1"));
        Entry first = entries("1").getFirst().entry();
        Facts correction = Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.TRACKING_ID, "2", Fact.REASON, "salah ketik"));
        Entry corrected = Entry.correcting(first, "kabid-1", Role.LIAISON, AT, correction);
        journal.append(new JournalEntry(2, corrected, AT.plusNanos(1)), Rows.row("1"));

        assertThat(journal.tracking(Set.of("1"))).containsExactly("1");
        assertThat(journal.tracking(Set.of("2"))).containsExactly("1");
    }

    @Test
    void finds_a_thousand_tracking_numbers_at_once() {
        report("1", Facts.of(Fact.TRACKING_ID, "1000"));
        Set<String> many =
                IntStream.rangeClosed(1, 1_000).mapToObj(String::valueOf).collect(Collectors.toSet());

        assertThat(journal.tracking(many)).containsExactly("1");
    }

    @Test
    void remembers_of_a_case_nothing_but_how_it_was() {
        assertThat(journal.recall("1")).isEmpty();
        open("1");
        journal.append(Rows.entry(2), Rows.row("1"));
        journal.find("1");
        journal.append(Rows.entry(3), Rows.row("1"));

        JournalEntry[] remembered = journal.recall("1").stream()
                .flatMap(history -> history.entries().stream())
                .toArray(JournalEntry[]::new);
        assertThat(entries("1")).hasSize(3).startsWith(remembered);
        assertThat(journal.recall("2")).isEmpty();
    }

    @Test
    void gives_back_every_act_in_every_role_and_in_none() {
        open("1");
        List<JournalEntry> all = new ArrayList<>(entries("1"));
        for (ActType act : ActType.values()) {
            if (act != ActType.ENTRY_CORRECTED) {
                all.add(entry(all.size() + 1, act, null, Facts.NONE));
            }
        }
        for (Role role : Role.values()) {
            all.add(entry(all.size() + 1, ActType.DRAFT_ENDORSED, role, Facts.NONE));
        }
        all.stream().skip(1).forEach(next -> journal.append(next, Rows.row("1")));

        assertThat(entries("1")).isEqualTo(all);
    }

    @Test
    void gives_back_every_fact_as_it_was_written() {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            texts.put(fact, fact.id() + " | 'O''Brien' \"\\ {0} %_ \n\t Ünï — 東ティモール 𝒯🌏");
        }
        JournalEntry first = entry(1, ActType.LETTER_RECEIVED, Role.REGISTRY, Facts.of(texts));

        journal.open(Channel.LETTER, YEAR, first, running -> Rows.row("1"));

        assertThat(entries("1")).containsExactly(first);
    }

    @Test
    void gives_back_an_entry_without_an_actor_and_without_facts() {
        JournalEntry first = new JournalEntry(1, new Entry(ActType.LETTER_RECEIVED, "", null, AT, Facts.NONE), AT);

        journal.open(Channel.LETTER, YEAR, first, running -> Rows.row("1"));

        assertThat(entries("1")).containsExactly(first);
    }

    @Test
    void keeps_times_to_the_nanosecond_and_long_ago() {
        Instant old = Instant.parse("1958-12-20T00:00:00.000000001Z");
        JournalEntry first =
                new JournalEntry(1, new Entry(ActType.LETTER_RECEIVED, "a", Role.STAFF, old, Facts.NONE), AT);

        journal.open(Channel.LETTER, YEAR, first, running -> Rows.row("1"));

        assertThat(entries("1")).containsExactly(first);
    }

    @Test
    void gives_back_a_correction_with_the_entry_it_corrects() {
        open("1");
        JournalEntry received = entry(2, ActType.LETTER_RECEIVED, Role.REGISTRY, Facts.of(Fact.NAME, "Pmohon"));
        JournalEntry other = entry(3, ActType.COMPLETION_REQUESTED, Role.REGISTRY, Facts.of(Fact.NOTE, "KTP"));
        Facts corrected =
                Facts.of(Fact.SEQUENCE, "2", Fact.REASON, "salah tulis").with(Fact.NAME, "Pemohon");
        JournalEntry correction =
                new JournalEntry(4, Entry.correcting(received.entry(), "persuratan", Role.REGISTRY, AT, corrected), AT);

        List.of(received, other, correction).forEach(next -> journal.append(next, Rows.row("1")));

        assertThat(entries("1").get(3)).isEqualTo(correction);
        assertThat(entries("1").get(3).entry().original()).isEqualTo(received.entry());
    }

    @Test
    void finds_several_cases_at_once_as_it_finds_each() {
        List.of("1", "2", "3").forEach(this::open);
        journal.append(Rows.entry(2), Rows.row("2"));
        JournalEntry correction = new JournalEntry(
                3,
                Entry.correcting(
                        Rows.entry(1).entry(),
                        "kabid-1",
                        Role.DIVISION_HEAD,
                        AT,
                        Facts.of(Fact.SEQUENCE, "1", Fact.NOTE, "n")),
                AT);
        journal.append(correction, Rows.row("2"));

        assertThat(journal.findAll(List.of("3", "never-given", "2", "3")))
                .containsExactlyInAnyOrder(
                        journal.find("2").orElseThrow(), journal.find("3").orElseThrow());
        assertThat(journal.findAll(List.of())).isEmpty();
    }

    @Test
    void counts_from_1_in_each_year_and_channel() {
        for (int year : List.of(2026, 2027)) {
            for (Channel channel : Channel.values()) {
                List<Integer> given = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    journal.open(channel, year, Rows.entry(1), running -> {
                        given.add(running);
                        return Rows.row(year + "/" + channel.id() + "/" + running);
                    });
                }
                assertThat(given).as("%s of %s", channel, year).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void gives_no_number_twice_when_several_open_at_once() throws InterruptedException {
        int each = 8;
        Race.Outcome<List<String>> outcome = Race.of(
                4,
                runner -> IntStream.range(0, each)
                        .mapToObj(i ->
                                journal.open(Channel.LAPOR, YEAR, Rows.entry(1), running -> Rows.row("n" + running)))
                        .toList());

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 4 * each)
                        .mapToObj(i -> "n" + i)
                        .toList());
    }

    @Test
    void writes_nothing_and_uses_no_number_when_the_row_cannot_be_made() {
        assertThatThrownBy(() -> journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> {
                    throw new IllegalStateException("no row");
                }))
                .hasMessageContaining("no row");

        assertThat(register()).isEmpty();
        String number = journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("n" + running));
        assertThat(number).isEqualTo("n1");
    }

    @Test
    void refuses_a_number_that_another_case_has_and_leaves_that_case_alone() {
        open("1");

        assertThatThrownBy(() -> journal.open(
                        Channel.LAPOR, YEAR, Rows.entry(1), running -> Rows.row("1", row -> row.requester = "other")))
                .isInstanceOf(RuntimeException.class);

        assertThat(journal.find("1").orElseThrow().channel()).isEqualTo(Channel.LETTER);
        assertThat(entries("1")).hasSize(1);
        assertThat(register()).containsExactly(Rows.row("1"));
    }

    @Test
    void writes_the_row_with_the_entry() {
        open("1");
        assertThat(register()).containsExactly(Rows.row("1"));

        RegisterRow after = Rows.row("1", row -> row.version = 2);
        journal.append(Rows.entry(2), after);

        assertThat(entries("1")).containsExactly(Rows.entry(1), Rows.entry(2));
        assertThat(register()).containsExactly(after);
    }

    @Test
    void refuses_a_place_that_is_taken_and_one_that_leaves_a_gap_and_writes_nothing() {
        open("1");
        journal.append(Rows.entry(2), Rows.row("1"));

        assertStale("1", 2, 1, 2);
        assertStale("1", 4, 3, 2);
        assertStale("never-given", 1, 0, 0);
        assertStale("never-given", 2, 1, 0);

        assertThat(entries("1")).containsExactly(Rows.entry(1), Rows.entry(2));
        assertThat(register()).containsExactly(Rows.row("1"));
    }

    private void assertStale(String number, int sequence, int expected, int actual) {
        RegisterRow row = Rows.row(number, changed -> changed.requester = "late comer");
        assertThatThrownBy(() -> journal.append(Rows.entry(sequence), row))
                .asInstanceOf(type(StaleVersion.class))
                .returns(expected, StaleVersion::expected)
                .returns(actual, StaleVersion::actual);
    }

    @Test
    void lets_exactly_one_of_several_writers_of_the_same_place_win() throws InterruptedException {
        open("1");
        int writers = 4;
        for (int sequence = 2; sequence <= 11; sequence++) {
            int place = sequence;
            Race.Outcome<String> outcome = Race.of(writers, writer -> {
                String name = place + "-" + writer;
                Entry entry =
                        new Entry(ActType.DRAFT_RETURNED, name, Role.DIVISION_HEAD, AT, Facts.of(Fact.NOTE, name));
                journal.append(new JournalEntry(place, entry, AT), Rows.row("1", row -> row.handler = name));
                return name;
            });

            assertThat(outcome.values()).hasSize(1);
            assertThat(outcome.failures())
                    .hasSize(writers - 1)
                    .allSatisfy(failure -> assertThat(failure)
                            .asInstanceOf(type(StaleVersion.class))
                            .returns(place - 1, StaleVersion::expected)
                            .returns(place, StaleVersion::actual));
            assertThat(entries("1")).hasSize(place);
            assertThat(entries("1").getLast().entry().actor())
                    .isEqualTo(outcome.values().getFirst());
            assertThat(register())
                    .extracting(RegisterRow::handler)
                    .containsExactly(outcome.values().getFirst());
        }
    }

    private static Once once(String key, String digest) {
        return new Once("kabid-1", key, digest);
    }

    private static Proviso once(Once once) {
        return new Proviso(OptionalInt.empty(), Optional.of(once), false);
    }

    private Optional<Once.Done> done(String key) {
        return journal.done("kabid-1", key, Rows.AT.minus(Once.REMEMBERED));
    }

    @Test
    void remembers_what_was_done_once_with_what_came_of_it() {
        Once opening = once("a", "digest of an opening");
        Once appending = once("b", "digest of an act");
        journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("1"), once(opening));
        journal.append(Rows.entry(2), Rows.row("1"), once(appending));

        assertThat(done("a")).contains(new Once.Done(opening, "1", 1));
        assertThat(done("b")).contains(new Once.Done(appending, "1", 2));
        assertThat(done("c")).isEmpty();
        assertThat(journal.done("kabid-2", "a", Rows.AT.minus(Once.REMEMBERED)))
                .as("another member's key")
                .isEmpty();
    }

    @Test
    void does_nothing_a_second_time_under_the_same_key_and_says_what_came_of_the_first() {
        Once opening = once("a", "one");
        journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("1"), once(opening));

        assertThatThrownBy(() -> journal.open(
                        Channel.LETTER,
                        YEAR,
                        Rows.entry(1),
                        running -> Rows.row("n" + running),
                        once(once("a", "two"))))
                .asInstanceOf(type(DoneBefore.class))
                .returns(new Once.Done(opening, "1", 1), DoneBefore::done);
        assertThatThrownBy(() -> journal.append(Rows.entry(2), Rows.row("1"), once(opening)))
                .isInstanceOf(DoneBefore.class);

        assertThat(entries("1")).hasSize(1);
        assertThat(register()).hasSize(1);
        assertThat(journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("n" + running)))
                .as("the next number")
                .isEqualTo("n2");
    }

    @Test
    void remembers_nothing_of_what_was_refused() {
        open("1");

        assertThatThrownBy(() -> journal.append(Rows.entry(3), Rows.row("1"), once(once("a", "late"))))
                .isInstanceOf(StaleVersion.class);

        assertThat(done("a")).isEmpty();
        journal.append(Rows.entry(2), Rows.row("1"), once(once("a", "right")));
        assertThat(done("a")).isPresent();
    }

    @Test
    void forgets_a_key_after_a_day() {
        Instant later = Rows.AT.plus(Once.REMEMBERED);
        journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("1"), once(once("a", "one")));
        assertThat(journal.done("kabid-1", "a", later.minus(Once.REMEMBERED))).isEmpty();

        JournalEntry next = new JournalEntry(1, Rows.entry(1).entry(), later);
        journal.open(Channel.LETTER, YEAR, next, running -> Rows.row("2"), once(once("a", "another")));

        assertThat(journal.done("kabid-1", "a", Rows.AT)).map(Once.Done::number).contains("2");
    }

    @Test
    void does_once_what_several_ask_at_once_under_one_key() throws InterruptedException {
        Race.Outcome<String> outcome = Race.of(
                4,
                asker -> journal.open(
                        Channel.LETTER,
                        YEAR,
                        Rows.entry(1),
                        running -> Rows.row("n" + running),
                        once(once("a", "same"))));

        assertThat(outcome.values()).hasSize(1);
        assertThat(outcome.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(DoneBefore.class));
        assertThat(register()).hasSize(1);
    }

    @Test
    void writes_nothing_that_was_judged_by_an_earlier_chart() {
        open("1");
        Proviso judged = new Proviso(OptionalInt.of(holdings.staff().chart().version()), Optional.empty(), false);
        journal.append(Rows.entry(2), Rows.row("1"), judged);

        holdings.staff().replaceOrganization(DeskFixture.OPERATOR, Agency.organization());

        assertThatThrownBy(() -> journal.append(Rows.entry(3), Rows.row("1"), judged))
                .isInstanceOf(ChartReplaced.class);
        assertThatThrownBy(() -> journal.open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("2"), judged))
                .isInstanceOf(ChartReplaced.class);
        assertThat(entries("1")).hasSize(2);
        assertThat(register()).hasSize(1);
    }

    @Test
    void knows_that_the_register_is_stale_from_the_replacing_of_a_chart_until_it_is_made_anew() {
        holdings.staff().replaceOrganization(DeskFixture.OPERATOR, Agency.organization());
        assertThat(journal.isRegisterStale()).isTrue();

        journal.rebuildRegister(history -> Rows.row(history.number()));

        assertThat(journal.isRegisterStale()).isFalse();
    }

    @Test
    void goes_through_every_case_in_the_order_of_the_numbers() {
        List.of("2026/TM/0002", "2026/SR/0001", "2026/TM/0001").forEach(this::open);

        List<String> seen = new ArrayList<>();
        journal.forEach(history -> seen.add(history.number()));

        assertThat(seen).containsExactly("2026/SR/0001", "2026/TM/0001", "2026/TM/0002");
    }

    private void open(String number, Channel channel, Instant at) {
        Entry first = new Entry(ActType.REPORT_SUBMITTED, "penghubung", Role.LIAISON, at, Facts.NONE);
        journal.open(channel, YEAR, new JournalEntry(1, first, AT), running -> Rows.row(number));
    }

    private List<String> selected(@Nullable Instant from, @Nullable Instant before, Channel... channels) {
        List<String> seen = new ArrayList<>();
        journal.forEach(
                new Journal.Selection(Optional.ofNullable(from), Optional.ofNullable(before), Set.of(channels)),
                history -> seen.add(history.number()));
        return seen;
    }

    @Test
    void goes_through_the_cases_of_a_period_from_its_first_moment_to_before_its_end() {
        open("3", Channel.LETTER, AT.minusNanos(1));
        open("2", Channel.LETTER, AT);
        open("1", Channel.LETTER, AT.plusNanos(1));
        journal.append(entry(2, ActType.ANSWER_SIGNED, Role.HEAD, Facts.NONE), Rows.row("3"));

        assertThat(selected(AT, null, Channel.LETTER)).containsExactly("1", "2");
        assertThat(selected(null, AT, Channel.LETTER)).containsExactly("3");
        assertThat(selected(AT, AT.plusNanos(1), Channel.LETTER)).containsExactly("2");
        assertThat(selected(AT, AT, Channel.LETTER)).isEmpty();
        assertThat(selected(null, null, Channel.LETTER)).containsExactly("1", "2", "3");
    }

    @Test
    void goes_through_the_cases_of_the_channels_asked_for() {
        open("1", Channel.LETTER, AT);
        open("2", Channel.WALK_IN, AT);
        open("3", Channel.LAPOR, AT);

        assertThat(selected(null, null, Channel.WALK_IN)).containsExactly("2");
        assertThat(selected(null, null, Channel.LAPOR, Channel.LETTER)).containsExactly("1", "3");
        assertThat(selected(null, null, Channel.values())).containsExactly("1", "2", "3");
    }

    @Test
    void goes_through_more_cases_than_it_holds_at_a_time_each_whole_and_once() {
        List<Journal.History> all = new ArrayList<>();
        for (int i = 1; i <= 173; i++) {
            String number = "2026/SR/%04d".formatted(i);
            open(number);
            if (i % 3 == 0) {
                journal.append(
                        entry(2, ActType.ANSWER_SIGNED, Role.HEAD, Facts.of(Fact.NOTE, number)), Rows.row(number));
            }
            all.add(journal.find(number).orElseThrow());
        }

        List<Journal.History> seen = new ArrayList<>();
        journal.forEach(new Journal.Selection(Optional.empty(), Optional.empty(), Set.of(Channel.LETTER)), seen::add);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void goes_on_recording_while_somebody_goes_through_the_cases() {
        open("1");
        List<String> seen = new ArrayList<>();

        journal.forEach(new Journal.Selection(Optional.empty(), Optional.empty(), Set.of(Channel.LETTER)), history -> {
            seen.add(history.number());
            if (history.number().equals("1")) {
                journal.append(entry(2, ActType.ANSWER_SIGNED, Role.HEAD, Facts.NONE), Rows.row("1"));
                open("2");
            }
        });

        assertThat(entries("1")).hasSize(2);
        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void ends_going_through_the_cases_when_the_taker_fails() {
        open("1");
        open("2");
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> journal.forEach(
                        new Journal.Selection(Optional.empty(), Optional.empty(), Set.of(Channel.LETTER)), history -> {
                            seen.add(history.number());
                            throw new IllegalStateException("gone");
                        }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("gone");

        assertThat(seen).containsExactly("1");
    }

    @Test
    void makes_the_register_anew_from_every_case() {
        open("1");
        open("2");

        journal.rebuildRegister(history -> Rows.row(
                history.number(),
                row -> row.requester = "anew " + history.entries().size()));

        assertThat(register())
                .extracting(RegisterRow::number, RegisterRow::requester)
                .containsExactly(tuple("1", "anew 1"), tuple("2", "anew 1"));
    }

    @Test
    void leaves_the_register_as_it_was_when_making_it_anew_fails() {
        open("1");
        open("2");

        assertThatThrownBy(() -> journal.rebuildRegister(history -> {
                    if (history.number().equals("2")) {
                        throw new IllegalStateException("no row");
                    }
                    return Rows.row(history.number(), row -> row.requester = "anew");
                }))
                .hasMessageContaining("no row");

        assertThat(register()).containsExactly(Rows.row("1"), Rows.row("2"));
    }

    @Test
    void writes_no_case_past_a_register_that_is_made_anew_meanwhile() throws Exception {
        journal.open(
                Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row("1", row -> row.owing = Set.of("role:head")));
        Meanwhile meanwhile = new Meanwhile(() ->
                journal.append(Rows.entry(2), Rows.row("1", row -> row.owing = Set.of("role:staff"))));

        journal.rebuildRegister(history -> {
            meanwhile.begin();
            return Rows.row(history.number(), row -> row.owing = Set.of("role:registry"));
        });

        meanwhile.end();
        assertThat(register()).extracting(RegisterRow::owing).containsExactly(Set.of("role:staff"));
    }
}
