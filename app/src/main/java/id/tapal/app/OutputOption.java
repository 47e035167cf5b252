package id.tapal.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes what it makes. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write: replaced when all is written, and only then. Standard output by default.")
    private @Nullable Path file;

    /** Writes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file; empty for standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Has it written.
     *
     * @throws Failure if it cannot be; then a file is as it was before
     */
    void to(Writing writing) {
        Path named = file;
        try {
            if (named == null) {
                BufferedOutputStream buffered = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
                writing.to(buffered);
                buffered.flush();
            } else {
                replace(named, writing);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            throw unwritten("--output: " + (named == null ? "standard output" : named), unwritable);
        }
    }

    private static Failure unwritten(String where, Exception unwritable) {
        return new Failure(where + " cannot be written (" + cause(unwritable)
                + "); name a file in a folder that is there, with room");
    }

    /**
     * Has a file replaced by what is written.
     *
     * @throws Failure if it cannot be; then it is as it was before
     */
    static void replaceBy(Path file, Writing writing) {
        try {
            replace(file, writing);
        } catch (IOException | UncheckedIOException unwritable) {
            throw unwritten(file.toString(), unwritable);
        }
    }

    /** Beside it first, and over it when all is there; for its owner alone, as it tells of people. */
    private static void replace(Path file, Writing writing) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--output: " + file + " is no file; name one, or leave the option out");
        }
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".tapal-", ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
                BufferedOutputStream buffered = new BufferedOutputStream(out);
                writing.to(buffered);
                buffered.flush();
                out.getFD().sync();
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String cause(Exception unwritable) {
        Throwable cause = unwritable.getCause() == null ? unwritable : unwritable.getCause();
        return String.valueOf(cause.getMessage());
    }
}
