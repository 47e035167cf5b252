package id.tapal.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server for the tests of a run, on this machine alone. It syncs nothing to the disk: its databases live as long as the run,
 * and to sync some thousand files of theirs when it stops would take longer than all tests. What rests on a sync is tested with the whole program.
 */
final class PostgresServer {

    private static final PostgresServer ONE = new PostgresServer();

    private final EmbeddedPostgres server;
    private final AtomicInteger given = new AtomicInteger();

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        }
        execute("create database template_tapal");
        Database.open(address("template_tapal"), TestDatabases.KEY).close();
    }

    static PostgresServer one() {
        return ONE;
    }

    /** The address of a new, empty database with the newest schema. */
    String fresh() {
        String name = "test_" + given.incrementAndGet();
        execute("create database " + name + " template template_tapal");
        return address(name);
    }

    /** The address of a new database without any schema. */
    String bare() {
        String name = "test_" + given.incrementAndGet();
        execute("create database " + name);
        return address(name);
    }

    private String address(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
