package id.tapal.application.letter;

import id.tapal.application.request.AnswerWords;
import java.util.List;
import java.util.Optional;

/**
 * The drafts of a case as a member of staff sees them.
 *
 * @param drafts in the order of time; without words where they are not read
 * @param mayRead whether this member may read the words, and the letter
 */
public record CaseDrafts(List<Draft> drafts, boolean mayRead) {
    /** Copies the list. */
    public CaseDrafts {
        drafts = List.copyOf(drafts);
    }

    /** The draft that counts; empty where none was made. */
    public Optional<Draft> last() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    /** The words with which a further draft begins: the last that there are. */
    public Optional<AnswerWords> lastWords() {
        return drafts.reversed().stream()
                .flatMap(draft -> draft.words().stream())
                .findFirst();
    }
}
