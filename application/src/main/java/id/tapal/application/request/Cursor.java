package id.tapal.application.request;

import id.tapal.application.page.CursorText;
import java.util.List;

/**
 * Where a page of the register ended; opaque outside.
 *
 * @param key what its last row was sorted by
 * @param number the number of its last row
 */
public record Cursor(String key, String number) {

    /** After a row. */
    public static Cursor after(RegisterRow row, RegisterQuery.Sort sort) {
        return new Cursor(sort.keyOf(row), row.number());
    }

    /** As a text for a link. */
    public String text() {
        return CursorText.of(key, number);
    }

    /**
     * Reads the text of a link.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Cursor parse(String text) {
        List<String> parts = CursorText.parts(text, 2);
        return new Cursor(parts.getFirst(), parts.getLast());
    }
}
