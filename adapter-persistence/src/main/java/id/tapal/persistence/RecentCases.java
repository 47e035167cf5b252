package id.tapal.persistence;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The cases that this node has read or written last, whole: who goes on with one need not ask for it. They may be older than they stand by now, and
 * the writing finds that out. A case that nobody here reads or goes on with stays for a quarter of an hour, and until the next one comes.
 */
final class RecentCases {

    /** More cases than are worked on at a time. */
    private static final int MOST = 256;

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** A heavier case is read each time it is gone on with: all together have eight million characters at most. */
    private static final int HEAVIEST = 32 * 1024;

    /** What an entry weighs beside its words, each of which weighs as much as it has characters. */
    private static final int ENTRY = 512;

    private final Recent<EntryTable.Kept> cases;

    /**
     * @param nanos the time, as {@link System#nanoTime()} tells it
     */
    RecentCases(LongSupplier nanos) {
        this.cases = new Recent<>(MOST, KEPT, nanos);
    }

    /** A case as it was read or written here; empty if that is too long ago. */
    Optional<EntryTable.Kept> find(String number) {
        return cases.find(number);
    }

    /** Keeps a case as it stands. */
    void put(EntryTable.Kept kept) {
        read(kept, now());
    }

    private static boolean isLight(EntryTable.Kept kept) {
        return weight(kept.history()) <= HEAVIEST;
    }

    private static int weight(Journal.History history) {
        return history.entries().stream()
                .mapToInt(each -> ENTRY
                        + each.entry().facts().asMap().values().stream()
                                .mapToInt(String::length)
                                .sum())
                .sum();
    }

    /** Now, before a case is read. */
    Recent.Moment now() {
        return cases.now();
    }

    /**
     * Keeps a case that was read, unless one was removed meanwhile: it may be that one, as it was before.
     *
     * @param before before it was read
     */
    void read(EntryTable.Kept kept, Recent.Moment before) {
        String number = kept.history().number();
        if (isLight(kept)) {
            cases.put(number, kept, before);
        } else {
            cases.remove(number);
        }
    }

    /** Keeps a case with the entry that was written, if it is kept as it was before. */
    void grown(String number, JournalEntry entry, String hash) {
        Recent.Moment now = now();
        find(number)
                .filter(before -> before.history().entries().size() + 1 == entry.sequence())
                .ifPresent(before -> read(new EntryTable.Kept(before.history().with(entry), hash), now));
    }

    /** Keeps nothing of a case. */
    void remove(String number) {
        cases.remove(number);
    }
}
