package id.tapal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Copies every table of a database into another of the same schema: read at one moment, written in one transaction. */
final class TableCopy {

    private static final int BATCH = 1_000;

    /** What a new database may have a row in already; the copied ones take their place. */
    private static final Set<String> MADE_WITH_THE_SCHEMA =
            Set.of("register_state", "installation", "key_check", "administration");

    private final Jdbi source;
    private final Jdbi target;

    TableCopy(Jdbi source, Jdbi target) {
        this.source = source;
        this.target = target;
    }

    SortedMap<String, Long> copy(TransactionIsolationLevel oneMoment) {
        try {
            return copied(oneMoment);
        } catch (SQLException failed) {
            throw new UnusableDatabase("move: the rows cannot be copied: " + failed.getMessage(), failed);
        }
    }

    private SortedMap<String, Long> copied(TransactionIsolationLevel oneMoment) throws SQLException {
        return target.inTransaction(to -> {
            Connection into = to.getConnection();
            SortedMap<String, SortedSet<String>> tables = Tables.of(into);
            requireEmpty(into, tables);
            SortedMap<String, Long> copied = source.inTransaction(oneMoment, from -> {
                Connection out = from.getConnection();
                if (!Tables.of(out).equals(tables)) {
                    throw new UnusableDatabase(
                            "move: the two databases have other tables; this program cannot move between them", null);
                }
                SortedMap<String, Long> rows = new TreeMap<>();
                for (String table : Tables.inOrder(into)) {
                    rows.put(table, copy(out, into, table, List.copyOf(tables.get(table))));
                }
                return rows;
            });
            requireEqual("there", copied, counts(into, copied));
            requireEqual("here", copied, source.inTransaction(oneMoment, now -> counts(now.getConnection(), copied)));
            return copied;
        });
    }

    private static void requireEmpty(Connection into, SortedMap<String, SortedSet<String>> tables) throws SQLException {
        for (String table : MADE_WITH_THE_SCHEMA) {
            try (Statement statement = into.createStatement()) {
                statement.execute("delete from " + table);
            }
        }
        for (String table : tables.keySet()) {
            if (count(into, table) > 0) {
                throw new UnusableDatabase(
                        "move: the database that --to names is not empty: it has rows in " + table
                                + "; name a new one, nothing is written over",
                        null);
            }
        }
    }

    private static long copy(Connection out, Connection into, String table, List<String> columns) throws SQLException {
        String names = String.join(", ", columns);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        long rows = 0;
        try (Statement reading = out.createStatement();
                PreparedStatement writing =
                        into.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            reading.setFetchSize(BATCH);
            try (ResultSet row = reading.executeQuery("select " + names + " from " + table)) {
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        writing.setObject(i, row.getObject(i));
                    }
                    writing.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
        return rows;
    }

    private static SortedMap<String, Long> counts(Connection connection, SortedMap<String, Long> tables)
            throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : tables.keySet()) {
            counts.put(table, count(connection, table));
        }
        return counts;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static void requireEqual(String where, SortedMap<String, Long> copied, SortedMap<String, Long> now) {
        if (!copied.equals(now)) {
            throw new UnusableDatabase(
                    "move: the rows copied, " + copied + ", are not those " + where + ", " + now
                            + "; stop every tapal serve on the database, and call this again",
                    null);
        }
    }
}
