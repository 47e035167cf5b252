package id.tapal.persistence;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The cases that this node has read or written last, whole: who goes on with one need not ask for it. They may be older than they stand by now, and
 * the writing finds that out. A case that nobody here reads or goes on with stays for a quarter of an hour, and until the next one comes.
 */
final class RecentCases {

    /** More cases than are worked on at a time. */
    private static final int MOST = 256;

    /** A heavier case is read each time it is gone on with: all together have eight million characters at most. */
    private static final int HEAVIEST = 32 * 1024;

    /** What an entry weighs beside its words, each of which weighs as much as it has characters. */
    private static final int ENTRY = 512;

    private static final long KEPT_NANOS = Duration.ofMinutes(15).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Recent> cases = new LinkedHashMap<>();
    private int removals;

    /**
     * @param nanos the time, as {@link System#nanoTime()} tells it
     */
    RecentCases(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Recent(EntryTable.Kept kept, long since) {}

    /** A case as it was read or written here; empty if that is too long ago. */
    synchronized Optional<EntryTable.Kept> find(String number) {
        return Optional.ofNullable(cases.get(number))
                .filter(recent -> !isOld(recent))
                .map(Recent::kept);
    }

    private boolean isOld(Recent recent) {
        return nanos.getAsLong() - recent.since > KEPT_NANOS;
    }

    /** Keeps a case as it stands. */
    synchronized void put(EntryTable.Kept kept) {
        String number = kept.history().number();
        cases.remove(number); // the oldest stand first
        if (weight(kept.history()) <= HEAVIEST) {
            cases.put(number, new Recent(kept, nanos.getAsLong()));
        }
        Iterator<Recent> oldest = cases.values().iterator();
        while (oldest.hasNext() && (isOld(oldest.next()) || cases.size() > MOST)) {
            oldest.remove();
        }
    }

    private static int weight(Journal.History history) {
        return history.entries().stream()
                .mapToInt(each -> ENTRY
                        + each.entry().facts().asMap().values().stream()
                                .mapToInt(String::length)
                                .sum())
                .sum();
    }

    /** How often a case was removed; to be asked before one is read. */
    synchronized int removals() {
        return removals;
    }

    /**
     * Keeps a case that was read, unless one was removed meanwhile: it may be that one, as it was before.
     *
     * @param before how often one had been removed before it was read
     */
    synchronized void read(EntryTable.Kept kept, int before) {
        if (removals == before) {
            put(kept);
        }
    }

    /** Keeps a case with the entry that was written, if it is kept as it was before. */
    synchronized void grown(String number, JournalEntry entry, String hash) {
        EntryTable.Kept before = find(number).orElse(null);
        if (before != null && before.history().entries().size() + 1 == entry.sequence()) {
            put(new EntryTable.Kept(before.history().with(entry), hash));
        }
    }

    /** Keeps nothing of a case. */
    synchronized void remove(String number) {
        removals++;
        cases.remove(number);
    }
}
