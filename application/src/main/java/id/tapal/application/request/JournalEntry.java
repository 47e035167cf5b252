package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Masking;
import java.time.Instant;

/**
 * An entry as the journal keeps it.
 *
 * @param sequence its place in its case, from 1
 * @param entry the act
 * @param recordedAt when it was recorded, which may be later than it was done
 */
public record JournalEntry(int sequence, Entry entry, Instant recordedAt) {
    /** Refuses a place before the first. */
    public JournalEntry {
        requireNonNull(entry, "entry");
        requireNonNull(recordedAt, "recordedAt");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: from 1, was " + sequence);
        }
    }

    /** The same entry, identity numbers masked. */
    public JournalEntry masked() {
        return new JournalEntry(sequence, Masking.entry(entry), recordedAt);
    }
}
