package id.tapal.app;

import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Keyring;
import id.tapal.persistence.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The key in the file {@code tapal.key} beside the database: read when it is first needed, made when there is first something to seal. */
final class KeyBeside implements Vault {

    private final KeyFile file;

    KeyBeside(Path database) {
        this.file = KeyFile.at(database.toAbsolutePath().resolveSibling("tapal.key"));
    }

    @Override
    public String seal(String plain, String context) {
        Keyring keys = file.exists() ? file.read() : file.make(new SecureRandom());
        return keys.seal(plain, context);
    }

    @Override
    public String open(String sealed, String context) {
        return file.read().open(sealed, context);
    }
}
