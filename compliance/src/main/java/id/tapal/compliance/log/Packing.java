package id.tapal.compliance.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts values into few bytes: a small number into one, and a name that comes again into a number. {@link Unpacking} takes them out in the same order. */
final class Packing {

    static final int LOW_BITS = 0x7F;
    static final int BITS = 7;

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private byte[] bytes;
    private int size;

    /**
     * @param room for so many bytes, to begin with; 1 or more
     */
    Packing(int room) {
        this.bytes = new byte[room];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void octet(int value) {
        if (size == bytes.length) {
            require(1);
        }
        bytes[size++] = (byte) value;
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** A number that is small and not below zero, as a rule. */
    void number(long value) {
        long left = value;
        while ((left & ~LOW_BITS) != 0) {
            octet((int) left | ~LOW_BITS);
            left >>>= BITS;
        }
        octet((int) left);
    }

    /** A number that is near zero, as a rule, on either side. */
    void difference(long value) {
        number(value << 1 ^ value >> 63);
    }

    /**
     * A moment.
     *
     * @param near a second since the epoch that it is near, as a rule
     */
    void instant(Instant at, long near) {
        difference(at.getEpochSecond() - near);
        number(at.getNano());
    }

    /** A text that hardly comes again. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        append(utf8, utf8.length);
    }

    /** A text that comes again, as a rule. */
    void name(String name) {
        Integer known = names.putIfAbsent(name, names.size());
        number(known == null ? names.size() - 1 : known);
    }

    /** Leaves a gap for the length of what follows, until it is {@linkplain #fill filled}; gives its place. */
    int gap() {
        int place = size;
        require(Integer.BYTES);
        size += Integer.BYTES;
        return place;
    }

    /** What the gap was left for is whole. */
    void fill(int place) {
        ByteBuffer.wrap(bytes).putInt(place, size - place - Integer.BYTES);
    }

    private void append(byte[] more, int length) {
        require(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
        }
    }

    /** All of it: the names, then the rest. */
    ByteBuffer packed() {
        Packing whole = new Packing(size + 16 * names.size() + 16);
        whole.number(names.size());
        names.keySet().forEach(whole::text);
        whole.append(bytes, size);
        return ByteBuffer.wrap(whole.bytes, 0, whole.size);
    }

    /** Forgets all of it. */
    void clear() {
        names.clear();
        size = 0;
    }
}
