package id.tapal.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What differs between databases; the repositories are the same for all. */
enum Dialect {
    /** Embedded, one file: one writer. */
    SQLITE(1, 4, "") {
        @Override
        void lockRegister(Handle handle) {
            // the one writer has it already
        }
    },

    /** A server, for agencies with several nodes. */
    POSTGRESQL(3, 8, " for share") {
        @Override
        void lockRegister(Handle handle) {
            handle.execute("lock table register in share row exclusive mode");
        }
    };

    private final int writers;
    private final int readers;
    private final String shared;

    Dialect(int writers, int readers, String shared) {
        this.writers = writers;
        this.readers = readers;
        this.shared = shared;
    }

    /** How many groups of entries are written side by side. */
    int writers() {
        return writers;
    }

    /** How many read side by side. */
    int readers() {
        return readers;
    }

    /** What makes a query keep its rows from being changed until the end of the transaction. */
    String shared() {
        return shared;
    }

    /** Keeps everybody else from writing rows of the register until the end of the transaction. */
    abstract void lockRegister(Handle handle);

    /** Where Flyway finds the migrations: the common ones, and those of this database. */
    List<String> migrations() {
        String here = "classpath:id/tapal/persistence/";
        return List.of(here + "migration", here + name().toLowerCase(java.util.Locale.ROOT));
    }
}
