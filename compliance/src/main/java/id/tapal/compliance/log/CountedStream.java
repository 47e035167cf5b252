package id.tapal.compliance.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that knows how much was read of it, and tells: who is told may have enough, and throw. */
final class CountedStream extends FilterInputStream {

    private final LongConsumer told;
    private long count;

    /**
     * @param told after each reading how many bytes it has been by now
     */
    CountedStream(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    long count() {
        return count;
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
        told.accept(count);
    }
}
