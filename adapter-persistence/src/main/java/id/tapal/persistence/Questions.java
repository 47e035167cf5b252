package id.tapal.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is asked in one go: a server answers all questions in one round trip, each as it stands after those before it. */
final class Questions {

    private final List<Rows> rows = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    /** Takes a row of what is answered. */
    interface Answer {
        void take(ResultSet row) throws SQLException;
    }

    /** Asks one question by itself. */
    static void ask(Handle handle, Dialect dialect, Rows asked, Answer answer) {
        Questions one = new Questions();
        one.add(asked, answer);
        one.ask(handle, dialect);
    }

    /** Adds a question; one about no rows is not asked. */
    void add(Rows asked, Answer answer) {
        if (!asked.isEmpty()) {
            rows.add(asked);
            answers.add(answer);
        }
    }

    /** Asks them, one after the other. */
    void ask(Handle handle, Dialect dialect) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            switch (dialect) {
                case SQLITE -> singly(KeptStatements.of(handle), handle.getConnection());
                case POSTGRESQL -> together(handle.getConnection());
            }
        } catch (SQLException failed) {
            throw new NotWritten(failed);
        }
    }

    private void singly(KeptStatements statements, Connection connection) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            Answer answer = answers.get(i);
            rows.get(i).eachOf(statements, connection, statement -> {
                try (ResultSet result = statement.executeQuery()) {
                    takeAll(result, answer);
                }
            });
        }
    }

    private void together(Connection connection) throws SQLException {
        try (PreparedStatement statement = Rows.together(connection, rows)) {
            statement.execute();
            for (Answer answer : answers) {
                takeAll(requireNonNull(statement.getResultSet()), answer);
                statement.getMoreResults();
            }
        }
    }

    private static void takeAll(ResultSet result, Answer answer) throws SQLException {
        while (result.next()) {
            answer.take(result);
        }
    }
}
