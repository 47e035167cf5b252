package id.tapal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one statement, to be written together with those of others: a group of acts costs a server one round trip, whatever its size. */
final class Rows {

    private final Form form;
    private final List<@Nullable Object[]> all = new ArrayList<>();

    private Rows(Form form) {
        this.form = form;
    }

    /** A statement that takes what it writes from a table of given rows, called {@code given}. */
    static final class Form {

        private final List<String> types;
        private final String server;
        private final List<String> file;

        /**
         * A statement.
         *
         * @param sql the statement, with {@code <given>} where that table stands, and {@code <shared>} at the end of a query whose rows nobody is to
         *     change before the transaction ends
         * @param columns the columns of that table
         */
        Form(String sql, List<Column> columns) {
            this(sql, List.of(sql), columns);
        }

        /**
         * A statement for a server, and several that come to the same in a file.
         *
         * @param server the statement
         * @param file the others, to be executed one after the other
         */
        Form(String server, List<String> file, List<Column> columns) {
            this.types = columns.stream().map(Column::type).toList();
            this.server = text(server, Dialect.POSTGRESQL, columns);
            this.file = file.stream()
                    .map(each -> text(each, Dialect.SQLITE, columns))
                    .toList();
        }

        private static String text(String sql, Dialect dialect, List<Column> columns) {
            return sql.replace("<given>", dialect.given(columns)).replace("<shared>", dialect.shared());
        }

        /** No rows yet. */
        Rows rows() {
            return new Rows(this);
        }

        /** One row, of a statement that needs nothing given. */
        Rows once() {
            Rows rows = rows();
            rows.add();
            return rows;
        }
    }

    /**
     * A column of given rows.
     *
     * @param type in the words of PostgreSQL
     */
    record Column(String name, String type) {

        static Column text(String name) {
            return new Column(name, "text");
        }

        static Column number(String name) {
            return new Column(name, "int4");
        }
    }

    /** Adds a row: its values in the order of the columns. */
    void add(@Nullable Object... values) {
        if (values.length != form.types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + form.types);
        }
        all.add(values);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The end of a query that fails unless a condition holds; a server then does nothing of what follows in the message. */
    static String required(String condition) {
        return "select 1 / case when " + condition + " then 1 else 0 end";
    }

    /** Writes the rows of several statements, none of which writes or needs what another of them has written. */
    static void write(Handle handle, Dialect dialect, List<Rows> statements) {
        write(handle, dialect, List.of(), statements, false);
    }

    /**
     * Writes the last rows of a transaction: a server commits it in the same round trip.
     *
     * @param demands to be executed before, one after the other; where one fails, nothing is written; a file takes none
     */
    static void writeLast(Handle handle, Dialect dialect, List<Rows> demands, List<Rows> statements) {
        write(handle, dialect, demands, statements, true);
    }

    private static void write(Handle handle, Dialect dialect, List<Rows> demands, List<Rows> statements, boolean last) {
        List<Rows> first = some(demands);
        List<Rows> then = some(statements);
        if (then.isEmpty()) {
            return;
        }
        try {
            switch (dialect) {
                case SQLITE -> {
                    if (!first.isEmpty()) {
                        throw new IllegalArgumentException("nothing is demanded of a file: it divides by zero");
                    }
                    singly(KeptStatements.of(handle), handle.getConnection(), then);
                }
                case POSTGRESQL -> {
                    try (PreparedStatement statement = inOne(handle.getConnection(), first, then, last)) {
                        statement.execute();
                    }
                }
            }
        } catch (SQLException failed) {
            throw new NotWritten(failed, last && dialect == Dialect.POSTGRESQL);
        }
    }

    private static List<Rows> some(List<Rows> statements) {
        return statements.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** One after the other, each row by itself. */
    private static void singly(KeptStatements statements, Connection connection, List<Rows> each) throws SQLException {
        for (Rows rows : each) {
            for (String text : rows.form.file) {
                statements.with(connection, text, statement -> {
                    for (@Nullable Object[] row : rows.all) {
                        bind(statement, row);
                        statement.addBatch();
                    }
                    statement.executeBatch();
                });
            }
        }
    }

    /** Uses the statement for each row by itself. */
    void eachOf(KeptStatements statements, Connection connection, KeptStatements.Use use) throws SQLException {
        statements.with(connection, form.file.getFirst(), statement -> {
            for (@Nullable Object[] row : all) {
                bind(statement, row);
                use.of(statement);
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }

    /** Questions one after the other in one message, each of which is answered as it stands after those before it. */
    static PreparedStatement together(Connection connection, List<Rows> each) throws SQLException {
        return prepared(
                connection, each.stream().map(rows -> rows.form.server).collect(Collectors.joining(";\n")), each);
    }

    /** What is written as parts of one statement: a server prepares and begins one more seldom than it could several. */
    private static PreparedStatement inOne(Connection connection, List<Rows> demands, List<Rows> written, boolean last)
            throws SQLException {
        StringBuilder before = new StringBuilder();
        demands.forEach(each -> before.append(each.form.server).append(";\n"));
        StringJoiner parts = new StringJoiner(",\n", before + "with ", "\nselect 1" + (last ? ";\ncommit" : ""));
        for (int i = 0; i < written.size(); i++) {
            parts.add("part" + i + " as (" + written.get(i).form.server + ")");
        }
        List<Rows> all = new ArrayList<>(demands);
        all.addAll(written);
        return prepared(connection, parts.toString(), all);
    }

    /** The rows of each statement as arrays: the text stays the same for any number of rows. */
    private static PreparedStatement prepared(Connection connection, String text, List<Rows> each) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        int parameter = 1;
        for (Rows rows : each) {
            for (int i = 0; i < rows.form.types.size(); i++) {
                int place = i;
                @Nullable
                Object[] values = rows.all.stream().map(row -> row[place]).toArray();
                statement.setArray(parameter++, connection.createArrayOf(rows.form.types.get(i), values));
            }
        }
        return statement;
    }
}
