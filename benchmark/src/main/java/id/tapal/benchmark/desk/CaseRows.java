package id.tapal.benchmark.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the desk's own tables, read as they are, to be written again under other numbers. */
final class CaseRows {

    private CaseRows() {}

    /**
     * A table whose rows belong to a case.
     *
     * @param name its name
     * @param number the column with the number of the case
     * @param key the columns that make a row one
     */
    record Table(String name, String number, String key) {
        static final Table CASE = new Table("journal_case", "number", "number");
        static final Table ENTRY = new Table("entry", "case_number", "case_number, sequence");
        static final Table PERSON = new Table("person", "case_number", "case_number, sequence");
        static final Table REGISTER = new Table("register", "number", "number");
        static final Table REQUESTER = new Table("requester", "number", "number");
        static final Table OWING = new Table("owing", "number", "number, who");

        /** In an order that no foreign key forbids. */
        static final List<Table> OF_A_CASE = List.of(CASE, ENTRY, PERSON, REGISTER, REQUESTER, OWING);

        /** The rows of a case, without the keys that a database gives by itself. */
        List<Row> rows(Connection connection, String caseNumber) throws SQLException {
            List<Row> rows =
                    read(connection, "select * from " + name + " where " + number + " = ? order by " + key, caseNumber);
            rows.forEach(row -> row.values().remove("id"));
            return rows;
        }
    }

    /**
     * A row.
     *
     * @param values by the names of the columns
     */
    record Row(Map<String, @Nullable Object> values) {

        /** The statement that inserts rows of these columns. */
        String insert(Table table) {
            List<String> columns = List.copyOf(values.keySet());
            return "insert into " + table.name() + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        }

        /** The same, or changes the row that is there. */
        String put(Table table) {
            List<String> changes = values.keySet().stream()
                    .filter(column -> !column.equals(table.key()))
                    .map(column -> column + " = excluded." + column)
                    .toList();
            return insert(table) + " on conflict (" + table.key() + ") do update set " + String.join(", ", changes);
        }

        /** The same row under another number. */
        Row under(Table table, String number) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
            copy.put(table.number(), number);
            return new Row(copy);
        }

        /** Binds the values from a place on; tells the next place. */
        int bind(PreparedStatement statement, int first) throws SQLException {
            int place = first;
            for (Object value : values.values()) {
                statement.setObject(place++, value);
            }
            return place;
        }
    }

    /** All rows of a query. */
    static List<Row> read(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i), result.getObject(i));
        }
        return new Row(values);
    }

    /** Writes rows of a table that is empty. */
    static void insert(Connection connection, Table table, List<Row> rows) throws SQLException {
        for (Row row : rows) {
            try (PreparedStatement statement = connection.prepareStatement(row.insert(table))) {
                row.bind(statement, 1);
                statement.executeUpdate();
            }
        }
    }
}
