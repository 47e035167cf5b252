package id.tapal.testkit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that begins while something else is half done: it may wait for the end of that, or be done before. */
final class Meanwhile {

    private static final Duration LEAD = Duration.ofMillis(500);

    private final FutureTask<Void> task;

    Meanwhile(Runnable what) {
        task = new FutureTask<>(what, null);
    }

    /** Begins it, and lets it go on until it is done or waits. */
    void begin() {
        Thread.ofPlatform().start(task);
        try {
            task.get(LEAD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // it goes on when what we are in the middle of is over
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("what was done meanwhile failed", failed);
        }
    }

    /** Waits until it is done. */
    void end() throws Exception {
        task.get(1, TimeUnit.MINUTES);
    }
}
