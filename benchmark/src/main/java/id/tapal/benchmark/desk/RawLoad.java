package id.tapal.benchmark.desk;

import id.tapal.benchmark.desk.CaseRows.Row;
import id.tapal.benchmark.desk.CaseRows.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least that an act can cost: its entry and the case's row of the register, written and committed, a connection for each client. The cases
 * themselves are there already; nothing is read, judged, chained or answered.
 *
 * @param place where
 * @param address the database, with a desk's schema
 * @param rows the entry and the register's row of each act of a visit
 * @param form how they are written
 */
record RawLoad(Place place, String address, List<Rows> rows, Form form) implements Load {

    private static final int CASES = 100_000;

    /** How the two rows are written. */
    enum Form {
        /** Two statements and a commit. */
        TWO_STATEMENTS,
        /** Both in one statement, which is its own transaction; PostgreSQL only. */
        ONE_STATEMENT
    }

    /**
     * What an act writes.
     *
     * @param entry the entry
     * @param register the register's row
     */
    record Rows(Row entry, Row register) {}

    /** Makes the cases of all clients. */
    RawLoad prepared(int clients) throws SQLException {
        try (Connection connection = place.connect(address)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into journal_case (number, channel) values (?, 'walk-in')")) {
                for (int i = 0; i < CASES; i++) {
                    insert.setString(1, number(i % clients, i / clients));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        return this;
    }

    private static String number(int client, int running) {
        return "2026/TM/" + client + "-" + running;
    }

    @Override
    public Client client(int index) throws SQLException {
        Connection connection = place.connect(address);
        boolean server = place instanceof Place.Postgres;
        connection.setAutoCommit(!server || form == Form.ONE_STATEMENT);
        Rows first = rows.getFirst();
        String entry = first.entry().insert(Table.ENTRY);
        String register = first.register().put(Table.REGISTER);
        return form == Form.ONE_STATEMENT
                ? new Writer(
                        index,
                        connection,
                        connection.prepareStatement("with written as (" + entry + ") " + register),
                        null)
                : new Writer(
                        index, connection, connection.prepareStatement(entry), connection.prepareStatement(register));
    }

    private final class Writer implements Client {

        private final int index;
        private final Connection connection;
        private final PreparedStatement first;
        private final @Nullable PreparedStatement second;
        private int act;

        Writer(int index, Connection connection, PreparedStatement first, @Nullable PreparedStatement second) {
            this.index = index;
            this.connection = connection;
            this.first = first;
            this.second = second;
        }

        @Override
        public void act() throws SQLException {
            String number = number(index, act / rows.size());
            Rows each = rows.get(act % rows.size());
            int next = each.entry().under(Table.ENTRY, number).bind(first, 1);
            Row register = each.register().under(Table.REGISTER, number);
            if (second == null) {
                register.bind(first, next);
                first.executeUpdate();
            } else if (connection.getAutoCommit()) { // SQLite, whose driver would take the lock again with the commit
                execute("begin immediate");
                first.executeUpdate();
                register.bind(second, 1);
                second.executeUpdate();
                execute("commit");
            } else {
                first.executeUpdate();
                register.bind(second, 1);
                second.executeUpdate();
                connection.commit();
            }
            act++;
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
