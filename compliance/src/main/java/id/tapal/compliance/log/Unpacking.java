package id.tapal.compliance.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Takes values out that {@link Packing} put in. */
final class Unpacking {

    private final byte[] bytes;
    private final String[] names;
    private int next;

    Unpacking(byte[] packed) {
        this.bytes = packed;
        this.names = new String[(int) number()];
        for (int i = 0; i < names.length; i++) {
            names[i] = text();
        }
    }

    boolean isAtEnd() {
        return next == bytes.length;
    }

    int octet() {
        return bytes[next++];
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        int octet = octet();
        while (octet < 0) {
            value |= (long) (octet & Packing.LOW_BITS) << shift;
            shift += Packing.BITS;
            octet = octet();
        }
        return value | (long) octet << shift;
    }

    int count() {
        return (int) number();
    }

    long difference() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /**
     * A moment.
     *
     * @param near the second that was told when it was put in
     */
    Instant instant(long near) {
        long second = near + difference();
        return Instant.ofEpochSecond(second, number());
    }

    String text() {
        int length = (int) number();
        String text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    String name() {
        return names[(int) number()];
    }

    /** The length that was put into a gap. */
    int gap() {
        int length = ByteBuffer.wrap(bytes).getInt(next);
        next += Integer.BYTES;
        return length;
    }

    void skip(int length) {
        next += length;
    }
}
