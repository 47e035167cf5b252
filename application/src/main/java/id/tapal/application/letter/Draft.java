package id.tapal.application.letter;

import static java.util.Objects.requireNonNull;

import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.Facts;
import java.util.List;
import java.util.Optional;

/**
 * A draft of the answer in a case (konsep jawaban).
 *
 * @param entry the entry that made it
 * @param answer what it states, with what was corrected in it since
 * @param words what the requester would read; empty where it has none, or they are not told
 * @param returns how it was returned to be corrected
 */
public record Draft(JournalEntry entry, Facts answer, Optional<AnswerWords> words, List<JournalEntry> returns) {
    /** Copies the list. */
    public Draft {
        requireNonNull(entry, "entry");
        requireNonNull(answer, "answer");
        requireNonNull(words, "words");
        returns = List.copyOf(returns);
    }
}
