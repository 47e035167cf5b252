package id.tapal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/** Databases for tests. */
final class TestDatabases {

    static final Keyring KEY = Keyring.generate(new SecureRandom());

    private TestDatabases() {}

    /** A SQLite file under a key that is the same for all tests of a run. */
    static Database open(Path file) {
        return Database.open(file, KEY);
    }

    /** A new SQLite file under that key, copied from one that has had its migrations: they take longer than most tests. */
    static Database copied(Path file) {
        try {
            Files.write(file, Empty.FILE, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return open(file);
    }

    /** The content of an empty one, made when it is first asked for. */
    private static final class Empty {

        static final byte[] FILE = make();

        private static byte[] make() {
            try {
                Path folder = Files.createTempDirectory("tapal-empty");
                Path file = folder.resolve("tapal.db");
                open(file).close();
                byte[] content = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return content;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** An empty database on a PostgreSQL server, the same each time and over the same connections: see {@link PostgresServer#emptied}. */
    static Database emptiedOnServer() {
        return new Database(Dialect.POSTGRESQL, KEY, PostgresServer.one().emptied());
    }

    /** A new database on a PostgreSQL server. */
    static Database onServer() {
        return Database.open(PostgresServer.one().fresh(), KEY);
    }
}
