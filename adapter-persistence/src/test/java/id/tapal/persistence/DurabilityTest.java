package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class DurabilityTest {

    private static final int FULL = 2;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabases.copied(folder.resolve("tapal.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String pragma(Jdbi connections, String name) {
        return connections.withHandle(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void every_connection_logs_ahead_syncs_each_commit_and_checks_foreign_keys() {
        for (Jdbi connections : List.of(database.writer(), database.reader())) {
            assertThat(pragma(connections, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connections, "synchronous")).isEqualTo(String.valueOf(FULL));
            assertThat(pragma(connections, "foreign_keys")).isEqualTo("1");
            assertThat(Integer.parseInt(pragma(connections, "busy_timeout"))).isPositive();
        }
    }

    @Test
    void an_entry_of_no_case_cannot_be_written() {
        assertThatThrownBy(() -> database.writer().useHandle(handle -> handle.execute("""
                        insert into entry (case_number, sequence, act, actor, occurred_at, recorded_at, payload)
                        values ('none', 1, 'letter-received', 'a', '', '', '{}')
                        """)))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void a_reader_cannot_write() {
        assertThatThrownBy(() -> database.reader()
                        .useHandle(
                                handle -> handle.execute("insert into member (id, name, active) values ('a', 'A', 1)")))
                .hasMessageContaining("readonly");
    }
}
