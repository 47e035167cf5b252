package id.tapal.persistence;

import id.tapal.application.desk.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is waiting into one transaction: one sync of the disk serves many. Nobody is answered before the commit. Should a transaction
 * of several fail as a whole, each is tried again in one of its own, so that one that cannot be written does not take the others with it.
 *
 * <p>One thread writes, a second one wakes who has waited: that takes as long as writing an act or two, and would hold up the next group.
 *
 * @param <W> what is written
 */
final class GroupCommit<W> implements AutoCloseable {

    /** How many at most share a commit: enough to pay for it, few enough that the first does not wait for the last. */
    private static final int MOST = 64;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** What waits; an empty one says that nothing follows. */
    private final BlockingQueue<Optional<Waiting<W>>> queue = new LinkedBlockingQueue<>();

    /** What has its outcome; an empty one says that nothing follows. */
    private final BlockingQueue<List<Waiting<W>>> written = new LinkedBlockingQueue<>();

    private final Consumer<List<Waiting<W>>> transaction;
    private final Thread writer;
    private final Thread answerer;
    private boolean closed;

    /**
     * @param transaction writes all of a list in one transaction, and sets the outcome of each; what it throws has undone them all
     */
    GroupCommit(String name, Consumer<List<Waiting<W>>> transaction) {
        this.transaction = transaction;
        this.writer = Thread.ofPlatform().daemon().name(name).start(this::work);
        this.answerer = Thread.ofPlatform().daemon().name(name + "-answers").start(this::answer);
    }

    /**
     * One that waits for its turn, and its outcome.
     *
     * @param <W> what is written
     */
    static final class Waiting<W> {

        private final W what;
        private final FutureTask<String> answered = new FutureTask<>(this::outcome);
        private Supplier<String> outcome = () -> {
            throw new IllegalStateException("written without an outcome");
        };

        Waiting(W what) {
            this.what = what;
        }

        W what() {
            return what;
        }

        /** It is written, under a number. */
        void written(String number) {
            outcome = () -> number;
        }

        /** It is not written. */
        void refused(RuntimeException because) {
            outcome = () -> {
                throw because;
            };
        }

        private String outcome() {
            return outcome.get();
        }

        private void answer() {
            answered.run();
        }
    }

    /**
     * Waits until it is written or refused.
     *
     * @return the number under which it is written
     * @throws RuntimeException the refusal, or what failed
     */
    String write(W what) {
        Waiting<W> waiting = new Waiting<>(what);
        synchronized (queue) {
            if (closed) {
                throw new Unavailable(Unavailable.Fault.STOPPING, null);
            }
            queue.add(Optional.of(waiting));
        }
        return await(waiting);
    }

    /** How many wait now for the next group. */
    int waiting() {
        return queue.size();
    }

    private static <W> String await(Waiting<W> waiting) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.answered.get();
                } catch (InterruptedException late) {
                    interrupted = true; // it is on its way to the disk: whoever asked must hear how it went
                } catch (ExecutionException refused) {
                    throw unchecked(refused.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return cause instanceof RuntimeException refusal ? refusal : new IllegalStateException("a write failed", cause);
    }

    private void work() {
        try {
            boolean last = false;
            while (!last) {
                List<Optional<Waiting<W>>> taken = new ArrayList<>(MOST);
                taken.add(take(queue));
                queue.drainTo(taken, MOST - 1);
                last = taken.removeIf(Optional::isEmpty);
                List<Waiting<W>> group =
                        taken.stream().flatMap(Optional::stream).toList();
                if (!group.isEmpty()) {
                    write(group);
                    written.add(group);
                }
            }
        } finally {
            written.add(List.of());
        }
    }

    private void answer() {
        List<Waiting<W>> group = take(written);
        while (!group.isEmpty()) {
            group.forEach(Waiting::answer);
            group = take(written);
        }
    }

    private static <T> T take(BlockingQueue<T> queue) {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException nobodysWish) {
                LOG.debug("{} goes on", Thread.currentThread().getName(), nobodysWish);
            }
        }
    }

    private void write(List<Waiting<W>> group) {
        try {
            transaction.accept(group);
        } catch (Unavailable unavailable) {
            group.forEach(each -> each.refused(unavailable)); // one by one they would wait for the same
        } catch (RuntimeException | Error failed) {
            if (group.size() == 1) {
                group.getFirst().refused(unchecked(failed));
            } else {
                group.forEach(each -> write(List.of(each)));
            }
        }
    }

    /** Takes no more, and waits until what it has taken is written. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.add(Optional.empty());
        }
        try {
            writer.join();
            answerer.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
