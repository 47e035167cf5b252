package id.tapal.app;

import id.tapal.compliance.log.LogSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The logs that are named on the command line. What comes on standard input is kept until it is read, for some logs are read twice. */
final class LogFiles implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";
    private static final List<String> ENDINGS = List.of(".csv", ".xes", ".csv.gz", ".xes.gz");

    private final List<LogSource> sources = new ArrayList<>();
    private @Nullable Path kept;

    private LogFiles() {}

    /**
     * The logs of some names.
     *
     * @param names files, folders, or {@code -} once
     * @throws IllegalArgumentException if one is not there
     */
    static LogFiles of(List<String> names, InputStream standardInput) {
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new IllegalArgumentException("LOG: standard input can be read once; name - once");
        }
        LogFiles files = new LogFiles();
        try {
            for (String name : names) {
                files.add(name, standardInput);
            }
            return files;
        } catch (IOException | UncheckedIOException unreadable) {
            files.close();
            throw new IllegalArgumentException(
                    "LOG: cannot be read (" + unreadable.getMessage() + "); name what you may read", unreadable);
        } catch (IllegalArgumentException wrong) {
            files.close();
            throw wrong;
        }
    }

    private void add(String name, InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            Path copy = Files.createTempFile("tapal-check-", ".log");
            kept = copy;
            Files.copy(standardInput, copy, StandardCopyOption.REPLACE_EXISTING);
            sources.add(new LogSource("standard input", () -> Files.newInputStream(copy), Files.size(copy)));
            return;
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("LOG: a name is empty; name a log, a folder or -");
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            addAllIn(path);
        } else if (Files.isRegularFile(path)) {
            sources.add(LogSource.of(path));
        } else if (Files.exists(path)) {
            throw new IllegalArgumentException(
                    "LOG: " + name + " is no file that can be read twice; send it to standard input and name -");
        } else {
            throw new IllegalArgumentException("LOG: there is no file " + name + "; name a log, a folder or -");
        }
    }

    private void addAllIn(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> walked = Files.walk(folder)) {
            found = walked.filter(Files::isRegularFile)
                    .filter(LogFiles::isLog)
                    .sorted()
                    .toList();
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "LOG: the folder " + folder + " has no log; their names end with " + String.join(", ", ENDINGS));
        }
        for (Path each : found) {
            sources.add(LogSource.of(each));
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    List<LogSource> sources() {
        return sources;
    }

    /** Of all of them, in bytes. */
    long size() {
        return sources.stream().mapToLong(LogSource::size).sum();
    }

    @Override
    public void close() {
        try {
            if (kept != null) {
                Files.deleteIfExists(kept);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
