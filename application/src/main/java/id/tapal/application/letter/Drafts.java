package id.tapal.application.letter;

import id.tapal.application.request.AnswerWords;
import java.util.Map;

/**
 * Driven port: the words of the drafts of cases. The {@linkplain id.tapal.application.request.Journal journal} keeps them with the entry of the draft, in one
 * transaction; who forgets the people of a case ({@link id.tapal.application.people.People#forget}) destroys them.
 */
public interface Drafts {

    /** The words of the drafts of a case, each by the sequence of its entry; nothing for a draft that has none. */
    Map<Integer, AnswerWords> of(String number);
}
