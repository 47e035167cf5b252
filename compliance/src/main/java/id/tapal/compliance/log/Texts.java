package id.tapal.compliance.log;

import org.jspecify.annotations.Nullable;

/** Short texts that come again and again, each made once: of a log's cells most are names that stand in nearly every row. */
final class Texts {

    /** Longer ones are made anew each time, and not kept. */
    static final int LONGEST = 40;

    private static final int PLACES = 1 << 12;

    private final @Nullable String[] kept = new String[PLACES];

    String of(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        String before = kept[place];
        if (before != null && isSame(before, buffer, offset, length)) {
            return before;
        }
        String text = new String(buffer, offset, length);
        kept[place] = text;
        return text;
    }

    /** Whether a text is what stands in a buffer; none never is. */
    static boolean isSame(@Nullable String text, char[] buffer, int offset, int length) {
        if (text == null || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
