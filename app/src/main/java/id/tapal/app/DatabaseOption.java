package id.tapal.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the database is. */
final class DatabaseOption {

    private static final Path FILE = Path.of("data", "tapal.db");

    @Option(
            names = "--database",
            paramLabel = "FILE",
            defaultValue = "${env:TAPAL_DATABASE}",
            description =
                    "The SQLite file, made where there is none; data/tapal.db by default. Environment: TAPAL_DATABASE.")
    private @Nullable Path file;

    @Mixin
    private final KeyOption keys = new KeyOption();

    /** The keys that go with it. */
    KeyOption keys() {
        return keys;
    }

    Path file() {
        return orElse(FILE);
    }

    Path orElse(Path otherwise) {
        return file == null ? otherwise : file;
    }
}
