package id.tapal.compliance.log;

import java.util.function.LongConsumer;

/**
 * How much of a stream of XML the parser may take for one element: it would hold a text of any length before anybody could measure it.
 */
final class Ration implements LongConsumer {

    /** A character is ten bytes at most, as a reference. */
    private static final long BYTES = 10;

    /** The parser reads ahead. */
    private static final long AHEAD = 1 << 17;

    private final String source;
    private final int longest;
    private long count;
    private long renewed;

    /**
     * @param longest value, in characters
     */
    Ration(String source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /** An element has been read. */
    void renew() {
        renewed = count;
    }

    @Override
    public void accept(long read) {
        count = read;
        if (count - renewed > BYTES * longest + AHEAD) {
            throw tooLong(source, 0, longest);
        }
    }

    static UnusableLog tooLong(String source, long line, int longest) {
        return UnusableLog.at(
                source,
                line,
                "an attribute is longer than " + longest + " characters; if that is meant, allow more with --max-cell");
    }
}
