package id.tapal.compliance.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Those with the most breaches, and of as many the ones that came first; of all others nothing is kept. */
final class Worst<T> {

    private final int most;
    private final PriorityQueue<Ranked<T>> ranked =
            new PriorityQueue<>(Comparator.<Ranked<T>>comparingInt(Ranked::breaches)
                    .thenComparing(Ranked::place, Comparator.reverseOrder()));
    private long seen;

    private record Ranked<T>(int breaches, long place, T what) {}

    /**
     * @param most of them to be kept
     */
    Worst(int most) {
        this.most = most;
    }

    void add(int breaches, T what) {
        seen++;
        ranked.add(new Ranked<>(breaches, seen, what));
        if (ranked.size() > most) {
            ranked.remove();
        }
    }

    /** How many there were. */
    long seen() {
        return seen;
    }

    /** The worst first. */
    List<T> first() {
        return ranked.stream()
                .sorted(ranked.comparator().reversed())
                .map(Ranked::what)
                .toList();
    }
}
