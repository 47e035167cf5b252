package id.tapal.application.event;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps sending what is due until it is closed: at once when it is woken, and looks for what other nodes have recorded every now and then.
 * Each subscription has a thread of its own, so that one that hangs does not hold others up; a database that is away is asked again later.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String LOOKING = "";
    private static final int ROUNDS_BETWEEN_FORGETTING = 1_000;

    private final Dispatch dispatch;
    private final Duration pause;
    private final Consumer<RuntimeException> trouble;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    private Dispatcher(Dispatch dispatch, Duration pause, Consumer<RuntimeException> trouble) {
        this.dispatch = dispatch;
        this.pause = pause;
        this.trouble = trouble;
    }

    /**
     * Starts sending.
     *
     * @param pause how long to wait before looking again, when nobody wakes it
     * @param trouble told what went wrong, once in a row; it goes on
     */
    public static Dispatcher start(Dispatch dispatch, Duration pause, Consumer<RuntimeException> trouble) {
        Dispatcher dispatcher = new Dispatcher(dispatch, pause, trouble);
        dispatcher.threads.execute(dispatcher::run);
        return dispatcher;
    }

    /** There may be something to send. */
    public void wake() {
        bell.offer(true);
    }

    private void run() {
        for (int round = 0; !stopping; round++) {
            try {
                if (round % ROUNDS_BETWEEN_FORGETTING == 0) {
                    dispatch.forget();
                }
                dispatch.waiting().forEach(this::begin);
                troubled.remove(LOOKING);
            } catch (RuntimeException failed) {
                tell(LOOKING, failed);
            }
            try {
                bell.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void begin(String subscription) {
        if (busy.add(subscription)) {
            threads.execute(() -> send(subscription));
        }
    }

    private void send(String subscription) {
        boolean sent = false;
        try {
            while (!stopping && dispatch.send(subscription) > 0) {
                sent = true;
            }
            troubled.remove(subscription);
        } catch (RuntimeException failed) {
            tell(subscription, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(subscription);
        }
        if (sent) {
            wake(); // for what came in while the last of it was on its way
        }
    }

    private void tell(String what, RuntimeException failed) {
        if (troubled.add(what)) {
            trouble.accept(failed);
        }
    }

    /** Finishes what is on its way, for a moment; what is cut off is sent again by whoever comes next. */
    @Override
    public void close() {
        stopping = true;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
            threads.close();
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
