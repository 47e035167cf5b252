package id.tapal.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Session;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Recording;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.codec.FactsJson;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.SettableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that the first release made and filled, opened by the program as it is: {@code first-release.sql} is its dump, and
 * {@code first-release.txt} what that release itself read in it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class UpgradeTest {

    private static final String FIRST_RELEASE = "2";
    private static final String FIRST_ON_SERVERS = "5";
    private static final String ABSENT = "-";

    @TempDir
    Path folder;

    private List<String> told;

    @BeforeEach
    void read() throws IOException {
        told = resource("first-release.txt").lines().toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = requireNonNull(UpgradeTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file() {
        return folder.resolve("tapal.db");
    }

    private void firstRelease() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(resource("first-release.sql"));
        }
    }

    private List<String> told(String kind) {
        return told.stream().filter(line -> line.startsWith(kind + " ")).toList();
    }

    private String fact(String kind) {
        return told(kind).getFirst().substring(kind.length() + 1);
    }

    private Instant now() {
        return Instant.parse(fact("now"));
    }

    private Desk desk(Database database) {
        return Desk.of(
                RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()),
                database.holdings(),
                new SettableClock(now()),
                new Random(1));
    }

    private static List<String> journal(Database database) {
        List<String> lines = new ArrayList<>();
        database.journal().forEach(history -> {
            lines.add("case " + history.number() + " " + history.channel().id());
            history.entries().forEach(entry -> lines.add(line(entry)));
        });
        return lines;
    }

    private static String line(JournalEntry journaled) {
        Entry entry = journaled.entry();
        return String.join(
                " ",
                "entry",
                Integer.toString(journaled.sequence()),
                entry.act().id(),
                entry.actor(),
                entry.role() == null ? ABSENT : entry.role().id(),
                entry.at().toString(),
                journaled.recordedAt().toString(),
                FactsJson.write(entry.facts()));
    }

    private List<String> register(Database database) {
        return database.register().search(RegisterQuery.all(now(), Page.LIMIT), Reach.whole(Agency.HEAD.id())).stream()
                .map(UpgradeTest::line)
                .toList();
    }

    private static String line(RegisterRow row) {
        return String.join(
                " | ",
                "register",
                row.number(),
                row.channel().id(),
                row.stage().id(),
                row.requester(),
                row.request(),
                row.handler(),
                row.decision().map(Decision::id).orElse(ABSENT),
                row.openedAt().toString(),
                row.lastAt().toString(),
                row.dueAt().map(Instant::toString).orElse(ABSENT),
                row.lateFrom().map(Instant::toString).orElse(ABSENT),
                Integer.toString(row.version()),
                new TreeSet<>(row.owing()).toString());
    }

    private static String line(Complaint complaint) {
        return String.join(
                " | ",
                "complaint",
                complaint.number(),
                complaint.route().id(),
                complaint.receivedAt().toString(),
                complaint.receivedBy(),
                complaint.from(),
                complaint.text(),
                complaint
                        .answer()
                        .map(answer -> answer.at() + " " + answer.by() + " " + answer.text())
                        .orElse(ABSENT));
    }

    private void requireReadAsBefore(Database database) {
        desk(database).rebuild().rebuildIfStale();
        assertThat(journal(database))
                .isEqualTo(told.stream()
                        .filter(line -> line.startsWith("case ") || line.startsWith("entry "))
                        .toList());
        assertThat(register(database)).containsExactlyInAnyOrderElementsOf(told("register"));
        for (String complaint : told("complaint")) {
            String number = complaint.split(" \\| ", -1)[1];
            assertThat(database.complaints().find(number).map(UpgradeTest::line))
                    .contains(complaint);
        }
        requireChained(database.reader());
    }

    private static void requireChained(Jdbi reader) {
        reader.useHandle(handle -> {
            for (String number : EntryTable.numbers(handle)) {
                String channel = handle.createQuery("select channel from journal_case where number = :number")
                        .bind("number", number)
                        .mapTo(String.class)
                        .one();
                String[] before = {Chain.start(number, channel)};
                handle.createQuery("select * from entry where case_number = :number order by sequence")
                        .bind("number", number)
                        .map((row, context) -> {
                            assertThat(row.getString("hash_before")).isEqualTo(before[0]);
                            before[0] = Chain.link(before[0], EntryRow.read(row));
                            assertThat(row.getString("hash")).isEqualTo(before[0]);
                            return number;
                        })
                        .list();
            }
        });
    }

    @Test
    void everything_reads_as_the_first_release_read_it() throws Exception {
        firstRelease();
        try (Database database = TestDatabases.open(file())) {
            requireReadAsBefore(database);
            Desk desk = desk(database);
            assertThat(desk.administration().members())
                    .extracting(Member::id)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Agency.values()).map(Agency::id).toList());
            assertThat(desk.administration().organization())
                    .usingRecursiveComparison()
                    .isEqualTo(Agency.organization());
            assertThat(desk.access().authenticate(fact("token"))).contains(Agency.HEAD.member());
            assertThat(desk.access().authenticate(fact("revoked"))).isEmpty();
        }
        try (Database again = TestDatabases.open(file())) {
            requireReadAsBefore(again);
        }
    }

    @Test
    void a_register_made_anew_is_the_one_that_was_there() throws Exception {
        firstRelease();
        try (Database database = TestDatabases.open(file())) {
            desk(database).rebuild().rebuild();
            assertThat(register(database)).containsExactlyInAnyOrderElementsOf(told("register"));
        }
    }

    @Test
    void numbers_go_on_and_cases_go_on() throws Exception {
        firstRelease();
        try (Database database = TestDatabases.open(file())) {
            Desk desk = desk(database);
            desk.rebuild().rebuildIfStale();
            Facts visit = Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta");
            Recording opened = desk.cases()
                    .open(Channel.WALK_IN, DeskFixture.act(ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, visit));
            assertThat(opened)
                    .isInstanceOfSatisfying(
                            Recording.Recorded.class,
                            recorded -> assertThat(recorded.view().number()).isEqualTo("2026/TM/0010"));
            Facts identity = Facts.of(Fact.SEQUENCE, "1", Fact.REASON, "Nama salah tulis")
                    .with(Fact.NAME, "Pemohon");
            Optional<Recording> corrected = desk.cases()
                    .record("2026/TM/0009", 1, DeskFixture.act(ActType.ENTRY_CORRECTED, Agency.RECEPTION, identity));
            assertThat(corrected).get().isInstanceOf(Recording.Recorded.class);
            requireChained(database.reader());
        }
    }

    @Test
    void what_the_first_release_wrote_of_people_is_apart_and_no_number_is_readable_in_the_file() throws Exception {
        firstRelease();
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains("5371000000000001");
        try (Database database = TestDatabases.open(file())) {
            desk(database).rebuild().rebuildIfStale();
            List<String> payloads = database.reader()
                    .withHandle(handle -> handle.createQuery("select payload from entry")
                            .mapTo(String.class)
                            .list());
            assertThat(payloads)
                    .noneMatch(payload -> payload.contains("5371") || payload.contains("0380000001"))
                    .noneMatch(payload -> payload.contains("\"name\":\"Pemohon"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(UpgradeTest::holdsNumber);
        }
    }

    private static boolean holdsNumber(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("537100000000000");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void who_is_signed_in_stays_in_though_the_table_of_sessions_is_made_anew() throws Exception {
        firstRelease();
        flyway(EmbeddedFile.source(file(), false), Dialect.SQLITE, "26.1").migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into credential (member, hash, one_time, failures) values ('kepala', 'slow hash', 1, 0);
                    """);
            statement.executeUpdate("""
                    insert into session (hash, member, begun_at, last_used_at, ends_at) values ('a', 'kepala',
                        '2026-03-02T01:00:00.000000000Z', '2026-03-02T02:00:00.000000000Z', '2026-03-02T13:00:00.000000000Z')
                    """);
        }
        try (Database database = TestDatabases.open(file())) {
            assertThat(database.sessions().find("a"))
                    .contains(new Session(
                            "a",
                            Agency.HEAD.member(),
                            Instant.parse("2026-03-02T01:00:00Z"),
                            Instant.parse("2026-03-02T02:00:00Z"),
                            Instant.parse("2026-03-02T13:00:00Z"),
                            true));
        }
    }

    /** Seals so many, and then the lights go out. */
    private static Vault failingAfter(int seals) {
        AtomicInteger left = new AtomicInteger(seals);
        return new Vault() {
            @Override
            public String seal(String plain, String context) {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("the lights went out");
                }
                return TestDatabases.KEY.seal(plain, context);
            }

            @Override
            public String open(String sealed, String context) {
                return TestDatabases.KEY.open(sealed, context);
            }
        };
    }

    @Test
    void an_interrupted_migration_is_done_again() throws Exception {
        firstRelease();
        for (int seals : List.of(0, 2, 1)) {
            assertThatThrownBy(() -> Database.open(file(), failingAfter(seals)).close())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("the lights went out");
        }
        try (Database database = TestDatabases.open(file())) {
            requireReadAsBefore(database);
        }
    }

    private static Flyway flyway(DataSource source, Dialect dialect, String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrations().toArray(String[]::new))
                .javaMigrations(new V4__PeopleApart(dialect, TestDatabases.KEY))
                .target(target)
                .load();
    }

    private static List<String> versions(Dialect dialect, String from) {
        Flyway known = Flyway.configure()
                .dataSource("jdbc:sqlite::memory:", null, null)
                .locations(dialect.migrations().toArray(String[]::new))
                .javaMigrations(new V4__PeopleApart(dialect, TestDatabases.KEY))
                .load();
        return Arrays.stream(known.info().all())
                .map(MigrationInfo::getVersion)
                .filter(version -> version.isAtLeast(from))
                .map(Object::toString)
                .toList();
    }

    static List<String> ofFiles() {
        return versions(Dialect.SQLITE, FIRST_RELEASE);
    }

    static List<String> ofServers() {
        return versions(Dialect.POSTGRESQL, FIRST_ON_SERVERS);
    }

    @ParameterizedTest
    @MethodSource("ofFiles")
    void a_file_of_any_schema_is_brought_to_this_one(String version) throws Exception {
        firstRelease();
        flyway(EmbeddedFile.source(file(), false), Dialect.SQLITE, version).migrate();
        try (Database database = TestDatabases.open(file())) {
            requireReadAsBefore(database);
        }
    }

    @ParameterizedTest
    @MethodSource("ofServers")
    void a_server_of_any_schema_is_brought_to_this_one(String version) throws Exception {
        firstRelease();
        String address = PostgresServer.one().bare();
        DataSource file = EmbeddedFile.source(file(), false);
        DataSource server = Server.source(address);
        flyway(file, Dialect.SQLITE, version).migrate();
        flyway(server, Dialect.POSTGRESQL, version).migrate();
        copy(file, server);
        try (Database database = Database.open(address, TestDatabases.KEY)) {
            requireReadAsBefore(database);
        }
    }

    /** Table by table, those that others refer to first. */
    private static void copy(DataSource from, DataSource to) throws SQLException {
        try (Connection source = from.getConnection();
                Connection target = to.getConnection()) {
            target.setAutoCommit(false);
            for (String table : List.of(
                    "journal_case", "entry", "person", "numbering", "member", "organization", "token", "complaint")) {
                copy(source, target, table);
            }
            target.commit();
        }
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement read = source.createStatement();
                ResultSet rows = read.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            String places =
                    String.join(", ", columns.stream().map(column -> "?").toList());
            try (PreparedStatement write = target.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        write.setObject(i, rows.getObject(i));
                    }
                    write.addBatch();
                }
                write.executeBatch();
            }
        }
    }
}
