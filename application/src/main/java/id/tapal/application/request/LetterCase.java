package id.tapal.application.request;

/** Texts as they are compared without regard to letter case. */
public final class LetterCase {

    private LetterCase() {}

    /** A text with the letter case of any script taken away, letter by letter: what is part of a text stays part of it. */
    public static String folded(String text) {
        return text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
