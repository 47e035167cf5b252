package id.tapal.compliance.log;

import org.jspecify.annotations.Nullable;

/**
 * A log that cannot be read as one, or not within the limits: no verdict comes of it. The message names file, line and remedy; what it cites of the log cannot
 * move the cursor of a terminal.
 */
public final class UnusableLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnusableLog(String source, long line, String what, @Nullable Throwable cause) {
        super((source + (line == 0 ? "" : ", line " + line) + ": " + what).replaceAll("\\p{Cc}", "\uFFFD"), cause);
    }

    /**
     * One of which it is known where.
     *
     * @param source the name of the file
     * @param line the line; 0 where it is no matter of a line
     * @param what what is wrong, and what to do
     */
    static UnusableLog at(String source, long line, String what) {
        return new UnusableLog(source, line, what, null);
    }

    static UnusableLog because(String source, long line, String what, Throwable cause) {
        return new UnusableLog(source, line, what, cause);
    }
}
