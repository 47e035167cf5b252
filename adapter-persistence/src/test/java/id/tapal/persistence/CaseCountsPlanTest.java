package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting reads one index, and neither rows nor sorts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class CaseCountsPlanTest {

    @TempDir
    Path folder;

    private static List<String> queries() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Stream.concat(JdbiCaseCounts.grouped(channel), JdbiCaseCounts.unanswered(channel)))
                .toList();
    }

    private static List<String> plan(Handle handle, String explain, String query, String column) {
        return handle.createQuery(explain + query)
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("first", 202601)
                .bind("last", 202612)
                .bind("now", "2026-03-02T00:00:00.000000000Z")
                .map((row, context) -> row.getString(column))
                .list();
    }

    private static void requireIndexed(Database database) {
        database.reader()
                .useHandle(handle -> queries()
                        .forEach(query -> assertThat(plan(handle, "explain query plan ", query, "detail"))
                                .as(query)
                                .anyMatch(
                                        line -> line.matches(
                                                "SEARCH register USING COVERING INDEX register_figures \\(channel=\\? AND outcome=\\? .*"))
                                .noneMatch(line -> line.contains("TEMP B-TREE"))));
    }

    @Test
    void a_file_whatever_is_known_of_its_rows() {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            requireIndexed(database);
            new SearchedRegister().putInto(database);
            requireIndexed(database);
            database.writer().useHandle(handle -> handle.execute("analyze"));
            requireIndexed(database);
        }
    }

    /** As the migration finds it: nothing is counted yet of the cases that there are. */
    @Test
    void a_file_that_was_analysed_before_its_register_was_made_anew() {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            new SearchedRegister().putInto(database);
            database.writer().useHandle(handle -> {
                handle.execute("update register set opened_month = 0, outcome = '', promise_taken = -1");
                handle.execute("analyze");
            });
            requireIndexed(database);
        }
    }

    @Test
    void a_server() {
        try (Database database = TestDatabases.onServer()) {
            new SearchedRegister().putInto(database);
            database.reader().useHandle(handle -> {
                handle.execute("set enable_seqscan = off");
                handle.execute("set enable_bitmapscan = off");
                queries()
                        .forEach(query -> assertThat(plan(handle, "explain (costs off) ", query, "QUERY PLAN"))
                                .as(query)
                                .anyMatch(line -> line.contains("Index Only Scan using register_figures")));
            });
        }
    }
}
