package id.tapal.application.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words of an answer that is drafted (isi jawaban): what the requester will read. They are no fact of the standard, which asks for the decision and what it
 * needs: they are kept beside the entry of the draft, sealed, and can be forgotten.
 *
 * @param text as it is to be read, line by line
 */
public record AnswerWords(String text) {

    /** How many characters they have at most. */
    public static final int LONGEST = 20_000;

    /** What is no sign to be read: controls, and what turns the direction of others. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\u202a-\u202e\u2066-\u2069&&[^\n\t]]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\u0085\u2028\u2029]");

    /** Why a text is not taken. */
    public enum Fault {
        /** It is longer than {@link #LONGEST}. */
        TOO_LONG(text -> text.codePointCount(0, text.length()) > LONGEST),
        /** It has signs that nobody sees. */
        UNREADABLE(text -> AnswerWords.UNREADABLE.matcher(text).find());

        private final Predicate<String> isIn;

        Fault(Predicate<String> isIn) {
            this.isIn = isIn;
        }

        /** The name in message bundles. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses what nobody can read. */
    public AnswerWords {
        if (text.isBlank()) {
            throw new IllegalArgumentException("words: there are none; leave them out");
        }
        fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException("words: " + fault.id());
        });
    }

    /** A text as it is kept: without blanks around it, its lines ended as lines are, whatever machine it was typed on. */
    public static String lines(String typed) {
        return LINE_ENDS.matcher(typed).replaceAll("\n").strip();
    }

    /** Why a text would not be taken; empty where it is, or there is none. */
    public static Optional<Fault> fault(String text) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.isIn.test(text))
                .findFirst();
    }

    /** Not told where they are only named, as in a log. */
    @Override
    public String toString() {
        return "AnswerWords[" + text.length() + "]";
    }
}
