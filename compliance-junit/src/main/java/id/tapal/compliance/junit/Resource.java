package id.tapal.compliance.junit;

import id.tapal.compliance.log.LogSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What an annotation names: a file, or else a resource from the root of the class path. */
final class Resource {

    private Resource() {}

    /**
     * Finds it.
     *
     * @param where the annotation, for messages
     * @param test the class whose loader knows the resources
     * @throws IllegalArgumentException if it is neither
     */
    static LogSource find(String where, String name, Class<?> test) {
        Path file = file(name);
        if (file != null) {
            return sized(file);
        }
        URL url = test.getResource(name.startsWith("/") ? name : "/" + name);
        if (url == null) {
            throw new IllegalArgumentException(where + ": there is neither a file " + name + " in "
                    + Path.of("").toAbsolutePath() + " nor a resource of that name on the class path; mend the name");
        }
        return new LogSource(name, url::openStream, 0);
    }

    private static LogSource sized(Path file) {
        try {
            return LogSource.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Path file(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    static String text(LogSource resource) {
        try (InputStream in = resource.opening().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
