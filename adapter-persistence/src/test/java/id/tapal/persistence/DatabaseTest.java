package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DatabaseTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("tapal.db");
    }

    private static CaseView aLetter(DeskFixture desk) {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp")
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_new_file_is_for_its_owner_alone() throws IOException {
        TestDatabases.open(file()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void makes_the_folders_of_a_new_file() {
        Path deep = folder.resolve("a/b/tapal.db");

        try (Database database = TestDatabases.open(deep)) {
            assertThat(database.isReady()).isTrue();
        }
        assertThat(deep).isRegularFile();
    }

    @Test
    void keeps_everything_when_it_is_closed_and_opened_again() {
        CaseView letter;
        String secret;
        try (Database database = TestDatabases.open(file())) {
            DeskFixture desk = DeskFixture.over(database.holdings());
            letter = aLetter(desk);
            secret = desk.desk()
                    .access()
                    .issue(Agency.HEAD.id(), java.time.Duration.ofDays(1))
                    .secret();
        }
        try (Database database = TestDatabases.open(file())) {
            DeskFixture desk = DeskFixture.over(database.holdings());
            assertThat(desk.desk().cases().read(letter.number(), Agency.HEAD.id()))
                    .get()
                    .returns(letter.entries(), CaseView::entries);
            assertThat(desk.desk().access().authenticate(secret)).contains(Agency.HEAD.member());
            assertThat(aLetter(desk).number()).as("the next number").isEqualTo("2026/SR/0002");
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Cannot_be_used {

        @Test
        @Timeout(10)
        void when_the_file_is_no_database() throws IOException {
            Files.writeString(file(), "Catatan rapat\n".repeat(200));

            assertUnusable(file(), "cannot be used", file().toString(), "not a database");
            assertThat(file()).content().startsWith("Catatan rapat");
        }

        @Test
        @Timeout(10)
        void when_a_folder_of_that_name_is_there() throws IOException {
            Files.createDirectory(file());

            assertUnusable(file(), file().toString(), "is a folder");
        }

        @Test
        void when_its_folder_cannot_be_made() throws IOException {
            Files.writeString(folder.resolve("taken"), "");

            assertUnusable(folder.resolve("taken/tapal.db"), "the folder of", "cannot be made", "choose another");
        }

        @Test
        void when_its_schema_is_newer_than_this_program() throws SQLException {
            TestDatabases.open(file()).close();
            execute(
                    "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql', 1, installed_by,"
                            + " installed_on, 1, 1 from flyway_schema_history where installed_rank = 1");

            assertUnusable(file(), file().toString(), "newer than this program", "start the newer program");
        }

        @Test
        void when_a_migration_was_changed_after_it_ran() throws SQLException {
            TestDatabases.open(file()).close();
            execute("update flyway_schema_history set checksum = 1 where version = '1'");

            assertUnusable(file(), "cannot be used", file().toString());
        }

        @Test
        void when_it_is_somebody_elses_database() throws SQLException {
            execute("create table entry (id integer)");

            assertUnusable(file(), "cannot be used", file().toString());
        }

        private void assertUnusable(Path file, String... saying) {
            assertThatThrownBy(() -> TestDatabases.open(file).close())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageStartingWith("database: ")
                    .hasMessageContainingAll(saying);
        }
    }
}
