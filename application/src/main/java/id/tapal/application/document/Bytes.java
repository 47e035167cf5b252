package id.tapal.application.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looking at bytes where they stand, without copies. */
final class Bytes {

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean standAt(byte[] content, int at, byte[] wanted) {
        return at >= 0
                && content.length - at >= wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** The last place of some bytes that begins before an end, and not before a start; -1 where there is none. */
    static int last(byte[] content, byte[] wanted, int start, int endExclusive) {
        for (int at = endExclusive - wanted.length; at >= Math.max(0, start); at--) {
            if (standAt(content, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    static int unsigned(byte[] content, int at) {
        return content[at] & 0xff;
    }

    /** Two bytes, the greater first. */
    static int two(byte[] content, int at) {
        return unsigned(content, at) << 8 | unsigned(content, at + 1);
    }

    /** Four bytes, the greatest first. */
    static long four(byte[] content, int at) {
        return (long) two(content, at) << 16 | two(content, at + 2);
    }
}
