package id.tapal.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for the tests of a run, on this machine alone. It syncs nothing to the disk; what rests on a sync is tested with the
 * whole program. A database that nobody uses any more is dropped when the next one is made: a hundred of them at the end are some ten thousand files,
 * and to delete them takes the server longer to stop than the JVM is given.
 */
final class PostgresServer {

    private static final String PREFIX = "test_";

    /** The latest may be made and not opened yet. */
    private static final int KEPT = 4;

    /** All rows go, also those that triggers keep; what the migrations wrote stays as they wrote it. */
    private static final String EMPTY = """
            do $$
            declare
                name text;
            begin
                set local session_replication_role = replica;
                for name in
                    select tablename from pg_tables
                    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'register_state', 'administration')
                loop
                    execute format('delete from %I', name);
                end loop;
                update register_state set stale = 1;
                update administration set last = 0;
            end $$""";

    private static final PostgresServer ONE = new PostgresServer();

    private final EmbeddedPostgres server;
    private final AtomicInteger given = new AtomicInteger();

    /** Those to the one that is emptied and given again; none yet. */
    private Database.@Nullable Pools shared;

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
        return fresh(next());
    }

    private String fresh(String name) {
        execute("create database " + name + " template template_tapal strategy = file_copy");
        return address(name);
    }

    /**
     * Connections to an empty database with the newest schema, the same each time: for tests that come one after the other, leave the tables and the
     * connections as they are, and remember nothing of it. To make one for each, and to connect to it, takes longer than most of their tests.
     */
    synchronized Database.Pools emptied() {
        if (shared == null) {
            shared = pools(Server.source(fresh("emptied")));
        }
        execute(shared.writing(), EMPTY);
        return shared;
    }

    private static Database.Pools pools(DataSource source) {
        return new Database.Pools(
                new Kept(Server.writing(source)), new Kept(Server.reading(source)), new Kept(Server.searching(source)));
    }

    /** Connections that stay when a test closes them. */
    private static final class Kept extends HikariDataSource {

        private final HikariDataSource open;

        Kept(HikariDataSource open) {
            this.open = open;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return open.getConnection();
        }

        @Override
        public void close() {
            // the next test goes on with them
        }
    }

    /** The address of a new database without any schema. */
    String bare() {
        String name = next();
        execute("create database " + name);
        return address(name);
    }

    private String next() {
        int number = given.incrementAndGet();
        unused().stream()
                .filter(name -> numberOf(name) < number - KEPT)
                .forEach(name -> execute("drop database " + name));
        return PREFIX + number;
    }

    private static int numberOf(String name) {
        return Integer.parseInt(name.substring(PREFIX.length()));
    }

    private List<String> unused() {
        String idle = "select datname from pg_database d where datname like '" + PREFIX + "%'"
                + " and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(idle)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failed) {
            throw new IllegalStateException(idle, failed);
        }
    }

    private String address(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    void execute(String sql) {
        execute(server.getPostgresDatabase(), sql);
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
