package id.tapal.app;

import id.tapal.codec.Messages;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How far long work is, on a terminal: share, rate and the time that remains, in one line that is gone when it is done. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long FIRST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long EACH_NANOS = Duration.ofMillis(500).toNanos();
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final String ERASE = "\r\u001B[2K";

    private final long whole;
    private final PrintWriter out;
    private final Messages messages;
    private final LongSupplier clock;
    private long start;
    private long next;
    private long before;
    private boolean again;
    private boolean written;

    private Progress(long whole, PrintWriter out, Messages messages, LongSupplier clock) {
        this.whole = whole;
        this.out = out;
        this.messages = messages;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + FIRST_NANOS;
    }

    /**
     * Of some work.
     *
     * @param whole how many bytes it is
     * @param out where it is shown
     * @param clock tells nanoseconds, whenever they began
     */
    static Progress of(long whole, PrintWriter out, Messages messages, LongSupplier clock) {
        return new Progress(whole, out, messages, clock);
    }

    /** So many bytes are done. Fewer than before: the logs are read again. */
    @Override
    public void accept(long done) {
        long now = clock.getAsLong();
        if (done < before) {
            again = true;
            start = now;
            next = now + EACH_NANOS;
        }
        before = done;
        if (now - next < 0 || whole == 0) {
            return;
        }
        next = now + EACH_NANOS;
        double rate = done * NANOS / (now - start);
        out.print(ERASE
                + messages.text(
                        again ? "check.reading-again" : "check.reading",
                        Math.min(100, 100 * done / whole),
                        rate / MEGABYTE,
                        rate == 0 ? 0 : Math.max(0, whole - done) / rate));
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
