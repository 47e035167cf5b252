package id.tapal.application.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page ended, as a text for a link; opaque outside. */
public final class CursorText {

    private static final String SEPARATOR = "\n";

    private CursorText() {}

    /** The text of some parts, none of which holds a line break. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a text.
     *
     * @throws IllegalArgumentException if it was not made here, or of another number of parts
     */
    public static List<String> parts(String text, int count) {
        List<String> parts = List.of(decoded(text).split(SEPARATOR, -1));
        if (parts.size() != count || text.isEmpty()) {
            throw unreadable(new IllegalArgumentException("parts: " + count + ", were " + parts.size()));
        }
        return parts;
    }

    /** Texts with a NUL are those that a database does not take. */
    private static String decoded(String text) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
            if (decoded.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL");
            }
            return decoded;
        } catch (IllegalArgumentException | CharacterCodingException foreign) {
            throw unreadable(foreign);
        }
    }

    /** What every cursor says that cannot be read. */
    static IllegalArgumentException unreadable(Exception cause) {
        return new IllegalArgumentException("cursor: use the cursor of the page before, unchanged", cause);
    }
}
