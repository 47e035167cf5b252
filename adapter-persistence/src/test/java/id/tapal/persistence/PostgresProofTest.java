package id.tapal.persistence;

import org.jdbi.v3.core.Handle;

final class PostgresProofTest extends ProofContract {

    @Override
    Database create() {
        return TestDatabases.emptiedOnServer();
    }

    @Override
    void unlock(Handle handle) {
        handle.execute("set session_replication_role = replica");
    }

    @Override
    void lock(Handle handle) {
        handle.execute("reset session_replication_role");
    }
}
