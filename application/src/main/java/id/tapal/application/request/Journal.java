package id.tapal.application.request;

import id.tapal.domain.request.Entry;
import id.tapal.domain.standard.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Driven port: the journal of all acts, append-only. Whatever it takes, it writes the register's row in the same transaction. */
public interface Journal {

    /**
     * A case with its entries.
     *
     * @param number its registration number
     * @param channel its channel
     * @param entries in their order
     */
    record History(String number, Channel channel, List<JournalEntry> entries) {
        /** Copies the entries. */
        public History {
            entries = List.copyOf(entries);
        }

        /** The acts alone. */
        public List<Entry> acts() {
            return entries.stream().map(JournalEntry::entry).toList();
        }
    }

    /** A case; empty where there is none of that number. */
    Optional<History> find(String number);

    /**
     * Opens a case with its first entry, under the next running number of its year and channel: from 1, never used again.
     *
     * @param row makes the register's row; given the running number
     * @return the registration number, as the row has it
     */
    String open(Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> row);

    /**
     * Appends an entry as the next one after {@code expectedVersion} entries.
     *
     * @throws StaleVersion if the case has another number of entries; nothing is written
     */
    void append(int expectedVersion, JournalEntry entry, RegisterRow row);

    /** Goes through every case, in the order of the numbers. */
    void forEach(Consumer<History> each);
}
