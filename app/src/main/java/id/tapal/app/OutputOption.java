package id.tapal.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
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
                replace("--output", named, writing);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            throw unwritten("--output: " + (named == null ? "standard output" : named), unwritable);
        }
    }

    /**
     * For who works long before anything is written.
     *
     * @throws Failure if there is no such folder
     * @throws IllegalArgumentException if what is named is no file
     */
    void requireRoom() {
        Path named = file;
        if (named != null) {
            requireRoom("--output", named);
        }
    }

    static void requireRoom(String option, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(option + ": " + file + " is no file; name one, or leave the option out");
        }
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw unwritten(option + ": " + file, new NoSuchFileException(folder.toString()));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the folder of a file");
    }

    private static Failure unwritten(String where, Exception unwritable) {
        return new Failure(where + " cannot be written (" + cause(unwritable)
                + "); name a file in a folder that is there, with room");
    }

    /**
     * Has a file replaced by what is written.
     *
     * @param option which names it
     * @throws Failure if it cannot be; then it is as it was before
     */
    static void replaceBy(String option, Path file, Writing writing) {
        try {
            replace(option, file, writing);
        } catch (IOException | UncheckedIOException unwritable) {
            throw unwritten(option + ": " + file, unwritable);
        }
    }

    /** Beside it first, and over it when all is there; for its owner alone, as it tells of people. */
    private static void replace(String option, Path file, Writing writing) throws IOException {
        requireRoom(option, file);
        Path beside = Files.createTempFile(folder(file), ".tapal-", ".part");
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
        return switch (cause) {
            case NoSuchFileException missing -> "there is no folder " + missing.getFile();
            case AccessDeniedException denied -> "it is not permitted";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
