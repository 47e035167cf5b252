package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The escapes of a JSON text that name no character: NUL, which PostgreSQL keeps nowhere, and half of a surrogate pair, which no UTF-8 has. Taken,
 * they would come back as something else.
 */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|[^u])");

    private static final int LENGTH = 6;
    private static final int NONE = -1;

    private Escapes() {}

    static void requireCharacters(String json) {
        Matcher escape = ESCAPE.matcher(json);
        int pairOpenAt = NONE; // where the second half of a pair has to begin
        while (escape.find()) {
            char unit = escape.group(1) == null ? ' ' : (char) Integer.parseInt(escape.group(1), 16);
            boolean closes = Character.isLowSurrogate(unit) && pairOpenAt == escape.start();
            boolean isHalf = Character.isLowSurrogate(unit) || pairOpenAt != NONE;
            if (unit == 0 || (isHalf && !closes)) {
                throw new BadInput("", Remedy.WRITE_CHARACTERS, escape.group());
            }
            pairOpenAt = Character.isHighSurrogate(unit) ? escape.end() : NONE;
        }
        if (pairOpenAt != NONE) {
            throw new BadInput("", Remedy.WRITE_CHARACTERS, json.substring(pairOpenAt - LENGTH, pairOpenAt));
        }
    }
}
