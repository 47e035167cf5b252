package id.tapal.persistence;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What differs between databases; the repositories are the same for all. */
enum Dialect {
    /** Embedded, one file: one writer. */
    SQLITE("", "") {
        @Override
        TransactionHandler transactions(boolean writes) {
            return new EmbeddedTransactions(writes);
        }

        @Override
        StatementBuilderFactory statements() {
            return new KeptStatements.OfPool();
        }

        @Override
        String given(List<Rows.Column> columns) {
            return columns.stream()
                    .map(column -> "? as " + column.name())
                    .collect(Collectors.joining(", ", "(select ", ") given"));
        }

        @Override
        String merged(List<String> queries, String ordered, String limited) {
            return String.join(" union all ", queries) + ordered + limited;
        }

        @Override
        String tracking() {
            return "case when json_valid(payload) then json_extract(payload, '$.tracking_id') end";
        }

        @Override
        void lockCase(Handle handle, String number) {
            // the one writer has it already
        }

        @Override
        void overwriteWhatIsDeleted(Handle handle) {
            handle.execute("pragma secure_delete = on");
        }

        @Override
        void emptyTheLog(Handle handle) {
            handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
        }
    },

    /** A server, for agencies with several nodes. */
    POSTGRESQL(" for share", " for update skip locked") {
        @Override
        TransactionHandler transactions(boolean writes) {
            TransactionHandler transactions = LocalTransactionHandler.binding();
            return writes ? transactions : new WithoutTransactions(transactions);
        }

        @Override
        StatementBuilderFactory statements() {
            return DefaultStatementBuilder.FACTORY; // the driver keeps them
        }

        @Override
        String given(List<Rows.Column> columns) {
            String arrays = columns.stream()
                    .map(column -> "?::" + column.type() + "[]")
                    .collect(Collectors.joining(", ", "unnest(", ") given"));
            return arrays + columns.stream().map(Rows.Column::name).collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        String merged(List<String> queries, String ordered, String limited) {
            return queries.stream()
                    .map(query -> "select * from (" + query + ordered + limited + ") page")
                    .collect(Collectors.joining(" union all ", "", ordered + limited));
        }

        @Override
        String tracking() {
            return "substring(payload from '\"tracking_id\":\"([^\"\\\\]*)\"')";
        }

        @Override
        void lockCase(Handle handle, String number) {
            handle.createQuery("select number from journal_case where number = :number for update")
                    .bind("number", number)
                    .mapTo(String.class)
                    .list();
        }

        @Override
        void overwriteWhatIsDeleted(Handle handle) {
            // its pages are the server's: vacuum and the age of its backups are the administrator's to set
        }

        @Override
        void emptyTheLog(Handle handle) {
            // likewise
        }
    };

    private final String shared;
    private final String untaken;

    Dialect(String shared, String untaken) {
        this.shared = shared;
        this.untaken = untaken;
    }

    /** What makes a query keep its rows from being changed until the end of the transaction. */
    String shared() {
        return shared;
    }

    /** What makes a query take its rows for itself, and leave out those that another transaction has taken. */
    String untaken() {
        return untaken;
    }

    /** What makes a query keep its rows for this transaction alone; a file has one writer. */
    String alone() {
        return this == SQLITE ? "" : " for update";
    }

    /** The level at which all that a transaction reads is of one moment, and nobody waits for it. */
    TransactionIsolationLevel oneMoment() {
        return this == SQLITE ? TransactionIsolationLevel.SERIALIZABLE : TransactionIsolationLevel.REPEATABLE_READ;
    }

    /** How transactions are begun and ended that write, or that only read. */
    abstract TransactionHandler transactions(boolean writes);

    /** How the statements of a pool's connections are prepared. */
    abstract StatementBuilderFactory statements();

    /** The table {@code given} of rows whose values are parameters. */
    abstract String given(List<Rows.Column> columns);

    /**
     * The first rows of several queries, each of which an index has in order: taken from these one by one until there are enough.
     *
     * @param ordered the order, in the names of their columns
     * @param limited how many are enough; a server that is not told it of each query would sort that one whole
     */
    abstract String merged(List<String> queries, String ordered, String limited);

    /** The tracking number that an entry states, in the words of the index of them. */
    abstract String tracking();

    /** Keeps everybody else from adding to a case until the end of the transaction. */
    abstract void lockCase(Handle handle, String number);

    /** Lets nothing that this transaction deletes stand on in free pages. */
    abstract void overwriteWhatIsDeleted(Handle handle);

    /** Takes old pages out of the log beside the database, as far as nobody reads them now. */
    abstract void emptyTheLog(Handle handle);

    /** Where Flyway finds the migrations: the common ones, and those of this database. */
    List<String> migrations() {
        String here = "classpath:id/tapal/persistence/";
        return List.of(here + "migration", here + name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Reads outside of transactions where none is asked for: a server then judges each query by itself, as it would within one, in half the round trips. */
    private static final class WithoutTransactions extends DelegatingTransactionHandler {

        WithoutTransactions(TransactionHandler transactions) {
            super(transactions);
        }

        @Override
        public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
            return callback.withHandle(handle);
        }
    }
}
