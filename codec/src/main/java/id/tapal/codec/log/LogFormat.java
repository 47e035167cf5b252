package id.tapal.codec.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A format of an event log. The {@linkplain #id() id} is the ending of its files too. */
public enum LogFormat {
    /** A table: UTF-8, a header row, quoted as RFC 4180 has it. */
    CSV("text/csv; charset=utf-8; header=present"),
    /** IEEE 1849-2016. */
    XES("application/xml; charset=utf-8"),
    /** The same, compressed. */
    XES_GZ("application/gzip");

    /** The separator of a CSV file unless another is asked for. */
    public static final char COMMA = ',';

    /** The other separator, of spreadsheets in Indonesian. */
    public static final char SEMICOLON = ';';

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '.');
    private final String mediaType;

    LogFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its name and the ending of its files, such as {@code xes.gz}. */
    public String id() {
        return id;
    }

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The format in which a file of that name is. */
    public static Optional<LogFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith('.' + format.id))
                .findFirst();
    }

    /**
     * Begins a log.
     *
     * @param zone in which times are told
     * @param separator of a CSV file: {@link #COMMA} or {@link #SEMICOLON}
     * @throws IllegalArgumentException if it is another
     */
    public LogWriter begin(OutputStream out, ZoneId zone, char separator) {
        if (separator != COMMA && separator != SEMICOLON) {
            throw new IllegalArgumentException("separator: , or ; was " + separator);
        }
        return switch (this) {
            case CSV -> new CsvLog(new LogText(out), zone, separator);
            case XES -> new XesLog(new LogText(out), zone);
            case XES_GZ -> new XesLog(new LogText(compressed(out)), zone);
        };
    }

    private static OutputStream compressed(OutputStream out) {
        try {
            return new GZIPOutputStream(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
