package id.tapal.persistence;

import java.nio.file.Path;
import java.security.SecureRandom;

/** Databases for tests. */
final class TestDatabases {

    static final Keyring KEY = Keyring.generate(new SecureRandom());

    private TestDatabases() {}

    /** A SQLite file under a key that is the same for all tests of a run. */
    static Database open(Path file) {
        return Database.open(file, KEY);
    }

    /** An empty database on a PostgreSQL server, the same each time: see {@link PostgresServer#emptied}. */
    static Database emptiedOnServer() {
        return Database.open(PostgresServer.one().emptied(), KEY);
    }

    /** A new database on a PostgreSQL server. */
    static Database onServer() {
        return Database.open(PostgresServer.one().fresh(), KEY);
    }
}
