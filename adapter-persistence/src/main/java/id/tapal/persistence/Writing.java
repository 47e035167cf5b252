package id.tapal.persistence;

import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.util.Optional;
import java.util.function.Function;

/** An entry that waits to be written with its register's row. */
sealed interface Writing {

    /** The entry in the words of the tables: whoever wants it written has made it, so that nobody else waits for that. */
    EntryTable.Draft draft();

    default JournalEntry entry() {
        return draft().entry();
    }

    Proviso proviso();

    /** Whether it says something of people. */
    default boolean isPersonal() {
        return Fact.personal().stream().anyMatch(entry().entry().facts()::has);
    }

    /** It opens a case, whose number comes with the writing. */
    record Opening(
            Channel channel, int year, EntryTable.Draft draft, Function<Integer, RegisterRow> numbered, Proviso proviso)
            implements Writing {

        /** Where its number comes from. */
        Series.Yearly series() {
            return new Series.Yearly(channel, year);
        }
    }

    /**
     * It goes on with the case of the row.
     *
     * @param words what the answer says that it drafts
     */
    record Appending(EntryTable.Draft draft, RegisterRow row, Proviso proviso, Optional<AnswerWords> words)
            implements Writing {

        /** It goes on without words. */
        Appending(EntryTable.Draft draft, RegisterRow row, Proviso proviso) {
            this(draft, row, proviso, Optional.empty());
        }

        /** The words of an answer may say something of them too. */
        @Override
        public boolean isPersonal() {
            return words.isPresent() || Writing.super.isPersonal();
        }

        /** Whether it goes only with the people of the case: it says something of them, or was judged by what is remembered of them. */
        boolean needsPeople() {
            return isPersonal() || proviso.byMemory();
        }

        /** The place that it follows. */
        EntryTable.Place before() {
            return new EntryTable.Place(row.number(), entry().sequence() - 1);
        }
    }
}
