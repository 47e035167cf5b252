package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class KeptStatementsTest {

    private static final String INSERT = "insert into journal_case (number, channel) values (:number, 'letter')";

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

    private static void insert(Handle handle, String number) {
        handle.createUpdate(INSERT).bind("number", number).execute();
    }

    private List<String> numbers(Jdbi of) {
        return of.inTransaction(EntryTable::numbers);
    }

    @Test
    void a_statement_is_prepared_once_for_a_connection() throws Exception {
        database.writer().useHandle(handle -> {
            KeptStatements statements = KeptStatements.of(handle);
            String sql = "select 1";
            statements.with(
                    handle.getConnection(),
                    sql,
                    first -> statements.with(
                            handle.getConnection(),
                            sql,
                            second -> assertThat(second).isNotSameAs(first)));
            statements.with(
                    handle.getConnection(),
                    sql,
                    kept -> statements.with(
                            handle.getConnection(),
                            sql,
                            second -> assertThat(second.isClosed()).isFalse()));
        });
    }

    @Test
    void one_that_failed_is_prepared_anew_and_takes_nothing_along() {
        Jdbi writer = database.writer();
        writer.useTransaction(handle -> insert(handle, "1"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> writer.useTransaction(handle -> {
                        insert(handle, "2");
                        insert(handle, "1");
                    }))
                    .isInstanceOf(JdbiException.class);
        }
        writer.useTransaction(handle -> insert(handle, "3"));

        assertThat(numbers(database.reader())).containsExactly("1", "3");
    }

    @Test
    void a_transaction_that_its_user_gives_up_is_undone() {
        assertThatThrownBy(() -> database.writer().useTransaction(handle -> {
                    insert(handle, "1");
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");

        assertThat(numbers(database.writer())).isEmpty();
    }

    @Test
    void a_result_that_is_not_read_to_its_end_holds_nothing() {
        database.writer().useTransaction(handle -> List.of("1", "2", "3").forEach(number -> insert(handle, number)));

        assertThat(database.reader()
                        .<String, RuntimeException>inTransaction(
                                handle -> handle.createQuery("select number from journal_case order by number")
                                        .mapTo(String.class)
                                        .findFirst()
                                        .orElseThrow()))
                .isEqualTo("1");

        int inTheWay = database.writer()
                .withHandle(handle -> handle.createQuery("pragma wal_checkpoint(truncate)")
                        .map((row, context) -> row.getInt("busy"))
                        .one());
        assertThat(inTheWay).as("readers in the way").isZero();
        assertThat(numbers(database.reader())).containsExactly("1", "2", "3");
    }

    @Test
    void what_another_connection_wrote_or_changed_in_the_schema_is_seen() {
        assertThat(numbers(database.reader())).isEmpty();
        database.writer().useHandle(handle -> handle.execute("alter table journal_case add column more text"));
        database.writer().useTransaction(handle -> insert(handle, "1"));

        assertThat(numbers(database.reader())).containsExactly("1");
    }
}
