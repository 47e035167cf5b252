package id.tapal.application.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of the register ended; opaque outside.
 *
 * @param key what its last row was sorted by
 * @param number the number of its last row
 */
public record Cursor(String key, String number) {

    private static final char SEPARATOR = '\n';

    /** After a row. */
    public static Cursor after(RegisterRow row, RegisterQuery.Sort sort) {
        return new Cursor(sort.keyOf(row), row.number());
    }

    /** As a text for a link. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + SEPARATOR + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the text of a link.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Cursor parse(String text) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("cursor: use the cursor of the page before, unchanged", notBase64);
        }
        int separator = plain.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("cursor: use the cursor of the page before, unchanged");
        }
        return new Cursor(plain.substring(0, separator), plain.substring(separator + 1));
    }
}
