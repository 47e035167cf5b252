package id.tapal.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;

/** How far long work is, on a terminal: share, rate and the time that remains, in one line that is gone when it is done. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long FIRST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long EACH_NANOS = Duration.ofMillis(500).toNanos();
    private static final String ERASE = "\r\u001B[2K";

    private final long whole;
    private final PrintWriter out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start + FIRST_NANOS - EACH_NANOS;
    private boolean written;

    private Progress(long whole, PrintWriter out, boolean shown) {
        this.whole = whole;
        this.out = out;
        this.shown = shown;
    }

    /**
     * Of some work.
     *
     * @param whole how many bytes it is
     * @param shown whether there is a terminal to show it on
     */
    static Progress of(long whole, PrintWriter out, boolean shown) {
        return new Progress(whole, out, shown);
    }

    /** So many bytes are done. Fewer than before: the logs are read again. */
    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (!shown || now - last < EACH_NANOS || whole == 0) {
            return;
        }
        last = now;
        double seconds = (now - start) / 1e9;
        double rate = done / seconds;
        String text = String.format(
                Locale.ROOT,
                "%sreading: %d %%, %.1f MB/s, %.0f s left",
                ERASE,
                100 * done / whole,
                rate / 1e6,
                rate == 0 ? 0 : Math.max(0, whole - done) / rate);
        out.print(text);
        out.flush();
        written = true;
    }

    @Override
    public void close() {
        done();
    }

    /** Takes the line away. */
    void done() {
        if (written) {
            out.print(ERASE);
            out.flush();
            written = false;
        }
    }
}
