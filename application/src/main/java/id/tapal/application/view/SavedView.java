package id.tapal.application.view;

/**
 * A filter of the register that its owner has named.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param filter what is filtered by, as whoever shows it writes it
 */
public record SavedView(String name, String filter) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_FILTER = 2_000;

    /** Takes the blanks around the name away, and refuses a name that is empty, too long or not to be seen. */
    public SavedView {
        name = name.strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST_NAME || name.codePoints().anyMatch(SavedView::isUnseen)) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters, was " + name);
        }
        if (filter.length() > LONGEST_FILTER) {
            throw new IllegalArgumentException("filter: at most " + LONGEST_FILTER + " characters");
        }
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
