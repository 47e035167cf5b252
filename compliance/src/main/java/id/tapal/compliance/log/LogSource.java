package id.tapal.compliance.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A log that can be opened, and opened again: of some logs one learns only at their end how to read them.
 *
 * @param name what it is called in messages
 * @param opening opens it at its beginning
 * @param size in bytes as it is kept, for who shows how far one is; 0 where it is not known
 */
public record LogSource(String name, Opening opening, long size) {

    /** Opens a log. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens it at its beginning.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Requires name and opening. */
    public LogSource {
        requireNonNull(name, "name");
        requireNonNull(opening, "opening");
    }

    /**
     * A file.
     *
     * @throws IOException if its size cannot be told
     */
    public static LogSource of(Path file) throws IOException {
        return new LogSource(file.toString(), () -> Files.newInputStream(file), Files.size(file));
    }
}
