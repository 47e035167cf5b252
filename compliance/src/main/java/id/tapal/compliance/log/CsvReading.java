package id.tapal.compliance.log;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.tapal.codec.log.LogFormat;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a log that is a table. */
final class CsvReading {

    /** A buffer of the parser holds a cell; the rest of the row has to fit too where it is looked ahead. */
    private static final int LEAST_BUFFER = 1 << 16;

    /** How the parser says that a cell does not fit. */
    private static final String BUFFER_TOO_SMALL = "buffer size";

    private final String source;
    private final int index;
    private final Mapping mapping;
    private final ZoneId zone;
    private final Limits limits;

    CsvReading(String source, int index, Mapping mapping, ZoneId zone, Limits limits) {
        this.source = source;
        this.index = index;
        this.mapping = mapping;
        this.zone = zone;
        this.limits = limits;
    }

    private static Reader text(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The facts that the header names, or that have a fixed value. */
    Set<Fact> columns(InputStream in) throws IOException {
        return reading(in, (rows, header) -> {}).facts();
    }

    Set<Fact> read(InputStream in, Consumer<LogEvent> sink) throws IOException {
        return reading(in, (rows, header) -> each(rows, header, sink)).facts();
    }

    CsvNames names(InputStream in) throws IOException {
        return rows(in, rows -> {
            CsvNames names = new CsvNames();
            names.header(rows.next());
            rows.forEachRemaining(names::row);
            return names;
        });
    }

    private interface Body {
        void of(Iterator<CsvRow> rows, CsvHeader header);
    }

    private CsvHeader reading(InputStream in, Body body) throws IOException {
        return rows(in, rows -> {
            CsvHeader header = CsvHeader.of(rows.next(), mapping, source, index);
            body.of(rows, header);
            return header;
        });
    }

    /** Something made of the rows, of which there is at least one. */
    private <T> T rows(InputStream in, Function<Iterator<CsvRow>, T> made) throws IOException {
        CsvRow row = new CsvRow(source, limits.cell(), new TimestampReader(zone));
        char separator = separator(in);
        try (CsvReader<CsvRow> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(LEAST_BUFFER, 2 * Math.min(limits.cell(), 1 << 29)))
                .build(row, text(withoutMark(in)))) {
            CloseableIterator<CsvRow> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw UnusableLog.at(
                        source, 1, "it is empty; a log begins with a header row such as case_id,activity,timestamp");
            }
            return made.apply(rows);
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException broken) {
            throw unusable(broken, row.line());
        }
    }

    private static void each(Iterator<CsvRow> rows, CsvHeader header, Consumer<LogEvent> sink) {
        while (rows.hasNext()) {
            LogEvent event = header.event(rows.next());
            if (event != null) {
                sink.accept(event);
            }
        }
    }

    private UnusableLog unusable(Exception broken, long line) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableLog known) {
                return known; // the parser puts what a row throws into an exception of its own
            }
            if (cause instanceof CharacterCodingException) {
                return UnusableLog.because(
                        source,
                        Math.max(1, line),
                        "here or after it stands what is no UTF-8; save it as UTF-8",
                        broken);
            }
        }
        String what = String.valueOf(broken.getMessage());
        if (what.contains(BUFFER_TOO_SMALL)) {
            return CsvRow.tooLong(source, Math.max(1, line), limits.cell());
        }
        return UnusableLog.because(source, Math.max(1, line), "no CSV (" + what + ")", broken);
    }

    /** Behind the mark that some programs put before UTF-8. */
    private static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        boolean isMark = first.length == 3
                && (first[0] & 0xFF) == 0xEF
                && (first[1] & 0xFF) == 0xBB
                && (first[2] & 0xFF) == 0xBF;
        if (!isMark) {
            in.reset();
        }
        return in;
    }

    /** Whichever of the two the header has more of, outside of quotes. */
    private static char separator(InputStream in) throws IOException {
        in.mark(LEAST_BUFFER);
        byte[] start = in.readNBytes(LEAST_BUFFER / 2);
        in.reset();
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (byte each : start) {
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (begun) {
                    break;
                }
            } else {
                begun = true;
                commas += !quoted && each == LogFormat.COMMA ? 1 : 0;
                semicolons += !quoted && each == LogFormat.SEMICOLON ? 1 : 0;
            }
        }
        return semicolons > commas ? LogFormat.SEMICOLON : LogFormat.COMMA;
    }
}
