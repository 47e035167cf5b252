package id.tapal.app;

import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the database is, and the keys that go with it. */
final class DatabaseOption {

    private static final Path FILE = Path.of("data", "tapal.db");

    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            defaultValue = "${env:TAPAL_DATABASE}",
            description =
                    "The SQLite file, made where there is none, data/tapal.db by default; or the address of a PostgreSQL "
                            + "server, jdbc:postgresql://HOST/NAME. Environment: TAPAL_DATABASE.")
    private @Nullable String address;

    @Mixin
    private final KeyOption keys = new KeyOption();

    /** The file, or the address of the server. */
    String address() {
        return orElse(FILE);
    }

    String orElse(Path otherwise) {
        return address == null ? otherwise.toString() : address;
    }

    /** How it is called towards people: without what may be a password. */
    static String name(String address) {
        return Database.isServer(address)
                ? address.replaceFirst("\\?.*", "")
                : Path.of(address).toAbsolutePath().toString();
    }

    /** The keys that go with it. */
    KeyOption keys() {
        return keys;
    }

    /** Opens it, and makes it where there is none. */
    OpenDesk open(Standard standard, CommandLine line) {
        return open(address(), standard, line);
    }

    /** Opens that one, with these keys. */
    OpenDesk open(String chosen, Standard standard, CommandLine line) {
        return OpenDesk.at(chosen, keys.vault(chosen, line.getErr()), standard);
    }

    /**
     * Opens one that is there already: a mistyped name makes no new one.
     *
     * @throws Failure if there is no such file
     */
    OpenDesk existing(Standard standard, CommandLine line) {
        String chosen = address();
        if (!Database.isServer(chosen) && !Files.exists(Path.of(chosen))) {
            throw new Failure("database: " + chosen + " is not there; mend --database, or make it with tapal migrate");
        }
        return open(chosen, standard, line);
    }
}
