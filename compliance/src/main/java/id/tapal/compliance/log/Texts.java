package id.tapal.compliance.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Short texts that come again and again, each made once: of a log's cells most are names that stand in nearly every row. */
final class Texts {

    /** Longer ones are made anew each time, and not kept. */
    private static final int LONGEST = 40;

    private static final int PLACES = 1 << 12;

    /** Texts that differ mostly do so near their end: case-1 and case-2. */
    private static final int TELLING = 6;

    private final @Nullable Known[] kept = new Known[PLACES];

    /** A text, and what it is made of. */
    static final class Known {
        private final char[] chars;
        private final String text;

        private Known(char[] chars) {
            this.chars = chars;
            this.text = new String(chars);
        }

        String text() {
            return text;
        }

        boolean is(char[] buffer, int offset, int length) {
            return chars.length == length && Arrays.equals(chars, 0, length, buffer, offset, offset + length);
        }
    }

    /** The text that stands in a buffer. */
    String of(char[] buffer, int offset, int length) {
        return length > LONGEST ? new String(buffer, offset, length) : known(buffer, offset, length).text;
    }

    /** The text that stands in a buffer, if that is the one before it or a short one; null where it is another one. */
    @Nullable
    Known known(@Nullable Known before, char[] buffer, int offset, int length) {
        if (before != null && before.is(buffer, offset, length)) {
            return before;
        }
        return length > LONGEST ? null : known(buffer, offset, length);
    }

    private Known known(char[] buffer, int offset, int length) {
        int place = place(buffer, offset, length);
        Known before = kept[place];
        if (before != null && before.is(buffer, offset, length)) {
            return before;
        }
        Known made = new Known(Arrays.copyOfRange(buffer, offset, offset + length));
        kept[place] = made;
        return made;
    }

    private static int place(char[] buffer, int offset, int length) {
        int hash = 31 * length + buffer[offset];
        for (int i = offset + Math.max(0, length - TELLING); i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
