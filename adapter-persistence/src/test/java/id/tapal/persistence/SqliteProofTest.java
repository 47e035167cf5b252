package id.tapal.persistence;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class SqliteProofTest extends ProofContract {

    @TempDir
    Path folder;

    @Override
    Database create() {
        return TestDatabases.copied(folder.resolve("tapal.db"));
    }

    @Override
    void unlock(Handle handle) {
        handle.execute("pragma foreign_keys = off");
        handle.createQuery("select name from sqlite_master where type = 'trigger'")
                .mapTo(String.class)
                .list()
                .forEach(trigger -> handle.execute("drop trigger " + trigger));
    }
}
