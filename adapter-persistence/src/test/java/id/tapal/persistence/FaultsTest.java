package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tapal.application.desk.Unavailable;
import id.tapal.application.desk.Unavailable.Fault;
import id.tapal.application.organization.Access;
import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Once;
import id.tapal.application.request.Recording;
import id.tapal.application.request.RegisterQuery;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the program is told as what it is, leaves nothing half done, and is over when it is over. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FaultsTest {

    private static final int MANY = 400;

    private static CaseView aVisit(DeskFixture desk) {
        return desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
    }

    private static Fault refused(DeskFixture desk) {
        return catchThrowableOfType(Unavailable.class, () -> aVisit(desk)).fault();
    }

    private static void execute(Database database, String sql) {
        database.writer().useHandle(handle -> handle.execute(sql));
    }

    private static int count(Database database, String table) {
        return database.reader()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    /** As many cases as were acknowledged, each with its entry, its people and its row. */
    private static void requireNothingHalf(Database database, int acknowledged) {
        assertThat(count(database, "journal_case")).isEqualTo(acknowledged);
        assertThat(count(database, "entry")).isEqualTo(acknowledged);
        assertThat(count(database, "person")).isEqualTo(acknowledged);
        assertThat(count(database, "requester")).isEqualTo(acknowledged);
        assertThat(database.register()
                        .search(
                                RegisterQuery.all(DeskFixture.MONDAY_MORNING, Page.LIMIT),
                                Reach.whole(Agency.HEAD.id())))
                .hasSize(Math.min(acknowledged, Page.LIMIT));
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    final class Of_a_file {

        @TempDir
        Path folder;

        private Database database;
        private DeskFixture desk;

        @BeforeEach
        void open() {
            database = TestDatabases.open(folder.resolve("tapal.db"));
            desk = DeskFixture.over(database.holdings());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void no_room_left() {
            int pages = database.writer()
                    .withHandle(handle -> handle.createQuery("pragma page_count")
                            .mapTo(Integer.class)
                            .one());
            execute(database, "pragma max_page_count = " + (pages + 3));
            int acknowledged = 0;
            @Nullable Fault fault = null;
            while (fault == null && acknowledged < MANY) {
                try {
                    aVisit(desk);
                    acknowledged++;
                } catch (Unavailable full) {
                    fault = full.fault();
                }
            }
            assertThat(fault).isEqualTo(Fault.FULL);
            assertThat(acknowledged).isPositive();
            requireNothingHalf(database, acknowledged);
            assertThat(refused(desk)).as("again").isEqualTo(Fault.FULL);

            execute(database, "pragma max_page_count = 1000000");
            assertThat(aVisit(desk).number())
                    .as("no number is lost")
                    .isEqualTo("2026/TM/%04d".formatted(acknowledged + 1));
            requireNothingHalf(database, acknowledged + 1);
        }

        @Test
        void read_only() {
            aVisit(desk);
            execute(database, "pragma query_only = on");
            assertThat(refused(desk)).isEqualTo(Fault.READ_ONLY);
            requireNothingHalf(database, 1);

            execute(database, "pragma query_only = off");
            assertThat(aVisit(desk).number()).isEqualTo("2026/TM/0002");
        }

        @Test
        @EnabledOnOs({OS.LINUX, OS.MAC})
        void moved_away_and_back() throws Exception {
            aVisit(desk);
            Path file = folder.resolve("tapal.db");
            Path elsewhere = folder.resolve("elsewhere.db");
            Files.move(file, elsewhere);
            assertThat(database.isReady()).isFalse();
            assertThat(refused(desk)).isEqualTo(Fault.AWAY);

            Files.writeString(file, "");
            assertThat(refused(desk)).as("with another in its place").isEqualTo(Fault.AWAY);
            Files.delete(file);

            Files.move(elsewhere, file);
            assertThat(database.isReady()).isTrue();
            assertThat(aVisit(desk).number()).isEqualTo("2026/TM/0002");
            requireNothingHalf(database, 2);
        }

        @Test
        void a_clock_set_back() {
            String secret = desk.desk()
                    .access()
                    .issue(Agency.HEAD.id(), Duration.ofDays(Access.MOST_DAYS))
                    .secret();
            Once once = new Once(Agency.RECEPTION.id(), "kunci", "a visit");
            Facts facts = Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta");
            Recording first = desk.desk()
                    .cases()
                    .open(
                            Channel.WALK_IN,
                            DeskFixture.act(ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, facts),
                            Optional.of(once));
            CaseView visit = ((Recording.Recorded) first).view();

            desk.clock().advance(Duration.ofHours(-2));

            Optional<Recording> next = desk.desk()
                    .cases()
                    .record(
                            visit.number(),
                            1,
                            DeskFixture.act(ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp")));
            assertThat(next).get().isInstanceOf(Recording.Misdated.class);
            assertThat(desk.desk()
                            .cases()
                            .open(
                                    Channel.WALK_IN,
                                    DeskFixture.act(ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, facts),
                                    Optional.of(once)))
                    .as("what was done once is done")
                    .isInstanceOfSatisfying(
                            Recording.Recorded.class,
                            again -> assertThat(again.view().number()).isEqualTo(visit.number()));
            assertThat(aVisit(desk).number()).as("other cases go on").isEqualTo("2026/TM/0002");
            assertThat(desk.desk().access().authenticate(secret)).contains(Agency.HEAD.member());

            desk.clock().advance(Duration.ofHours(2));
            assertThat(desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"))
                            .version())
                    .isEqualTo(2);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    final class Of_a_server {

        private String address;
        private Database database;
        private DeskFixture desk;

        @BeforeEach
        void open() {
            address = PostgresServer.one().fresh();
            database = Database.open(address, TestDatabases.KEY);
            desk = DeskFixture.over(database.holdings());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void no_room_left() {
            aVisit(desk);
            execute(database, """
                    create function no_room_left() returns trigger language plpgsql as $$
                    begin
                        raise exception 'could not extend file: No space left on device' using errcode = '53100';
                    end $$""");
            execute(
                    database,
                    "create trigger full_disk before insert on requester for each row execute function no_room_left()");
            assertThat(refused(desk)).isEqualTo(Fault.FULL);
            requireNothingHalf(database, 1);

            execute(database, "drop trigger full_disk on requester");
            assertThat(aVisit(desk).number()).isEqualTo("2026/TM/0002");
            requireNothingHalf(database, 2);
        }

        @Test
        void gone_while_it_commits() {
            aVisit(desk);
            execute(database, """
                    create function gone() returns trigger language plpgsql as $$
                    begin
                        perform pg_terminate_backend(pg_backend_pid());
                        return null;
                    end $$""");
            execute(
                    database,
                    "create constraint trigger gone after insert on entry deferrable initially deferred"
                            + " for each row execute function gone()");
            assertThat(refused(desk))
                    .as("nobody knows here whether it had committed")
                    .isEqualTo(Fault.IN_DOUBT);
            requireNothingHalf(database, 1);

            execute(database, "drop trigger gone on entry");
            assertThat(aVisit(desk).number()).isEqualTo("2026/TM/0002");
            requireNothingHalf(database, 2);
        }

        @Test
        void read_only_as_a_standby_is() {
            aVisit(desk);
            String name = database.reader()
                    .withHandle(handle -> handle.createQuery("select current_database()")
                            .mapTo(String.class)
                            .one());
            execute(database, "alter database " + name + " set default_transaction_read_only = on");
            disconnectAll();
            assertThat(firstOverNewConnections()).isEqualTo(Fault.READ_ONLY);
            requireNothingHalf(database, 1);

            PostgresServer.one().execute("alter database " + name + " set default_transaction_read_only = off");
            disconnectAll();
            assertThat(firstOverNewConnections())
                    .as("nothing is refused any more")
                    .isNull();
            requireNothingHalf(database, 2);
        }

        /** What an act is refused for once the connections that were ended are used up; null if it is recorded. */
        private @Nullable Fault firstOverNewConnections() {
            while (true) {
                try {
                    aVisit(desk);
                    return null;
                } catch (Unavailable refused) {
                    if (refused.fault() != Fault.AWAY && refused.fault() != Fault.IN_DOUBT) {
                        return refused.fault();
                    }
                }
            }
        }

        /** All connections but the one that does it are ended by the server, and are made anew. */
        private void disconnectAll() {
            PostgresServer.one()
                    .execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname <> 'postgres' and pid <> pg_backend_pid()");
            while (!database.isReady()) {
                Thread.onSpinWait();
            }
        }

        @Test
        void a_schema_that_is_newer_than_the_program() {
            execute(
                    database,
                    "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql', 1, installed_by,"
                            + " installed_on, 1, true from flyway_schema_history where installed_rank = 1");
            assertThatThrownBy(() -> Database.open(address, TestDatabases.KEY).close())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContainingAll("newer than this program", "start the newer program");
        }
    }
}
