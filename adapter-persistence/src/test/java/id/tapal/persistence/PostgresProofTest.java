package id.tapal.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;

final class PostgresProofTest extends ProofContract {

    @Override
    Database create() {
        return TestDatabases.onServer();
    }

    @Override
    void unlock(Handle handle) {
        for (String table : List.of("journal_case", "entry", "person", "register", "owing")) {
            handle.execute("alter table " + table + " disable trigger all");
        }
    }
}
