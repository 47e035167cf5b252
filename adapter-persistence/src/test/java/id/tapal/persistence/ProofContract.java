package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.people.Forgetting;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Finding;
import id.tapal.application.request.JournalProof;
import id.tapal.application.request.Verification;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.RandomWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gets at the database with SQL of their own is found out, and what they did is named. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
abstract class ProofContract {

    private static final String COLUMNS =
            "case_number, sequence, act, actor, role, occurred_at, recorded_at, payload, commitment, hash_before, hash";
    private static final String OF_VISIT = " where case_number = 'VISIT' and sequence = ";

    private Database database;
    private DeskFixture desk;
    private CaseView visit;
    private CaseView letter;

    /** A new, empty database. */
    abstract Database create();

    /** Takes away what keeps the journal from being changed, for this connection at least. */
    abstract void unlock(Handle handle);

    /** The connection as it was before, where another test goes on with it. */
    void lock(Handle handle) {}

    private void unlocked(Consumer<Handle> tampering) {
        database.writer().useHandle(handle -> {
            unlock(handle);
            tampering.accept(handle);
            lock(handle);
        });
    }

    @BeforeEach
    void recordAVisitAndALetter() {
        database = create();
        desk = DeskFixture.over(database.holdings());
        visit = desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta batas"));
        visit = desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp:5371"));
        visit = desk.record(
                visit,
                ActType.PURPOSE_RELAYED,
                Agency.RECEPTION,
                Facts.of(Fact.TO, "kabid-1", Fact.TO_ROLE, "division-head"));
        visit = desk.record(
                visit,
                ActType.HANDLER_APPOINTED,
                Agency.DIVISION_HEAD,
                Facts.of(Fact.TO, "kasubid", Fact.TO_ROLE, "subdivision-head"));
        visit = desk.record(visit, ActType.VISITOR_DIRECTED, Agency.RECEPTION, Facts.of(Fact.TO, "kasubid"));
        letter = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon lain", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp:5372")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        desk.desk().rebuild().rebuildIfStale();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Verification verification() {
        return new Verification(
                database.proof(),
                () -> desk.desk().book().with(desk.holdings().staff().chart().organization()));
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        JournalProof.Seen seen = verification().verify(finding -> found.add(text(finding)));
        assertThat(seen.findings()).isEqualTo(found.size());
        return found;
    }

    private String text(Finding finding) {
        String number = finding.number().replace(visit.number(), "VISIT").replace(letter.number(), "LETTER");
        return finding.kind() + " " + number + (finding.sequence() == 0 ? "" : "#" + finding.sequence())
                + (finding.detail().isEmpty() ? "" : " " + finding.detail());
    }

    private void tamper(String... statements) {
        unlocked(handle -> {
            for (String sql : statements) {
                handle.execute(sql.replace("VISIT", visit.number()).replace("LETTER", letter.number()));
            }
        });
    }

    /**
     * What somebody did, and what is to be found: that, and nothing else.
     *
     * @param name what they did
     * @param sql how
     * @param found the findings
     */
    record Tampering(String name, List<String> sql, List<String> found) {

        static Tampering of(String name, String sql, String... found) {
            return new Tampering(name, List.of(sql.split(";\\s*")), List.of(found));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(entriesChanged(), entriesGoneOrAdded(), people(), register())
                .flatMap(List::stream);
    }

    private static List<Tampering> entriesChanged() {
        return List.of(
                Tampering.of(
                        "another payload",
                        "update entry set payload = '{\"to\":\"kabid-2\",\"to_role\":\"division-head\"}'" + OF_VISIT
                                + 3,
                        "ENTRY_CHANGED VISIT#3"),
                Tampering.of(
                        "another actor", "update entry set actor = 'staf'" + OF_VISIT + 3, "ENTRY_CHANGED VISIT#3"),
                Tampering.of("no role", "update entry set role = null" + OF_VISIT + 4, "ENTRY_CHANGED VISIT#4"),
                Tampering.of(
                        "another act", "update entry set act = 'answer-given'" + OF_VISIT + 5, "ENTRY_CHANGED VISIT#5"),
                Tampering.of(
                        "done at another time",
                        "update entry set occurred_at = '2026-03-02T00:00:00.000000000Z'" + OF_VISIT + 2,
                        "ENTRY_CHANGED VISIT#2"),
                Tampering.of(
                        "recorded at another time",
                        "update entry set recorded_at = '2026-03-02T00:00:00.000000000Z'" + OF_VISIT + 1,
                        "ENTRY_CHANGED VISIT#1"),
                Tampering.of(
                        "another commitment",
                        "update entry set commitment = null" + OF_VISIT + 1,
                        "ENTRY_CHANGED VISIT#1"),
                Tampering.of("another hash", "update entry set hash = 'x'" + OF_VISIT + 3, "ENTRY_CHANGED VISIT#3"),
                Tampering.of(
                        "another hash before",
                        "update entry set hash_before = 'x'" + OF_VISIT + 3,
                        "ENTRY_CHANGED VISIT#3"),
                Tampering.of(
                        "another channel",
                        "update journal_case set channel = 'letter' where number = 'VISIT'",
                        "CASE_ADDED VISIT"),
                Tampering.of(
                        "two entries in each other's places",
                        "update entry set sequence = 99" + OF_VISIT + 3 + "; update entry set sequence = 3" + OF_VISIT
                                + 4 + "; update entry set sequence = 4" + OF_VISIT + 99,
                        "ENTRY_MOVED VISIT#3 4",
                        "ENTRY_MOVED VISIT#4 3"));
    }

