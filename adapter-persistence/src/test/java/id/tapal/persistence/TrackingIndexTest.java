package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is looked for by its tracking number in an index, however many entries there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class TrackingIndexTest {

    @TempDir
    Path folder;

    private static List<String> plan(Database database, Dialect dialect, String explain, String column) {
        return database.reader().withHandle(handle -> {
            if (dialect == Dialect.POSTGRESQL) {
                handle.execute("set enable_seqscan = off");
            }
            return handle.createQuery(explain + EntryTable.trackingQuery(dialect))
                    .bindList("ids", List.of("5049672", "5049673"))
                    .map((row, context) -> row.getString(column))
                    .list();
        });
    }

    @Test
    void in_a_file() {
        try (Database database = TestDatabases.copied(folder.resolve("tapal.db"))) {
            assertThat(plan(database, Dialect.SQLITE, "explain query plan ", "detail"))
                    .anyMatch(line -> line.startsWith("SEARCH entry USING INDEX entry_tracking"));
        }
    }

    @Test
    void on_a_server() {
        try (Database database = TestDatabases.onServer()) {
            assertThat(plan(database, Dialect.POSTGRESQL, "explain (costs off) ", "QUERY PLAN"))
                    .anyMatch(line -> line.contains("entry_tracking"));
        }
    }
}
