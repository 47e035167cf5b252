package id.tapal.persistence;

import id.tapal.application.desk.Unavailable;
import id.tapal.application.desk.Unavailable.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot be reached or written now from a fault of the program, wherever a transaction meets it. */
final class Faults extends DelegatingTransactionHandler {

    private final boolean writes;

    private Faults(TransactionHandler transactions, boolean writes) {
        super(transactions);
        this.writes = writes;
    }

    /** A way into a database on which all work is done in transactions that may write. */
    static Jdbi writer(DataSource source, Dialect dialect) {
        return jdbi(source, dialect, true);
    }

    /** A way into a database on which all work is done in transactions that read. */
    static Jdbi reader(DataSource source, Dialect dialect) {
        return jdbi(source, dialect, false);
    }

    private static Jdbi jdbi(DataSource source, Dialect dialect, boolean writes) {
        Jdbi jdbi = Jdbi.create(() -> connection(source));
        jdbi.setStatementBuilderFactory(dialect.statements());
        jdbi.setTransactionHandler(new Faults(dialect.transactions(writes), writes));
        return jdbi;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new Faults(getDelegate().specialize(handle), writes);
    }

    private static Connection connection(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException unconnected) {
            throw of(unconnected)
                    .map(fault -> new Unavailable(fault, unconnected))
                    .orElseGet(() -> new Unavailable(Fault.AWAY, unconnected));
        }
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        AtomicBoolean committing = new AtomicBoolean();
        try {
            return super.inTransaction(handle, noting(callback, committing));
        } catch (RuntimeException failed) {
            throw told(failed, committing.get());
        }
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) throws X {
        AtomicBoolean committing = new AtomicBoolean();
        try {
            return super.inTransaction(handle, level, noting(callback, committing));
        } catch (RuntimeException failed) {
            throw told(failed, committing.get());
        }
    }

    private static <R, X extends Exception> HandleCallback<R, X> noting(
            HandleCallback<R, X> callback, AtomicBoolean committing) {
        return handle -> {
            R result = callback.withHandle(handle);
            committing.set(true);
            return result;
        };
    }

    /** Who went away while it committed may have written everything, and only not come to say so. */
    private RuntimeException told(RuntimeException failed, boolean atItsEnd) {
        boolean committing = atItsEnd || (failed instanceof NotWritten last && last.isCommitting());
        return of(failed)
                .map(fault -> writes && committing && fault == Fault.AWAY ? Fault.IN_DOUBT : fault)
                .<RuntimeException>map(fault -> new Unavailable(fault, failed))
                .orElse(failed);
    }

    /** The fault of the database that a failure comes from; empty where it comes from elsewhere. */
    static Optional<Fault> of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Optional<Fault> fault = switch (each) {
                case SQLiteException sqlite -> of(sqlite.getResultCode());
                case SQLTransientConnectionException noneFree -> of(noneFree);
                case SQLException other -> of(other.getSQLState());
                default -> Optional.empty();
            };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** The pool waited in vain: for a connection of its own that others have, or for the database to answer. */
    private static Optional<Fault> of(SQLTransientConnectionException noneFree) {
        Throwable cause = noneFree.getCause();
        return Optional.of(cause == null ? Fault.BUSY : of(cause).orElse(Fault.AWAY));
    }

    private static Optional<Fault> of(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Optional.of(Fault.BUSY);
            case SQLITE_FULL -> Optional.of(Fault.FULL);
            case SQLITE_READONLY, SQLITE_PERM -> Optional.of(Fault.READ_ONLY);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT -> Optional.of(Fault.AWAY);
            default -> Optional.empty();
        };
    }

    /** By the classes of SQL states, and PostgreSQL's own in them. */
    private static Optional<Fault> of(@org.jspecify.annotations.Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case "53100" -> Optional.of(Fault.FULL);
            case "25006" -> Optional.of(Fault.READ_ONLY);
            case "40001", "40P01", "55P03" -> Optional.of(Fault.BUSY);
            default ->
                state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
                        ? Optional.of(Fault.AWAY)
                        : Optional.empty();
        };
    }
}
