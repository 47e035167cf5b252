package id.tapal.application.request;

import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

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

        /** The same case with one entry more. */
        public History with(JournalEntry next) {
            return new History(
                    number,
                    channel,
                    Stream.concat(entries.stream(), Stream.of(next)).toList());
        }

        /** The same case as it was after an entry. */
        public History until(int sequence) {
            return new History(number, channel, entries.subList(0, sequence));
        }

        /** The acts alone. */
        public List<Entry> acts() {
            return entries.stream().map(JournalEntry::entry).toList();
        }

        /** The request as it is shown: the intake, what completions added, and corrections over both. */
        public Facts request() {
            return Projection.shown(acts());
        }
    }

    /** A case; empty where there is none of that number. */
    Optional<History> find(String number);

    /**
     * A case as it is remembered: maybe older than it stands, maybe with people who were forgotten meanwhile. Whoever appends to it by this says so in the
     * {@linkplain Proviso proviso}, and nobody is shown it unless that was written.
     *
     * @return empty where nothing is remembered
     */
    Optional<History> recall(String number);

    /** The cases of some numbers, read at one moment, in any order; a number without a case is passed over. */
    List<History> findAll(Collection<String> numbers);

    /**
     * The numbers of the cases in which a report or a correction states one of some tracking numbers of SP4N-LAPOR!, also where a correction has taken it
     * back since.
     */
    Set<String> tracking(Collection<String> trackingIds);

    /**
     * Opens a case with its first entry, under the next running number of its year and channel: from 1, never used again.
     *
     * @param row makes the register's row; given the running number
     * @return the registration number, as the row has it
     * @throws DoneBefore if it was to be done once and was done; nothing is written
     * @throws ChartReplaced if the chart is no longer the one it was judged by; nothing is written
     */
    String open(Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> row, Proviso proviso);

    /** Opens a case unconditionally. */
    default String open(Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> row) {
        return open(channel, year, first, row, Proviso.NONE);
    }

    /**
     * Appends an entry to the case of the row.
     *
     * @param entry its sequence says which place it is to take
     * @param row how the case stands after it; requester and request are taken over from it where the entry says a name or a request, and when the case was opened
     *     never changes
     * @param words what the answer says that the entry drafts: kept for {@link id.tapal.application.letter.Drafts}, in the same transaction
     * @throws StaleVersion if that place is not the next one, or there is no such case; nothing is written
     * @throws DoneBefore if it was to be done once and was done; nothing is written
     * @throws ChartReplaced if the chart is no longer the one it was judged by; nothing is written
     * @throws PeopleForgotten if the people of the case were forgotten, and it states something personal, has words, or was judged by memory; nothing is
     *     written
     */
    void append(JournalEntry entry, RegisterRow row, Proviso proviso, Optional<AnswerWords> words);

    /** Appends an entry without words. */
    default void append(JournalEntry entry, RegisterRow row, Proviso proviso) {
        append(entry, row, proviso, Optional.empty());
    }

    /** Appends an entry unconditionally. */
    default void append(JournalEntry entry, RegisterRow row) {
        append(entry, row, Proviso.NONE);
    }

    /** What came of a member's wish of that key, if it was done after {@code since}. */
    Optional<Once.Done> done(String member, String key, Instant since);

    /** Goes through every case, as {@link #forEach(Selection, Consumer)} does. */
    default void forEach(Consumer<History> each) {
        forEach(Selection.ALL, each);
    }

    /**
     * Some of the cases.
     *
     * @param from the first act was done then or later; empty is the beginning
     * @param before the first act was done earlier; empty is the end
     * @param channels by which they came; never empty
     */
    record Selection(Optional<Instant> from, Optional<Instant> before, Set<Channel> channels) {

        /** Every case. */
        public static final Selection ALL =
                new Selection(Optional.empty(), Optional.empty(), EnumSet.allOf(Channel.class));

        /** Copies the channels. */
        public Selection {
            if (channels.isEmpty()) {
                throw new IllegalArgumentException("channels: one at least");
            }
            channels = Set.copyOf(channels);
        }

        /** Whether a case is among them. */
        public boolean includes(History history) {
            Instant opened = history.entries().getFirst().entry().at();
            return channels.contains(history.channel())
                    && from.filter(opened::isBefore).isEmpty()
                    && before.filter(end -> !opened.isBefore(end)).isEmpty();
        }
    }

    /**
     * Goes through some of the cases, in the order of the numbers, holding few at a time, and neither lock nor connection while one of them is
     * taken: a slow taker keeps nobody waiting. Each case is whole as it is when it is read; one opened meanwhile comes too if its number is yet to
     * come.
     *
     * @param each takes a case; what it throws ends the reading
     */
    void forEach(Selection selection, Consumer<History> each);

    /**
     * Makes every row of the register anew, in one transaction: nothing is recorded meanwhile, so no row can be older than its case.
     *
     * @param row makes the row of a case
     */
    void rebuildRegister(Function<History, RegisterRow> row);

    /** Whether the register is to be made anew: the chart was replaced, or the schema, and it has not been since. */
    boolean isRegisterStale();
}
