package id.tapal.application.letter;

import id.tapal.application.document.Content;
import id.tapal.application.request.PeopleForgotten;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Driven port: the letters of cases, one of each at most. What one was frozen as is kept encrypted and never changed; who forgets the people of a case
 * ({@link id.tapal.application.people.People#forget}) destroys it, and number, code and SHA-256 stay.
 */
public interface Letters {

    /** The letter of a case. */
    Optional<Letter> find(String caseNumber);

    /** The letter of a code. */
    Optional<Letter> findByCode(String code);

    /**
     * Gives a case its letter, under the next running number of the year: from 1, never used again, and none is left out. Where it has one, nothing is given.
     *
     * @param year of the series
     * @param letter makes it of the running number and a code
     * @param codes where codes come from: another is taken where a letter has that one
     * @return the letter of the case: what is given once stays
     * @throws PeopleForgotten if it has none, and the people of the case were forgotten
     */
    Letter number(String caseNumber, int year, IntFunction<Unnumbered> letter, Supplier<String> codes);

    /** A letter that lacks nothing but a code. */
    interface Unnumbered {
        /** With a code. */
        Letter with(String code);
    }

    /**
     * Keeps what a letter says, in all its formats, unless that is kept already.
     *
     * @return the letter, frozen: what is kept once stays
     * @throws PeopleForgotten if it is not frozen, and the people of the case were forgotten
     */
    Letter freeze(String caseNumber, Map<LetterFormat, Content> contents);

    /** What a letter was frozen as; empty where it is not, or that was destroyed. */
    Optional<Content> content(String caseNumber, LetterFormat format);
}
