package id.tapal.compliance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What bytes choose, one byte a choice: who changes a byte changes a choice. At their end it is always the first. */
final class Choices {

    private static final int LONGEST = 16;

    private final ByteBuffer bytes;

    Choices(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    int below(int end) {
        return isAtEnd() ? 0 : (bytes.get() & 0xFF) % end;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** On one line and sayable in XML. */
    String text() {
        byte[] text = new byte[Math.min(below(LONGEST), bytes.remaining())];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
