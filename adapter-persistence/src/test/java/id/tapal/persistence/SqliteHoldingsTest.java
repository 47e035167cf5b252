package id.tapal.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In a SQLite file. */
final class SqliteHoldingsTest extends DatabaseHoldingsContract {

    @TempDir
    Path folder;

    @Override
    Database create() {
        return TestDatabases.copied(folder.resolve("tapal.db"));
    }
}
