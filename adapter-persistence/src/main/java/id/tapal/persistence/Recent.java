package id.tapal.persistence;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What was kept last under each key, of so many keys and for so long. What is old goes when the next comes.
 *
 * @param <T> what is kept
 */
final class Recent<T> {

    private final int most;
    private final long keptNanos;
    private final LongSupplier nanos;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();
    private int removals;

    /**
     * @param most how many keys
     * @param kept how long
     * @param nanos the time, as {@link System#nanoTime()} tells it
     */
    Recent(int most, Duration kept, LongSupplier nanos) {
        this.most = most;
        this.keptNanos = kept.toNanos();
        this.nanos = nanos;
    }

    private record Kept<T>(T value, long since) {}

    /**
     * Before something is read, so that nothing is kept longer than since then, nor put back after it was removed.
     *
     * @param nanos when it was
     * @param removals how often something had been removed
     */
    record Moment(long nanos, int removals) {}

    /** Now, before something is read. */
    synchronized Moment now() {
        return new Moment(nanos.getAsLong(), removals);
    }

    /** What is kept under a key; empty if it was kept too long ago. */
    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(kept.get(key)).filter(each -> !isOld(each)).map(Kept::value);
    }

    private boolean isOld(Kept<T> each) {
        return nanos.getAsLong() - each.since > keptNanos;
    }

    /** Keeps what is so since a moment, unless something was removed meanwhile: it may be that, as it was before. */
    synchronized void put(String key, T value, Moment before) {
        if (before.removals != removals) {
            return;
        }
        kept.remove(key); // the oldest stand first
        kept.put(key, new Kept<>(value, before.nanos));
        Iterator<Kept<T>> oldest = kept.values().iterator();
        while (oldest.hasNext() && (isOld(oldest.next()) || kept.size() > most)) {
            oldest.remove();
        }
    }

    /** Keeps nothing under a key, nor what is being read. */
    synchronized void remove(String key) {
        removals++;
        kept.remove(key);
    }

    /** Keeps nothing, nor what is being read. */
    synchronized void clear() {
        removals++;
        kept.clear();
    }
}
