package id.tapal.application.letter;

import id.tapal.application.document.Content;
import java.util.Map;
import java.util.Optional;

/** Whoever makes a letter to be read of what it is made of. */
public interface LetterPress {

    /**
     * A letter, in each format that it is kept in.
     *
     * @param numbered its number and code; empty for a draft, which shows that it is one and is a page alone
     */
    Map<LetterFormat, Content> print(AnswerLetter letter, Optional<Letter> numbered);
}
