package id.tapal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * The prepared statements of one connection to a SQLite file, kept from one use to the next as the driver of PostgreSQL keeps its own: to
 * prepare one takes longer than to execute it. They belong to the connection itself, so they stay when the pool takes it back.
 */
final class KeptStatements extends DefaultStatementBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);

    /** Room for all that are always the same, and for some of those that are put together. */
    private static final int MOST = 200;

    private static final float LOAD = 0.75f;

    private final SequencedMap<String, PreparedStatement> free = new LinkedHashMap<>(MOST, LOAD, true);
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    /** Those of the connection of a handle. */
    static KeptStatements of(Handle handle) {
        return (KeptStatements) handle.getStatementBuilder();
    }

    /** Those of all connections of a pool. */
    static final class OfPool implements StatementBuilderFactory {

        private final Map<Connection, KeptStatements> all = new HashMap<>();

        @Override
        public synchronized StatementBuilder createStatementBuilder(Connection pooled) {
            Connection own = own(pooled);
            KeptStatements known = all.get(own);
            if (known == null) {
                all.keySet().removeIf(OfPool::isClosed);
                known = new KeptStatements();
                all.put(own, known);
            }
            return known;
        }

        private static boolean isClosed(Connection connection) {
            try {
                return connection.isClosed();
            } catch (SQLException unusable) {
                return true;
            }
        }
    }

    private static Connection own(Connection pooled) {
        try {
            return pooled.unwrap(SQLiteConnection.class);
        } catch (SQLException other) {
            throw new IllegalArgumentException("not a connection to SQLite", other);
        }
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return take(connection, sql);
    }

    @Override
    public void close(Connection connection, String template, Statement statement) throws SQLException {
        String sql = used.remove(statement);
        if (sql == null) {
            super.close(connection, template, statement);
        } else {
            keep(sql, (PreparedStatement) statement);
        }
    }

    /** What is done with a statement. */
    interface Use {
        void of(PreparedStatement statement) throws SQLException;
    }

    /** Uses a statement, and keeps it. */
    void with(Connection connection, String sql, Use use) throws SQLException {
        PreparedStatement statement = take(connection, sql);
        try {
            use.of(statement);
        } finally {
            close(connection, sql, statement);
        }
    }

    private PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = free.remove(sql);
        PreparedStatement taken = kept == null ? own(connection).prepareStatement(sql) : kept;
        used.put(taken, sql);
        return taken;
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        if (free.containsKey(sql) || !isClean(statement)) { // somebody had a second one at the same time, or it failed
            statement.close();
            return;
        }
        if (free.size() == MOST) {
            free.pollFirstEntry().getValue().close();
        }
        free.put(sql, statement);
    }

    /** The driver gives up a statement that fails. */
    private static boolean isClean(PreparedStatement statement) {
        try {
            statement.clearBatch();
            statement.clearParameters();
            return true;
        } catch (SQLException givenUp) {
            LOG.debug("not kept", givenUp);
            return false;
        }
    }
}
