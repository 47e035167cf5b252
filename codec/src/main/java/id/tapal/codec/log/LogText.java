package id.tapal.codec.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;

/** Text on its way out as UTF-8. Half a character, which UTF-8 cannot say, becomes U+FFFD. */
final class LogText {

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Writer writer;

    LogText(OutputStream out) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT);
        this.out = out;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, encoder));
    }

    LogText add(String text) {
        try {
            writer.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    LogText add(char character) {
        try {
            writer.write(character);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    void addCodePoint(int character) {
        if (Character.isBmpCodePoint(character)) {
            add((char) character);
        } else {
            add(Character.toString(character));
        }
    }

    void end() {
        try {
            writer.flush();
            if (out instanceof GZIPOutputStream compressed) {
                compressed.finish();
            }
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With offset and every digit there is: {@code 2026-03-10T09:12:00.123+08:00}. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
