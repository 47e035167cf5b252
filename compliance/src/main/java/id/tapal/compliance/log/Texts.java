package id.tapal.compliance.log;

import org.jspecify.annotations.Nullable;

/** Short texts that come again and again, each made once: of a log's cells most are names that stand in nearly every row. */
final class Texts {

    private static final int LONGEST = 40;
    private static final int PLACES = 1 << 12;

    private final @Nullable String[] kept = new String[PLACES];

    String of(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        String before = kept[place];
        if (before != null && before.length() == length && isSame(before, buffer, offset)) {
            return before;
        }
        String text = new String(buffer, offset, length);
        kept[place] = text;
        return text;
    }

    private static boolean isSame(String text, char[] buffer, int offset) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
