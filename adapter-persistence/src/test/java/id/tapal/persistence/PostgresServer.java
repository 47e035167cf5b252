package id.tapal.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server for the tests of a run, on this machine alone. */
final class PostgresServer {

    private static final PostgresServer ONE = new PostgresServer();

    private final EmbeddedPostgres server;
    private final AtomicInteger given = new AtomicInteger();

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
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

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
