package id.tapal.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions in a SQLite file, said in its own words. Left to itself the driver begins the next transaction with each commit, and so takes
 * the lock of the one writer once more for nothing.
 */
final class EmbeddedTransactions implements TransactionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedTransactions.class);

    private final String begin;
    private boolean begun;

    /**
     * @param writes whether to take the lock of the one writer at once: taken later, it could be refused in the middle
     */
    EmbeddedTransactions(boolean writes) {
        this(writes ? "begin immediate" : "begin");
    }

    private EmbeddedTransactions(String begin) {
        this.begin = begin;
    }

    @Override
    public TransactionHandler specialize(Handle handle) {
        return new EmbeddedTransactions(begin);
    }

    @Override
    public void begin(Handle handle) {
        execute(handle, begin);
        begun = true;
    }

    @Override
    public void commit(Handle handle) {
        execute(handle, "commit");
        begun = false;
    }

    @Override
    public void rollback(Handle handle) {
        begun = false;
        execute(handle, "rollback");
    }

    private static void execute(Handle handle, String sql) {
        try {
            KeptStatements.of(handle).with(handle.getConnection(), sql, PreparedStatement::execute);
        } catch (SQLException failed) {
            throw new TransactionException(sql, failed);
        }
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return begun;
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        boolean done = false;
        handle.begin();
        try {
            R result = callback.withHandle(handle);
            handle.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                undo(handle);
            }
        }
    }

    /** What failed is already on its way; SQLite has undone by itself what it could not write at all. */
    private static void undo(Handle handle) {
        try {
            handle.rollback();
        } catch (TransactionException undone) {
            LOG.debug("nothing to undo", undone);
        }
    }

    /** All that a transaction here reads is of one moment anyway. */
    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) throws X {
        return inTransaction(handle, callback);
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("no transaction has parts here");
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("no transaction has parts here");
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("no transaction has parts here");
    }
}
