package id.tapal.compliance.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a compressed log: no more than so many times what went in. */
final class ExpandedStream extends FilterInputStream {

    private static final long FREE = (long) Limits.FREE_MEGABYTES << 20;

    private final CountedStream compressed;
    private final String source;
    private final int expansion;
    private long count;

    ExpandedStream(InputStream expanded, CountedStream compressed, String source, int expansion) {
        super(expanded);
        this.compressed = compressed;
        this.source = source;
        this.expansion = expansion;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long more) {
        count += more;
        if (count > FREE && count / expansion > compressed.count()) {
            throw UnusableLog.at(
                    source,
                    0,
                    "compressed, it becomes more than " + expansion
                            + " times as long; if that is meant, allow more with --max-expansion");
        }
    }
}
