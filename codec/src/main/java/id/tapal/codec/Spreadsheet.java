package id.tapal.codec;

/** Tables that open in a spreadsheet with Indonesian settings: a mark that says UTF-8, semicolons, and texts that are no formulas. */
public final class Spreadsheet {

    /** What a spreadsheet knows UTF-8 by. */
    public static final String MARK = "\ufeff";

    /** Between two cells: the comma is in numbers. */
    public static final char SEPARATOR = ';';

    private static final String FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    /** What somebody said, as a text: it is no formula, whatever it begins with. */
    public static String text(String said) {
        return !said.isEmpty() && FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
    }
}
