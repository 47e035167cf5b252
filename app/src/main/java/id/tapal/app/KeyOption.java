package id.tapal.app;

import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Keyring;
import id.tapal.persistence.Seals;
import id.tapal.persistence.Vault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which keys seal what must not stand readable in the database: those of a file, or of the environment. */
final class KeyOption {

    /** Holds the keys themselves, where a file is not wanted. */
    static final String VARIABLE = "TAPAL_KEY";

    private static final String BESIDE = "tapal.key";
    private static final String SERVER = "jdbc:";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "${env:TAPAL_KEY_FILE}",
            description =
                    "The keys that seal identity numbers and secrets; for a SQLite file tapal.key beside it by default, "
                            + "made with a new database. Environment: TAPAL_KEY_FILE, or TAPAL_KEY with the keys themselves.")
    private @Nullable Path named;

    /**
     * The vault of a database.
     *
     * @param database the SQLite file, or the address of a server
     * @param err where it is told that a key was made
     * @throws id.tapal.persistence.UnusableKey if the keys cannot be used, or there are none and none may be made
     * @throws Failure if a server is to be used and no key is named
     */
    Vault vault(String database, PrintWriter err) {
        String keys = environment();
        if (named == null && keys != null) {
            return Keyring.parse(keys);
        }
        KeyFile file = file(database);
        if (named == null && !file.exists() && !Seals.isAny(Path.of(database))) {
            make(file, err);
        }
        return file.vault();
    }

    private static void make(KeyFile file, PrintWriter err) {
        file.make(new SecureRandom());
        err.println(
                "tapal: made " + file + ", the key of identity numbers and secrets; keep a copy of it apart from the "
                        + "database: without it they cannot be read again");
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
        if (database.startsWith(SERVER)) {
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
