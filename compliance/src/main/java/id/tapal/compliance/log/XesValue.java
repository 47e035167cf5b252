package id.tapal.compliance.log;

import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute of XML where the parser has it, without the blanks around it: most are texts that came before, or times, of which no text is made.
 * Good until the parser goes on.
 */
final class XesValue extends TypedValueDecoder {

    private static final char[] NOTHING = new char[0];

    private final Texts texts = new Texts();
    private char[] buffer = NOTHING;
    private int start;
    private int length;

    @Override
    public void decode(String input) {
        decode(input.toCharArray(), 0, input.length());
    }

    @Override
    public void decode(char[] chars, int from, int to) {
        buffer = chars;
        start = from;
        length = to - from;
    }

    @Override
    public void handleEmptyValue() {
        buffer = NOTHING;
        start = 0;
        length = 0;
    }

    int length() {
        return length;
    }

    String text() {
        return length == 0 ? "" : texts.of(buffer, start, length);
    }

    /** The time that it is; null where it is none. */
    @Nullable
    Timestamp time(TimestampReader times) {
        return times.read(buffer, start, length);
    }
}
