package id.tapal.codec;

import java.util.Locale;

/** An input that is no value: names the field and the remedy. The message is English; {@link #remedy(Messages)} says it in any language. */
public final class BadInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final Remedy remedy;
    private final transient Object[] places;

    /** What to do about an input; the words are in the bundles. */
    public enum Remedy {
        /** In the words of whoever refused the value; place 0. */
        AS_SAID,
        /** The body must be one JSON object. */
        WRITE_ONE_OBJECT,
        /** The same, with the line and the column where the reader stumbled; places 0 and 1. */
        WRITE_VALID_JSON,
        /** The body is not UTF-8. */
        USE_UTF_8,
        /** Missing: write a text. */
        WRITE_TEXT,
        /** Put the text in quotes. */
        QUOTE_TEXT,
        /** Write a text, a number or a list of texts. */
        WRITE_SCALAR,
        /** Missing: write a whole number. */
        ADD_WHOLE_NUMBER,
        /** Write a whole number. */
        WRITE_WHOLE_NUMBER,
        /** Write a whole number from place 0 to place 1. */
        WRITE_NUMBER_WITHIN,
        /** Write at least as many characters as in place 0. */
        WRITE_LONGER,
        /** Write true or false. */
        WRITE_TRUE_OR_FALSE,
        /** Use one of place 0, not place 1. */
        USE_ONE_OF,
        /** Write date, time and offset, not place 0. */
        WRITE_INSTANT,
        /** Write a date that exists, not place 0. */
        WRITE_DATE,
        /** Write a date not before the one in place 0. */
        WRITE_DATE_NOT_BEFORE,
        /** Missing: write a date. */
        ADD_DATE,
        /** Use the cursor of the page before. */
        USE_CURSOR,
        /** There is no active member of the id in place 0. */
        ADD_MEMBER,
        /** Nobody is both an auditor and an administrator. */
        CHOOSE_AUDITOR_OR_ADMINISTRATOR,
        /** Write a member's id, not place 0. */
        WRITE_MEMBER_ID,
        /** Write a number, not place 0. */
        WRITE_NUMBER,
        /** Write an address that can be decoded. */
        WRITE_VALID_ADDRESS,
        /** Write an http or https address without user name and fragment, not place 0. */
        WRITE_WEBHOOK_ADDRESS,
        /** Name either one event or an instant. */
        NAME_EVENT_OR_SINCE,
        /** Write a list. */
        WRITE_LIST,
        /** Write an object. */
        WRITE_OBJECT,
        /** No such field; use one of place 0. */
        KNOWN_FIELDS,
        /** The act in place 0 has no such field; use one of place 1. */
        FIELDS_OF_ACT,
        /** The body ended before its end. */
        SEND_WHOLE_BODY,
        /** Write the entity tag of a case. */
        WRITE_VERSION_TAG,
        /** Two versions are named; name one. */
        WRITE_SAME_VERSION,
        /** The escape in place 0 is no character. */
        WRITE_CHARACTERS,
        /** Write 1 to 255 printable ASCII characters. */
        WRITE_KEY,
        /** Use a new key: this one stands for another call. */
        USE_NEW_KEY;

        String key() {
            return "input." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param field the field; empty where it is the whole body
     * @param remedy what to do
     * @param places what fills the places of the remedy's words
     */
    public BadInput(String field, Remedy remedy, Object... places) {
        super(prefix(field) + Messages.of(Locale.ENGLISH).text(remedy.key(), places));
        this.field = field;
        this.remedy = remedy;
        this.places = places;
    }

    private static String prefix(String field) {
        return field.isEmpty() ? "" : field + ": ";
    }

    /** From a message of the form {@code field: remedy}, as the domain's values give it. */
    public static BadInput of(IllegalArgumentException wrong) {
        if (wrong instanceof BadInput known) {
            return known;
        }
        String message = String.valueOf(wrong.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0
                ? new BadInput("", Remedy.AS_SAID, message)
                : new BadInput(message.substring(0, colon), Remedy.AS_SAID, message.substring(colon + 2));
    }

    /** The field; empty where it is the whole body. */
    public String field() {
        return field;
    }

    /** What to do, in a language. */
    public String remedy(Messages messages) {
        return messages.text(remedy.key(), places);
    }
}
