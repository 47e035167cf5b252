package id.tapal.benchmark.desk;

import id.tapal.application.desk.Desk;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Database;
import id.tapal.persistence.Vault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import org.sqlite.SQLiteConfig;

/** Where databases are made, set as the desk sets its own: every commit is on the disk before it is answered. */
sealed interface Place extends AutoCloseable {

    /** How it is called in the tables. */
    String label();

    /** The address of a new, empty database. */
    String fresh(String name) throws SQLException;

    /** A connection of our own, beside the desk. */
    Connection connect(String address) throws SQLException;

    /** Tells the planner what is in the tables, as it would know after a night. */
    void settle(Connection connection) throws SQLException;

    @Override
    void close() throws IOException;

    /** A desk over a database of this place. */
    default Open open(String address, Vault vault) {
        Database database = Database.open(address, vault);
        Desk desk = Desk.of(
                RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()),
                database.holdings(),
                Clock.tickMillis(ZoneOffset.UTC),
                new SecureRandom());
        return new Open(database, desk);
    }

    /**
     * A desk and its database.
     *
     * @param database closes with it
     * @param desk the desk
     */
    record Open(Database database, Desk desk) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }
    }

    /**
     * Files in a folder.
     *
     * @param folder where
     */
    record Sqlite(Path folder) implements Place {

        private static final int BUSY_MILLISECONDS = 120_000;

        @Override
        public String label() {
            return "sqlite";
        }

        @Override
        public String fresh(String name) {
            return folder.resolve(name + ".db").toString();
        }

        @Override
        public Connection connect(String address) throws SQLException {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setBusyTimeout(BUSY_MILLISECONDS);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            return config.createConnection("jdbc:sqlite:" + address);
        }

        @Override
        public void settle(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
                statement.execute("pragma optimize = 0x10002");
            }
        }

        @Override
        public void close() {}
    }

    /**
     * Databases of a server that was started for this.
     *
     * @param server the server
     */
    record Postgres(EmbeddedPostgres server) implements Place {

        private static final String USER = "postgres";

        static Postgres start() throws IOException {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        }

        @Override
        public String label() {
            return "postgresql";
        }

        @Override
        public String fresh(String name) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl(USER, name);
        }

        @Override
        public Connection connect(String address) throws SQLException {
            return DriverManager.getConnection(address + "&reWriteBatchedInserts=true");
        }

        @Override
        public void settle(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
