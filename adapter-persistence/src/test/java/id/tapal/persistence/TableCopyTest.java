package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Binding;
import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.DocumentType;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.people.Forgetting;
import id.tapal.application.people.Reading;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.Verification;
import id.tapal.application.view.SavedView;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.RandomWork;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class TableCopyTest {

    /** More than one row of it. */
    private static final Content SCAN = Content.of(new byte[200_000]);

    private static final AnswerWords WORDS = new AnswerWords("Dengan hormat,\nberikut jawaban kami.");

    private static final String SCANNED = "2026/SR/0002";

    @TempDir
    Path folder;

    private Database file;
    private DeskFixture desk;
    private CaseView letter;

    @BeforeEach
    void workForAWhile() {
        file = TestDatabases.open(folder.resolve("tapal.db"));
        file.bind("bppd-ntt");
        file.seals().requireKey(TestDatabases.KEY);
        desk = DeskFixture.over(file.holdings());
        desk.desk().rebuild().rebuildIfStale();
        desk.desk().webhooks().subscribe(URI.create("https://sistem.example/tapal"));
        letter = aLetter(desk);
        aLetter(desk);
        Document scan = new Document(
                SCANNED,
                "a1",
                DocumentKind.LETTER,
                DocumentType.PDF,
                "surat.pdf",
                SCAN.size(),
                "kepala",
                desk.clock().instant());
        file.documents().add(scan, SCAN);
        CaseView answered = anAnswer(desk);
        file.letters()
                .number(answered.number(), 2026, running -> code -> letter(answered.number(), code), () -> "7KQ2-M0XD");
        file.letters().freeze(answered.number(), Map.of(LetterFormat.HTML, SCAN));
        new RandomWork(desk, new Random(11)).attempt(60);
        desk.desk().access().issue("kepala", Duration.ofDays(1));
        desk.desk().accounts().signIn("kepala", desk.desk().accounts().oneTimePassword("kepala"));
        file.bindings()
                .bind(new Binding(
                        "https://sso.example", "0b1c", "kepala", desk.clock().instant()));
        desk.desk().complaints().receive(ComplaintRoute.values()[0], "kepala", "Pemohon", "Lama");
        desk.desk().views().save("kepala", new SavedView("Terlambat", "late=true"));
        desk.desk().tracking().code(letter.number(), "kepala");
        desk.desk().cases().read(letter.number(), "kepala");
        file.people().read(new Reading(letter.number(), "kepala", desk.clock().instant(), "diminta"));
        file.people()
                .forget(new Forgetting(letter.number(), "kepala", desk.clock().instant(), "diminta"));
        file.writer().useHandle(handle -> {
            handle.execute("""
                    insert into done_once (member, idempotency_key, digest, number, sequence, done_at)
                    values ('kepala', 'k', 'd', '2026/TM/0001', 1, '2026-03-02T00:00:00.000000000Z')
                    """);
            handle.execute("""
                    insert into delivery (subscription, event, case_number, sequence, state, attempts, due_at, lease,
                        leased_until, last_error)
                    select subscription.id, outbox.id, case_number, sequence, 'pending', 0, '', '', '', '' from subscription, outbox
                    """);
        });
    }

    private static CaseView aLetter(DeskFixture desk) {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp:5371")
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    private static CaseView anAnswer(DeskFixture desk) {
        CaseView view = desk.record(
                aLetter(desk),
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff"));
        return desk.draft(view, Agency.STAFF, Facts.of(Fact.DECISION, "granted"), WORDS.text());
    }

    private static Letter letter(String number, String code) {
        return new Letter(number, 3, "2026-SJ-0001", code, Decision.GRANTED, DeskFixture.MONDAY_MORNING, Map.of());
    }

    /** Every row of every table, as text. */
    private static SortedMap<String, List<String>> rows(Database database) {
        return database.writer().withHandle(handle -> {
            SortedMap<String, List<String>> rows = new TreeMap<>();
            for (Map.Entry<String, SortedSet<String>> each : tables(database).entrySet()) {
                rows.put(
                        each.getKey(),
                        handle
                                .createQuery("select " + String.join(", ", each.getValue()) + " from " + each.getKey())
                                .mapToMap()
                                .list()
                                .stream()
                                .map(row -> text(row))
                                .sorted()
                                .toList());
            }
            return rows;
        });
    }

    private static String text(Map<String, Object> row) {
        SortedMap<String, Object> ordered = new TreeMap<>(row);
        ordered.replaceAll((column, value) ->
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return ordered.toString();
    }

    private static SortedMap<String, SortedSet<String>> tables(Database database) {
        try {
            return database.writer().withHandle(handle -> Tables.of(handle.getConnection()));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> found(Database database, DeskFixture desk) {
        List<String> found = new ArrayList<>();
        new Verification(
                        database.proof(),
                        () -> desk.desk().book().with(database.staff().chart().organization()))
                .verify(finding -> found.add(finding.toString()));
        return found;
    }

    @Test
    void every_table_goes_to_a_server_and_back_with_every_row() {
        SortedMap<String, List<String>> before = rows(file);
        assertThat(before.keySet())
                .contains(
                        "entry", "person", "numbering", "outbox", "token", "credential", "document_part", "key_check");
        assertThat(before)
                .as("a new table needs a row here")
                .allSatisfy((table, kept) -> assertThat(kept).as(table).isNotEmpty());

        try (Database server = TestDatabases.onServer();
                Database back = TestDatabases.open(folder.resolve("back.db"))) {
            assertThat(tables(server)).isEqualTo(tables(file));
            assertThat(file.copyTo(server))
                    .allSatisfy((table, count) -> assertThat(before.get(table)).hasSize(count.intValue()));
            assertThat(rows(server)).isEqualTo(before);
            assertThat(found(server, desk)).isEmpty();

            server.copyTo(back);
            assertThat(rows(back)).isEqualTo(before);
            assertThat(found(back, desk)).isEmpty();
            for (Database each : List.of(server, back)) {
                Document scan = each.documents().list(SCANNED).getFirst();
                assertThat(each.documents().open(DocumentAccess.opening(scan, "kepala", DeskFixture.MONDAY_MORNING)))
                        .contains(SCAN);
                Letter sent = each.letters().findByCode("7KQ2-M0XD").orElseThrow();
                assertThat(each.letters().content(sent.caseNumber(), LetterFormat.HTML))
                        .contains(SCAN);
                assertThat(each.drafts().of(sent.caseNumber())).isEqualTo(Map.of(3, WORDS));
            }
            assertThat(back.seals().check(TestDatabases.KEY))
                    .isEqualTo(file.seals().check(TestDatabases.KEY));
        }
        assertThat(rows(file)).isEqualTo(before);
        file.close();
    }

    @Test
    void work_goes_on_with_the_next_number() {
        int letters = (int) desk
                .holdings()
                .register()
                .search(RegisterQuery.all(DeskFixture.MONDAY_MORNING, Page.LIMIT), Reach.whole("kepala"))
                .stream()
                .filter(row -> row.channel() == Channel.LETTER)
                .count();
        try (Database server = TestDatabases.onServer()) {
            file.copyTo(server);
            file.close();
            DeskFixture moved = DeskFixture.over(server.holdings());
            moved.desk().rebuild().rebuildIfStale();
            CaseView next = aLetter(moved);
            assertThat(next.number()).endsWith("/%04d".formatted(letters + 1));
            new RandomWork(moved, new Random(5)).attempt(20);
            assertThat(found(server, moved)).isEmpty();
        }
    }

    @Test
    void nothing_is_written_into_a_database_that_is_not_empty() {
        try (Database other = TestDatabases.open(folder.resolve("other.db"))) {
            DeskFixture.over(other.holdings());
            SortedMap<String, List<String>> before = rows(other);

            assertThatThrownBy(() -> file.copyTo(other))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("not empty");

            assertThat(rows(other)).isEqualTo(before);
        }
        file.close();
    }
}
