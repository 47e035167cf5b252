package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search finds the same whichever way it goes, and no walk sorts what an index has in order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class RegisterSearchTest {

    private static final int NONE_ARE_FEW = -1;

    @TempDir
    Path folder;

    private final SearchedRegister register = new SearchedRegister();

    private Database filled(Database database) {
        register.putInto(database);
        return database;
    }

    @ParameterizedTest
    @ValueSource(ints = {NONE_ARE_FEW, 1_000})
    void finds_in_a_file_what_going_through_all_rows_finds(int few) {
        try (Database database = filled(TestDatabases.copied(folder.resolve("tapal.db")))) {
            requireAllFound(database, Dialect.SQLITE, few);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {NONE_ARE_FEW, 1_000})
    void finds_on_a_server_what_going_through_all_rows_finds(int few) {
        try (Database database = filled(TestDatabases.onServer())) {
            requireAllFound(database, Dialect.POSTGRESQL, few);
        }
    }

    private void requireAllFound(Database database, Dialect dialect, int few) {
        database.reader().useHandle(handle -> {
            for (Reach reach : SearchedRegister.reaches()) {
                for (RegisterQuery query : queries()) {
                    List<RegisterRow> found = new RegisterSearch(query, reach, dialect, few).in(handle);
                    assertThat(found).as("%s within %s", query, reach).isEqualTo(register.find(query, reach));
                }
            }
        });
    }

    /** On the first page, and on a later one. */
    private static List<RegisterQuery> queries() {
        List<RegisterQuery> queries = new ArrayList<>(SearchedRegister.queries(Optional.empty()));
        queries.addAll(SearchedRegister.queries(Optional.of(SearchedRegister.cursor())));
        return queries;
    }

    @Test
    void every_walk_through_a_file_goes_by_an_index_and_sorts_nothing() {
        try (Database database = filled(TestDatabases.copied(folder.resolve("tapal.db")))) {
            database.writer().useHandle(handle -> handle.execute("analyze"));
            requireInOrder(
                    database,
                    Dialect.SQLITE,
                    "explain query plan ",
                    plan -> assertThat(plan)
                            .anyMatch(line -> line.matches("(SEARCH|SCAN) r USING (COVERING )?INDEX .*"))
                            .noneMatch(line -> line.contains("TEMP B-TREE") || line.contains("MULTI-INDEX"))
                            .noneMatch(line -> line.equals("SCAN r")));
        }
    }

    @Test
    void every_walk_on_a_server_goes_by_an_index_and_sorts_nothing() {
        try (Database database = filled(TestDatabases.onServer())) {
            database.reader().useHandle(handle -> {
                Stream.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort", "incremental_sort")
                        .forEach(way -> handle.execute("set enable_" + way + " = off"));
                requireInOrder(
                        handle,
                        Dialect.POSTGRESQL,
                        "explain (costs off) ",
                        plan -> assertThat(plan)
                                .anyMatch(line -> line.matches(".*Index (Only )?Scan.* using register_.*"))
                                .noneMatch(line ->
                                        line.matches("(.*->  )?(Incremental )?Sort") || line.contains("Seq Scan")));
            });
        }
    }

    private static void requireInOrder(
            Database database, Dialect dialect, String explain, Consumer<List<String>> required) {
        database.reader().useHandle(handle -> requireInOrder(handle, dialect, explain, required));
    }

    private static void requireInOrder(
            Handle handle, Dialect dialect, String explain, Consumer<List<String>> required) {
        for (Reach reach : SearchedRegister.reaches()) {
            for (RegisterQuery query : queries()) {
                RegisterSearch search = new RegisterSearch(query, reach, dialect, NONE_ARE_FEW);
                search.walked(handle)
                        .ifPresent(walk -> required.accept(handle.createQuery(explain + walk)
                                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                                .bindMap(search.values())
                                .map((row, context) ->
                                        row.getString(dialect == Dialect.SQLITE ? "detail" : "QUERY PLAN"))
                                .list()));
            }
        }
    }
}
