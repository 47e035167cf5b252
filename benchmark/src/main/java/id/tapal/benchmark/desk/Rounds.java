package id.tapal.benchmark.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How long is measured: clients act without a pause through the warm-up and all rounds; an act counts in the round in which it is answered.
 *
 * @param warmUpSeconds before the first round
 * @param rounds how many
 * @param seconds how long each takes
 */
record Rounds(int warmUpSeconds, int rounds, int seconds) {

    private static final double NANOS_IN_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    /**
     * What was measured: medians over the rounds; the longest of all.
     *
     * @param perSecond acts
     * @param p50 in milliseconds, as the others
     * @param p99 of a hundred, one takes longer
     * @param p999 of a thousand, one takes longer
     * @param longest the longest of all
     */
    record Figures(double perSecond, double p50, double p99, double p999, double longest) {}

    /** What one client was answered: when, counted from the first round, and after how long, in nanoseconds. */
    private static final class Answered {

        private long[] at = new long[1 << 12];
        private long[] took = new long[1 << 12];
        private int count;

        void add(long when, long duration) {
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
                took = Arrays.copyOf(took, 2 * count);
            }
            at[count] = when;
            took[count++] = duration;
        }

        DoubleStream millisecondsWithin(long first, long end) {
            return IntStream.range(0, count)
                    .filter(i -> at[i] >= first && at[i] < end)
                    .mapToDouble(i -> took[i] / NANOS_IN_MILLISECOND);
        }
    }

    Figures run(Load load, int clients) throws Exception {
        List<Load.Client> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                all.add(load.client(i));
            }
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
            long end = start + TimeUnit.SECONDS.toNanos((long) rounds * seconds);
            List<Future<Answered>> running = new ArrayList<>();
            for (Load.Client client : all) {
                running.add(threads.submit(() -> actUntil(client, start, end)));
            }
            return figures(answers(running));
        } finally {
            for (Load.Client client : all) {
                client.close();
            }
        }
    }

    private static List<Answered> answers(List<Future<Answered>> running) throws InterruptedException {
        List<Answered> answers = new ArrayList<>();
        for (Future<Answered> each : running) {
            try {
                answers.add(each.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("an act failed: " + failed.getCause(), failed);
            }
        }
        return answers;
    }

    private static Answered actUntil(Load.Client client, long start, long end) throws Exception {
        Answered answered = new Answered();
        long now = System.nanoTime();
        while (now < end) {
            long before = now;
            client.act();
            now = System.nanoTime();
            if (now >= start && now < end) {
                answered.add(now - start, now - before);
            }
        }
        return answered;
    }

    private Figures figures(List<Answered> answers) {
        List<double[]> byRound = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            byRound.add(round(answers, round));
        }
        return new Figures(
                median(byRound, round -> round.length / (double) seconds),
                median(byRound, round -> percentile(round, 0.5)),
                median(byRound, round -> percentile(round, 0.99)),
                median(byRound, round -> percentile(round, 0.999)),
                byRound.stream()
                        .mapToDouble(round -> percentile(round, 1))
                        .max()
                        .orElse(0));
    }

    private double[] round(List<Answered> answers, int round) {
        long first = TimeUnit.SECONDS.toNanos((long) round * seconds);
        long last = TimeUnit.SECONDS.toNanos((round + 1L) * seconds);
        double[] took = answers.stream()
                .flatMapToDouble(each -> each.millisecondsWithin(first, last))
                .toArray();
        Arrays.sort(took);
        return took;
    }

    private static double median(List<double[]> rounds, ToDoubleFunction<double[]> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }

    /** Of sorted figures, the one that a part of them does not exceed. */
    static double percentile(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }
}
