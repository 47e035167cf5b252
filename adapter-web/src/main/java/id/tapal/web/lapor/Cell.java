package id.tapal.web.lapor;

/**
 * What stands in a cell.
 *
 * @param text as it is kept; of a number its figures
 * @param isNumber whether it is a number, as days and times are
 */
record Cell(String text, boolean isNumber) {

    static final Cell NONE = new Cell("", false);

    /** Whether nothing is said: an empty cell, or a dash. */
    boolean isNothing() {
        return text.isEmpty() || text.equals("-");
    }

    /** What is said; empty where nothing is. */
    String said() {
        return isNothing() ? "" : text;
    }
}
