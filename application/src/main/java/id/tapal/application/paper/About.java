package id.tapal.application.paper;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;

/**
 * What a paper says of itself, for who looks for it in an archive.
 *
 * @param title what it is, with its number
 * @param language in which it is written
 * @param author the agency
 * @param created when it was made; kept to the second
 */
public record About(String title, Locale language, String author, Instant created) {

    /**
     * Something about a paper.
     *
     * @throws IllegalArgumentException if title or author is blank or has a sign that is none, or if there is no language
     */
    public About {
        requireText(title, "title");
        requireText(author, "author");
        requireNonNull(created, "created");
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("language is one of a tag such as id or en, was " + language);
        }
    }

    private static void requireText(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " says something, was blank");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " is one line of signs, was " + text);
        }
    }
}
