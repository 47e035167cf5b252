package id.tapal.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a request, by which its answer and its lines in the log are found. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** An identity number has sixteen digits, and nothing that may be one comes into the log. */
    private static final Pattern IDENTITY = Pattern.compile(".*[0-9]{16}.*");

    private RequestId() {}

    /** The id that came with a request, if it can be used, or else a new one. */
    static String of(@Nullable String given) {
        return given == null || !isUsable(given) ? fresh() : given;
    }

    private static boolean isUsable(String given) {
        return SANE.matcher(given).matches() && !IDENTITY.matcher(given).matches();
    }

    private static String fresh() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
