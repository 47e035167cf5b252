package id.tapal.app;

import id.tapal.persistence.Database;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Keyring;
import id.tapal.persistence.Vault;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which keys seal what must not stand readable in the database: those of a file, or of the environment. */
final class KeyOption {

    /** Holds the keys themselves, where a file is not wanted. */
    static final String VARIABLE = "TAPAL_KEY";

    private static final String BESIDE = "tapal.key";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "${env:TAPAL_KEY_FILE}",
            description =
                    "The keys that seal identity numbers and secrets; for a SQLite file tapal.key beside it by default, "
                            + "made with a new database. Environment: TAPAL_KEY_FILE, or TAPAL_KEY with the keys themselves.")
    private @Nullable Path named;

    /**
     * The vault of a database. Where a SQLite file has no key yet, one is made beside it when it is first needed.
     *
     * @param database the SQLite file, or the address of a server
     * @param err where it is told that a key was made
     * @throws id.tapal.persistence.UnusableKey if the keys cannot be used
     * @throws Failure if a server is to be used and no key is named
     */
    Vault vault(String database, PrintWriter err) {
        if (isOfEnvironment()) {
            return keyring(database);
        }
        KeyFile file = file(database);
        return named != null || file.exists() ? file.vault() : new KeyBeside(Path.of(database), file, err);
    }

    /**
     * The keys of a database that has some.
     *
     * @throws id.tapal.persistence.UnusableKey if they cannot be used
     */
    Keyring keyring(String database) {
        String keys = environment();
        return named == null && keys != null
                ? Keyring.parse(keys)
                : file(database).read();
    }

    /**
     * The file of the keys.
     *
     * @throws Failure if none is named, and there is no place for one by default
     */
    KeyFile file(String database) {
        if (named != null) {
            return KeyFile.at(named);
        }
        if (Database.isServer(database)) {
            throw new Failure(
                    "key: a database on a server needs keys; name their file with --key-file or TAPAL_KEY_FILE "
                            + "(tapal key new makes one), or put the keys into TAPAL_KEY");
        }
        return KeyFile.at(Path.of(database).toAbsolutePath().resolveSibling(BESIDE));
    }

    /** Whether the keys stand in the environment, where no command can change them. */
    boolean isOfEnvironment() {
        return named == null && environment() != null;
    }

    private static @Nullable String environment() {
        String keys = System.getenv(VARIABLE);
        return keys == null || keys.isBlank() ? null : keys;
    }
}
