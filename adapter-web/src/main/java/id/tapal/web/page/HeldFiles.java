package id.tapal.web.page;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps those few who send or open a file at the same time: each is held in memory, whole. */
final class HeldFiles {

    private static final int TOGETHER = 4;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore places = new Semaphore(TOGETHER, true);

    /** Does something that holds a file, once there is room; false where there was none for too long. */
    boolean hold(Runnable work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            places.release();
        }
    }
}