    private static List<Tampering> entriesGoneOrAdded() {
        String copied = "insert into entry (" + COLUMNS + ") select case_number, %d, act, 'staf', role, occurred_at, "
                + "recorded_at, payload, commitment, %s, 'x' from entry" + OF_VISIT;
        return List.of(
                Tampering.of("none in the middle", "delete from entry" + OF_VISIT + 3, "ENTRY_MISSING VISIT#3"),
                Tampering.of("no last", "delete from entry" + OF_VISIT + 5, "ENTRY_MISSING VISIT#5"),
                Tampering.of(
                        "no first",
                        "delete from person" + OF_VISIT + 1 + "; delete from entry" + OF_VISIT + 1,
                        "ENTRY_MISSING VISIT#1"),
                Tampering.of(
                        "several missing",
                        "delete from entry where case_number = 'VISIT' and sequence in (3, 5)",
                        "ENTRY_MISSING VISIT#3",
                        "ENTRY_MISSING VISIT#5"),
                Tampering.of(
                        "one missing, the others moved up",
                        "delete from entry" + OF_VISIT + 3 + "; update entry set sequence = 3" + OF_VISIT + 4
                                + "; update entry set sequence = 4" + OF_VISIT + 5,
                        "ENTRY_MISSING VISIT#3"),
                Tampering.of(
                        "no entry",
                        "delete from person where case_number = 'LETTER'; delete from entry where case_number = 'LETTER'",
                        "ENTRY_MISSING LETTER#1"),
                Tampering.of("no case", """
                        delete from person where case_number = 'LETTER'; delete from entry where case_number = 'LETTER';
                        delete from journal_case where number = 'LETTER'; delete from owing where number = 'LETTER';
                        delete from register where number = 'LETTER'; delete from requester where number = 'LETTER'
                        """, "CASE_MISSING LETTER"),
                Tampering.of(
                        "a number that was never given",
                        "insert into journal_case (number, channel) values ('2026/TM/0099', 'walk-in')",
                        "CASE_ADDED 2026/TM/0099"),
                Tampering.of("one more at the end", copied.formatted(6, "hash") + 5, "ENTRY_ADDED VISIT#6"),
                Tampering.of(
                        "one more in the middle",
                        "update entry set sequence = 6" + OF_VISIT + 5 + "; update entry set sequence = 5" + OF_VISIT
                                + 4 + "; " + copied.formatted(4, "hash") + 3,
                        "ENTRY_ADDED VISIT#4"),
                Tampering.of(
                        "moved to another case",
                        "update entry set case_number = 'LETTER', sequence = 2" + OF_VISIT + 3,
                        "ENTRY_ADDED LETTER#2",
                        "ENTRY_MISSING VISIT#3"));
    }

    private static List<Tampering> people() {
        return List.of(
                Tampering.of(
                        "another name", "update person set name = 'Lain'" + OF_VISIT + 1, "PERSON_CHANGED VISIT#1"),
                Tampering.of("another salt", "update person set salt = 'x'" + OF_VISIT + 1, "PERSON_CHANGED VISIT#1"),
                Tampering.of(
                        "the identity of another",
                        "update person set identity = (select identity from person where case_number = 'LETTER')"
                                + OF_VISIT + 2,
                        "PERSON_CHANGED VISIT#2"),
                Tampering.of("a phone", "update person set phone = '0380'" + OF_VISIT + 1, "PERSON_CHANGED VISIT#1"),
                Tampering.of("nobody", "delete from person" + OF_VISIT + 1, "PERSON_MISSING VISIT#1"),
                Tampering.of(
                        "somebody where nobody was",
                        "insert into person (case_number, sequence, name, salt) values ('VISIT', 3, 'Lain', 'x')",
                        "PERSON_ADDED VISIT#3"),
                Tampering.of(
                        "somebody of no entry",
                        "insert into person (case_number, sequence, name, salt) values ('VISIT', 9, 'Lain', 'x')",
                        "PERSON_ADDED VISIT#9"));
    }

