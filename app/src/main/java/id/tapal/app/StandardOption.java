package id.tapal.app;

import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which standard governs: a file, or the one built in. */
final class StandardOption {

    @Option(
            names = "--standard",
            paramLabel = "FILE",
            defaultValue = "${env:TAPAL_STANDARD}",
            description =
                    "The standard, a .properties file; the one of BPPD NTT is built in. Environment: TAPAL_STANDARD.")
    private @Nullable Path file;

    /**
     * The standard.
     *
     * @throws IllegalArgumentException if the file cannot be read, or naming every wrong key with its remedy
     */
    Standard standard() {
        Path chosen = file;
        if (chosen == null) {
            return Standard.bppdNtt();
        }
        try (Reader reader = Files.newBufferedReader(chosen)) {
            return Standard.parse(reader);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    "standard: " + chosen + " cannot be read; name a UTF-8 file", unreadable);
        }
    }
}
