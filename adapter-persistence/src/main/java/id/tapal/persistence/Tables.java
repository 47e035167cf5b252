package id.tapal.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, as its own schema tells them: a new one cannot be forgotten. */
final class Tables {

    /** Flyway's own: which migrations this database has had. */
    private static final String HISTORY = "flyway_schema_history";

    /** The rowid that the search index of SQLite goes by; it is made with the row. */
    private static final Set<String> MADE_HERE = Set.of("requester.id");

    private Tables() {}

    /** Their names with their columns, in alphabetical order. */
    static SortedMap<String, SortedSet<String>> of(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> tables = new TreeMap<>();
        for (String table : names(connection)) {
            SortedSet<String> columns = new TreeSet<>();
            try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
                while (found.next()) {
                    String column = found.getString("COLUMN_NAME");
                    boolean same =
                            found.getString("TABLE_NAME").equals(table); // an underscore in the pattern is any sign
                    if (same && !MADE_HERE.contains(table + "." + column)) {
                        columns.add(column);
                    }
                }
            }
            tables.put(table, columns);
        }
        return tables;
    }

    private static SortedSet<String> names(Connection connection) throws SQLException {
        SortedSet<String> names = new TreeSet<>();
        DatabaseMetaData meta = connection.getMetaData();
        Set<String> indexes = indexes(connection);
        try (ResultSet found = meta.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_") && !indexes.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** What SQLite has of a search index: triggers make it from the tables it is of. */
    private static Set<String> indexes(Connection connection) throws SQLException {
        Set<String> indexes = new TreeSet<>();
        if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "select name from pragma_table_list where schema = 'main' and type in ('virtual', 'shadow')")) {
                while (found.next()) {
                    indexes.add(found.getString("name"));
                }
            }
        }
        return indexes;
    }

    /** The same names, each after those that it refers to. */
    static List<String> inOrder(Connection connection) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : names(connection)) {
            add(connection, table, ordered);
        }
        return new ArrayList<>(ordered);
    }

    private static void add(Connection connection, String table, Set<String> ordered) throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        SortedSet<String> first = new TreeSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                first.add(keys.getString("PKTABLE_NAME"));
            }
        }
        first.remove(table);
        for (String each : first) {
            add(connection, each, ordered);
        }
        ordered.add(table);
    }
}