    private static List<Tampering> register() {
        String ofVisit = " where number = 'VISIT'";
        List<Tampering> register = new ArrayList<>(List.of(
                Tampering.of(
                        "another requester",
                        "update requester set name = 'Lain'" + ofVisit,
                        "REGISTER_DIFFERS VISIT requester"),
                Tampering.of(
                        "a requester found by another name",
                        "update requester set folded = 'lain'" + ofVisit,
                        "REGISTER_DIFFERS VISIT requester_folded"),
                Tampering.of("nobody owes", "delete from owing" + ofVisit, "REGISTER_DIFFERS VISIT owing"),
                Tampering.of(
                        "owed at another time",
                        "update owing set due_at = '2026-01-01'" + ofVisit,
                        "REGISTER_DIFFERS VISIT owing"),
                Tampering.of(
                        "owed in another channel",
                        "update owing set channel = 'letter'" + ofVisit,
                        "REGISTER_DIFFERS VISIT owing"),
                Tampering.of(
                        "another version",
                        "update register set version = 9" + ofVisit,
                        "REGISTER_DIFFERS VISIT version"),
                Tampering.of(
                        "an earlier version",
                        "update register set version = 2" + ofVisit,
                        "REGISTER_DIFFERS VISIT version"),
                Tampering.of("another seal", "update register set hash = 'x'" + ofVisit, "LAST_ENTRY_DIFFERS VISIT#5"),
                Tampering.of(
                        "no row",
                        "delete from owing where number = 'VISIT'; delete from register where number = 'VISIT'",
                        "REGISTER_ROW_MISSING VISIT"),
                Tampering.of(
                        "a row of no case",
                        "insert into requester (number, name, folded, number_folded, request_folded) "
                                + "values ('2026/TM/0098', 'x', 'x', 'x', 'x')",
                        "REGISTER_ROW_ADDED 2026/TM/0098"),
                Tampering.of("to be made anew", "update register_state set stale = 1", "REGISTER_STALE ")));
        for (String field : List.of("number_folded", "request_folded")) {
            register.add(Tampering.of(
                    "another " + field,
                    "update requester set " + field + " = 'x'" + ofVisit,
                    "REGISTER_DIFFERS VISIT " + field));
        }
        for (String field : List.of(
                "channel", "stage", "request", "handler", "decision", "opened_at", "last_at", "due_at", "late_from")) {
            register.add(Tampering.of(
                    "another " + field,
                    "update register set " + field + " = 'x'" + ofVisit,
                    "REGISTER_DIFFERS VISIT " + field));
        }
        return register;
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void what_was_done_is_found_and_named(Tampering tampering) {
        assertThat(found()).isEmpty();

        tamper(tampering.sql().toArray(String[]::new));

        assertThat(found()).containsExactlyInAnyOrderElementsOf(tampering.found());
    }

    @Test
    void who_makes_the_hash_of_a_changed_entry_anew_is_found_by_the_next_one() {
        rewrite(3);
        assertThat(found()).containsExactly("ENTRY_CHANGED VISIT#3");
    }

    @Test
    void who_makes_the_hash_of_the_last_entry_anew_is_found_by_the_register() {
        rewrite(5);
        assertThat(found()).containsExactly("LAST_ENTRY_DIFFERS VISIT#5");
    }

    private void rewrite(int sequence) {
        unlocked(handle -> {
            handle.createQuery("select * from entry where case_number = :number and sequence = :sequence")
                    .bind("number", visit.number())
                    .bind("sequence", sequence)
                    .map((row, context) -> {
                        EntryRow kept = EntryRow.read(row);
                        EntryRow changed = new EntryRow(
                                kept.number(),
                                sequence,
                                kept.act(),
                                "staf",
                                kept.role(),
                                kept.occurredAt(),
                                kept.recordedAt(),
                                kept.payload(),
                                kept.commitment());
                        return Chain.link(row.getString("hash_before"), changed);
                    })
                    .list()
                    .forEach(hash -> handle.createUpdate(
                                    "update entry set actor = 'staf', hash = :hash where case_number = :number and sequence = :sequence")
                            .bind("hash", hash)
                            .bind("number", visit.number())
                            .bind("sequence", sequence)
                            .execute());
        });
    }

    @Test
    void a_case_whose_people_were_forgotten_is_whole_and_nobody_comes_back_into_it() {
        database.people()
                .forget(new Forgetting(visit.number(), "kepala", desk.clock().instant(), "diminta pemohon"));
        assertThat(found()).isEmpty();

        tamper("insert into person (case_number, sequence, name, salt) values ('VISIT', 1, 'Pemohon', 'x')");
        assertThat(found()).containsExactly("PERSON_ADDED VISIT#1");
    }

    @Test
    void nothing_is_found_while_the_desk_works() throws Exception {
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            Future<Integer> recorded = worker.submit(() -> new RandomWork(desk, new Random(3)).attempt(80));
            do {
                assertThat(found()).isEmpty();
            } while (!recorded.isDone());
            assertThat(recorded.get()).isGreaterThan(20);
        }
        assertThat(found()).isEmpty();
    }
}
