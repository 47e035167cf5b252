package id.tapal.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs the same thing on several threads that all start at once. */
final class Race {

    private Race() {}

    /**
     * What became of each runner: its value, or what it threw.
     *
     * @param values what those returned who got through
     * @param failures what the others threw
     */
    record Outcome<T>(List<T> values, List<Throwable> failures) {}

    interface Runner<T> {
        T run(int runner);
    }

    static <T> Outcome<T> of(int runners, Runner<T> each) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(runners);
        List<T> values = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
            List<Callable<T>> calls = IntStream.range(0, runners)
                    .mapToObj(runner -> (Callable<T>) () -> {
                        start.await();
                        return each.run(runner);
                    })
                    .toList();
            for (Future<T> future : threads.invokeAll(calls)) {
                try {
                    values.add(future.get());
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        }
        return new Outcome<>(values, failures);
    }
}
