package id.tapal.app;

import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Seals;
import id.tapal.persistence.Vault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The key beside a SQLite file, made when it is first needed: not before it is known that the file can be used. */
final class KeyBeside implements Vault {

    private final Path database;
    private final KeyFile file;
    private final PrintWriter err;
    private @Nullable Vault vault;

    KeyBeside(Path database, KeyFile file, PrintWriter err) {
        this.database = database;
        this.file = file;
        this.err = err;
    }

    @Override
    public String seal(String plain, String context) {
        return vault().seal(plain, context);
    }

    @Override
    public String open(String sealed, String context) {
        return vault().open(sealed, context);
    }

    /** What is sealed already needs the key it was sealed with, and no new one. */
    private synchronized Vault vault() {
        if (vault == null) {
            if (!file.exists() && !Seals.isAny(database)) {
                file.make(new SecureRandom());
                err.println(
                        "tapal: made " + file + ", the key of identity numbers and secrets; keep a copy of it apart "
                                + "from the database: without it they cannot be read again");
            }
            vault = file.vault();
        }
        return vault;
    }
}
