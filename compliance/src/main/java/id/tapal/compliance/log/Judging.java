package id.tapal.compliance.log;

import id.tapal.compliance.CaseJudge;
import id.tapal.compliance.JudgedCase;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Judges cases as they become whole, beside who reads them if there is a second thread, and puts them aside in the order in which they came. */
final class Judging implements AutoCloseable {

    private static final int BATCH_EVENTS = 1024;
    private static final int BATCH_BYTES = 1 << 14;
    private static final int BATCHES_AHEAD = 4;

    private final CaseJudge judge;
    private final @Nullable Covering covering;
    private final Shelf shelf;
    private final boolean mayLack;
    private final int threads;
    private final @Nullable ExecutorService workers;
    private final ArrayDeque<Future<Batch>> working = new ArrayDeque<>();
    private final Set<Fact> required = EnumSet.noneOf(Fact.class);
    private List<Whole> waiting = new ArrayList<>();
    private int waitingEvents;

    /**
     * @param covering counts what the cases come near; null where nobody asks
     * @param mayLack whether the log may lack a column for a fact, so that it matters what the acts ask for
     * @param threads in all, the reading one among them
     */
    Judging(CaseJudge judge, @Nullable Covering covering, Shelf shelf, boolean mayLack, int threads) {
        this.judge = judge;
        this.covering = covering;
        this.shelf = shelf;
        this.mayLack = mayLack;
        this.threads = threads;
        this.workers = threads > 1
                ? Executors.newFixedThreadPool(
                        threads - 1,
                        Thread.ofPlatform().daemon().name("judging-", 0).factory())
                : null;
    }

    /** A case with all its events, and where its first one stands among all events. */
    private record Whole(long ordinal, List<LogEvent> events) {}

    /** Cases judged: those put into bytes, and those without a channel. */
    private record Batch(ByteBuffer bytes, Set<Fact> required, List<Shelf.Unjudged> unjudged) {}

    /** Takes a case. */
    void take(long ordinal, List<LogEvent> events) {
        waiting.add(new Whole(ordinal, events));
        waitingEvents += events.size();
        if (waitingEvents >= BATCH_EVENTS) {
            hand();
        }
    }

    private void hand() {
        List<Whole> cases = waiting;
        waiting = new ArrayList<>();
        waitingEvents = 0;
        if (workers == null) {
            keep(judged(cases));
            return;
        }
        working.add(workers.submit(() -> judged(cases)));
        while (working.size() > BATCHES_AHEAD * threads) {
            keep(awaited(working.remove()));
        }
    }

    private Batch judged(List<Whole> cases) {
        Packing packing = new Packing(BATCH_BYTES);
        List<Shelf.Unjudged> unjudged = new ArrayList<>(0);
        for (Whole each : cases) {
            Optional<JudgedCase> judged = covering == null ? judge.judge(each.events()) : covering.judge(each.events());
            if (judged.isPresent()) {
                ShelvedCase.put(judged.get(), each.ordinal(), packing);
            } else {
                unjudged.add(new Shelf.Unjudged(
                        each.ordinal(), each.events().getFirst().caseId()));
            }
        }
        Set<Fact> asked =
                mayLack ? judge.required(cases.stream().map(Whole::events).toList()) : Set.of();
        return new Batch(packing.packed(), asked, unjudged);
    }

    private void keep(Batch batch) {
        shelf.add(batch.bytes(), batch.unjudged());
        required.addAll(batch.required());
    }

    private static Batch awaited(Future<Batch> future) {
        try {
            return future.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases were judged", hurried);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException because) {
                throw because;
            }
            throw new IllegalStateException("a case could not be judged", failed.getCause());
        }
    }

    /**
     * Waits until all that was taken is judged.
     *
     * @return what the acts and decisions so far ask for, where it matters
     */
    Set<Fact> finish() {
        hand();
        while (!working.isEmpty()) {
            keep(awaited(working.remove()));
        }
        return required;
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
