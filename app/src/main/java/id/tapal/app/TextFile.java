package id.tapal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text that an option names. */
final class TextFile {

    private TextFile() {}

    /**
     * All of it.
     *
     * @throws IllegalArgumentException naming the option, if it cannot be read
     */
    static String read(String option, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(option + ": " + file + " cannot be read; name a UTF-8 file", unreadable);
        }
    }
}
