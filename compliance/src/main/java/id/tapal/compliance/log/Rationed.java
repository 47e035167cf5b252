package id.tapal.compliance.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of XML of which the parser may take so much for one element: it would hold a text of any length before anybody could measure it.
 */
final class Rationed extends FilterInputStream {

    /** A character is six bytes at most as it is written here, or ten for two as a reference; and the parser reads ahead. */
    private static final long BYTES = 10;

    private static final long AHEAD = 1 << 17;

    private final String source;
    private final int longest;
    private final long ration;
    private long taken;

    /**
     * @param longest value, in characters
     */
    Rationed(InputStream in, String source, int longest) {
        super(in);
        this.source = source;
        this.longest = longest;
        this.ration = BYTES * longest + AHEAD;
    }

    /** An element has been read. */
    void renew() {
        taken = 0;
    }

    static UnusableLog tooLong(String source, long line, int longest) {
        return UnusableLog.at(
                source,
                line,
                "an attribute is longer than " + longest + " characters; if that is meant, allow more with --max-cell");
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        took(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        took(Math.max(0, read));
        return read;
    }

    private void took(int more) {
        taken += more;
        if (taken > ration) {
            throw tooLong(source, 0, longest);
        }
    }
}
