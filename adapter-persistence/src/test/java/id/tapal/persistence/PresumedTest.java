package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.people.Forgetting;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a node presumes, and what comes of it where another node was there meanwhile. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PresumedTest {

    private static final int YEAR = 2026;
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private Database here;
    private Database there;
    private JdbiJournal journal;
    private final RecentCases recent = new RecentCases(System::nanoTime);
    private final Presumed presumed = new Presumed(Dialect.POSTGRESQL, recent);
    private GroupCommit<Writing> commits;

    @BeforeEach
    void two_nodes_of_which_one_has_written_already() {
        String address = PostgresServer.one().fresh();
        here = Database.open(address, TestDatabases.KEY);
        there = Database.open(address, TestDatabases.KEY);
        EntryTable entries = new EntryTable(TestDatabases.KEY);
        JournalWriter writer = new JournalWriter(
                here.writer(),
                Dialect.POSTGRESQL,
                entries,
                new DraftTable(TestDatabases.KEY),
                new OutboxTable(),
                recent,
                presumed);
        commits = new GroupCommit<>("presuming", writer::write);
        journal = new JdbiJournal(
                here.writer(), here.reader(), here.reader(), Dialect.POSTGRESQL, entries, commits, recent);
        assertThat(open(Proviso.NONE)).isEqualTo("1");
    }

    @AfterEach
    void close() {
        commits.close();
        here.close();
        there.close();
    }

    private static EntryTable.Draft draft(int sequence, Facts facts) {
        return EntryTable.Draft.of(new JournalEntry(
                sequence, new Entry(ActType.DRAFT_RETURNED, "kabid-1", Role.DIVISION_HEAD, AT, facts), AT));
    }

    private static RegisterRow row(String number, int version) {
        return new RegisterRow(
                number,
                Channel.LETTER,
                Stage.RECEIVED,
                "Pemohon",
                "Peta",
                "",
                Optional.empty(),
                AT,
                AT,
                Optional.empty(),
                Optional.empty(),
                version,
                Set.of("kabid-" + version),
                Outcome.none(YearMonth.of(2026, 3)));
    }

    private static Writing.Opening opening(Proviso proviso) {
        return new Writing.Opening(
                Channel.LETTER,
                YEAR,
                draft(1, Facts.of(Fact.REQUEST, "Peta")),
                running -> row(Integer.toString(running), 1),
                proviso);
    }

    private static Writing.Appending note(String number, int sequence, Proviso proviso) {
        return new Writing.Appending(draft(sequence, Facts.of(Fact.NOTE, "n")), row(number, sequence), proviso);
    }

    private String open(Proviso proviso) {
        Writing.Opening opening = opening(proviso);
        return journal.open(Channel.LETTER, YEAR, opening.entry(), opening.numbered(), proviso);
    }

    private void append(Writing.Appending appending) {
        journal.append(appending.entry(), appending.row(), appending.proviso());
    }

    private boolean presumes(Writing writing) {
        return presumed.of(List.of(writing)).isPresent();
    }

    private static Proviso judgedBy(int chart) {
        return new Proviso(OptionalInt.of(chart), Optional.empty(), false);
    }

    private List<String> strings(String query) {
        return here.reader()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    @Test
    void what_it_has_written_it_goes_on_with_unasked() {
        assertThat(presumes(opening(Proviso.NONE))).isTrue();
        assertThat(open(Proviso.NONE)).isEqualTo("2");
        assertThat(presumes(note("1", 2, Proviso.NONE))).isTrue();
        append(note("1", 2, Proviso.NONE));
        assertThat(presumes(note("1", 2, Proviso.NONE))).isFalse();
        assertThat(presumes(note("1", 3, Proviso.NONE))).isTrue();
    }

    @Test
    void what_another_node_has_written_it_goes_on_with_once_it_has_read_it() {
        Writing.Appending theirs = note("1", 2, Proviso.NONE);
        there.journal().append(theirs.entry(), theirs.row(), Proviso.NONE);

        assertThat(presumes(note("1", 3, Proviso.NONE))).isFalse();
        journal.find("1");
        assertThat(presumes(note("1", 3, Proviso.NONE))).isTrue();
    }

    @Test
    void what_is_to_be_done_once_is_asked_for() {
        Proviso once = new Proviso(OptionalInt.empty(), Optional.of(new Once("kabid-1", "key", "digest")), false);
        assertThat(presumes(opening(once))).isFalse();
    }

    @Test
    void what_another_node_has_done_once_is_not_done_again_by_memory() {
        Once asked = new Once("kabid-1", "key", "digest");
        Writing.Appending theirs = note("1", 2, new Proviso(OptionalInt.empty(), Optional.of(asked), false));
        there.journal().append(theirs.entry(), theirs.row(), theirs.proviso());

        assertThatThrownBy(() -> append(note("1", 2, new Proviso(OptionalInt.empty(), Optional.of(asked), true))))
                .isInstanceOfSatisfying(
                        DoneBefore.class,
                        before -> assertThat(before.done().sequence()).isEqualTo(2));
    }

    @Test
    void a_number_that_another_node_took_is_not_given_again_and_none_is_left_out() {
        Writing.Opening theirs = opening(Proviso.NONE);
        assertThat(there.journal().open(Channel.LETTER, YEAR, theirs.entry(), theirs.numbered(), Proviso.NONE))
                .isEqualTo("2");

        assertThat(presumes(theirs)).isTrue();
        assertThat(open(Proviso.NONE)).isEqualTo("3");
        assertThat(open(Proviso.NONE)).isEqualTo("4");
    }

    @Test
    void an_act_that_another_node_took_the_place_of_is_told_so() {
        Writing.Appending mine = note("1", 2, Proviso.NONE);
        there.journal().append(mine.entry(), mine.row(), Proviso.NONE);

        assertThat(presumes(mine)).isTrue();
        assertThatThrownBy(() -> append(mine)).isInstanceOf(StaleVersion.class);
        journal.find("1");
        append(note("1", 3, Proviso.NONE));
        assertThat(strings("select who from owing")).containsExactly("kabid-3");
    }

    @Test
    void nothing_is_written_and_no_number_taken_under_a_chart_that_was_replaced() {
        there.staff().replaceOrganization(DeskFixture.OPERATOR, Agency.organization());

        assertThat(presumes(opening(judgedBy(0)))).isTrue();
        assertThatThrownBy(() -> open(judgedBy(0))).isInstanceOf(ChartReplaced.class);
        assertThat(open(judgedBy(1))).isEqualTo("2");
    }

    @Test
    void who_subscribes_through_another_node_is_told() {
        DeskFixture.over(there.holdings()).desk().webhooks().subscribe(URI.create("https://sistem.go.id/"));

        assertThat(presumes(opening(Proviso.NONE))).isTrue();
        open(Proviso.NONE);
        assertThat(strings("select case_number from outbox")).containsExactly("2");
    }

    @Test
    void nobody_is_spoken_of_who_was_forgotten_through_another_node() {
        there.writer()
                .useHandle(
                        handle -> handle.execute(
                                "insert into forgetting (case_number, member, reason, forgotten_at) values ('1', 'kepala', 'r', 'now')"));
        Writing.Appending personal =
                new Writing.Appending(draft(2, Facts.of(Fact.NAME, "Pemohon")), row("1", 2), Proviso.NONE);

        assertThat(presumes(personal)).isTrue();
        assertThatThrownBy(() -> append(personal)).isInstanceOf(PeopleForgotten.class);
        append(note("1", 2, Proviso.NONE));
    }

    @Test
    void nothing_follows_an_entry_that_is_not_there_as_it_is_remembered() {
        append(note("1", 2, Proviso.NONE));
        there.writer().useHandle(handle -> {
            handle.execute("set session_replication_role = replica"); // as after a restore to an earlier moment
            handle.execute("delete from entry where case_number = '1' and sequence = 2");
            handle.execute("set session_replication_role = origin");
        });

        assertThat(presumes(note("1", 3, Proviso.NONE))).isTrue();
        assertThatThrownBy(() -> append(note("1", 3, Proviso.NONE))).isInstanceOf(StaleVersion.class);
        assertThat(strings("select sequence::text from entry where case_number = '1'"))
                .containsExactly("1");
    }

    @Test
    void nobody_is_shown_who_was_forgotten_through_another_node() {
        DeskFixture desk = DeskFixture.over(here.holdings());
        CaseView seen = aLetter(desk);
        assertThat(here.journal().recall(seen.number())).isPresent();
        there.people().forget(new Forgetting(seen.number(), "kepala", AT, "diminta pemohon"));

        CaseView after =
                desk.record(seen, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "alamat"));
        assertThat(after.toString()).doesNotContain("Pemohon X7");
        assertThat(after.entries())
                .isEqualTo(there.journal().find(seen.number()).orElseThrow().entries());
        assertThat(strings("select name from requester where number = '" + seen.number() + "'"))
                .containsExactly(Masking.LEFT_OUT);
    }

    @Test
    void who_has_seen_what_another_node_wrote_is_judged_by_it() {
        DeskFixture desk = DeskFixture.over(here.holdings());
        CaseView first = aLetter(desk);
        CaseView second = DeskFixture.over(there.holdings())
                .record(first, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "alamat"));

        assertThatThrownBy(() -> desk.record(
                        first, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "alamat")))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.actual()).isEqualTo(2));
        CaseView third = desk.record(second, ActType.REQUIREMENTS_COMPLETED, Agency.REGISTRY, Facts.NONE);
        assertThat(third.entries()).hasSize(3);
        assertThatThrownBy(() -> desk.record(
                        first, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "alamat")))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.actual()).isEqualTo(3));
    }

    private static CaseView aLetter(DeskFixture desk) {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon X7", Fact.REQUEST, "Peta").with(Fact.ADDRESSED_TO, "kepala"));
    }

    @Test
    void what_is_remembered_of_a_series_is_of_no_other() {
        Writing.Opening walkIn = new Writing.Opening(
                Channel.WALK_IN, YEAR, draft(1, Facts.NONE), running -> row("TM" + running, 1), Proviso.NONE);

        assertThat(presumes(walkIn)).isFalse();
        assertThat(journal.open(Channel.WALK_IN, YEAR, walkIn.entry(), walkIn.numbered(), Proviso.NONE))
                .isEqualTo("TM1");
        assertThat(presumes(walkIn)).isTrue();
    }
}
