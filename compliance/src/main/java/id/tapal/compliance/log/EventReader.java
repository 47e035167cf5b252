package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Reads logs of either form, which it tells by their first bytes, compressed or not. Holds nothing but one event. */
final class EventReader {

    private static final int BUFFER = 1 << 16;
    private static final long FREE = (long) Limits.FREE_MEGABYTES << 20;

    private final Mapping mapping;
    private final ZoneId zone;
    private final Limits limits;

    /**
     * @param zone in which times without an offset are read
     */
    EventReader(Mapping mapping, ZoneId zone, Limits limits) {
        this.mapping = mapping;
        this.zone = zone;
        this.limits = limits;
    }

    private enum Form {
        CSV,
        XES
    }

    /**
     * The facts for which a log has a column; empty where only its events tell.
     *
     * @throws UnusableLog if it cannot be read
     */
    Optional<Set<Fact>> columns(LogSource source) {
        return reading(
                source,
                bytes -> {},
                in -> form(source, in) == Form.XES
                        ? Optional.empty()
                        : Optional.of(csv(source, 0).columns(in)));
    }

    /**
     * Reads a log.
     *
     * @param index which of several it is
     * @param progress told now and then how many bytes of it, as it is kept, have been read
     * @return the facts that it has columns for
     * @throws UnusableLog if it cannot be read to its end
     */
    Set<Fact> read(LogSource source, int index, LongConsumer progress, Consumer<LogEvent> sink) {
        return reading(source, progress, in -> switch (form(source, in)) {
            case CSV -> csv(source, index).read(in, sink);
            case XES -> new XesReader(source.name(), index, mapping, zone, limits).read(in, sink);
        });
    }

    /**
     * What a log calls things.
     *
     * @throws UnusableLog if it cannot be read, or is none
     */
    LogNames names(LogSource source) {
        return reading(source, bytes -> {}, in -> switch (form(source, in)) {
            case CSV -> csv(source, 0).names(in);
            case XES -> new XesNamesReader(source.name(), limits).names(in);
        });
    }

    private CsvReading csv(LogSource source, int index) {
        return new CsvReading(source.name(), index, mapping, zone, limits);
    }

    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private <T> T reading(LogSource source, LongConsumer progress, Reading<T> reading) {
        try (InputStream kept = source.opening().open()) {
            InputStream counted = new BufferedInputStream(new CountedStream(kept, progress), BUFFER);
            if (!startsWith(counted, 0x1F, 0x8B)) {
                return reading.from(counted);
            }
            CountedStream compressed = new CountedStream(counted, bytes -> {});
            InputStream expanded = new GZIPInputStream(compressed, BUFFER);
            LongConsumer bomb = bytes -> requireHonest(source, compressed.count(), bytes);
            return reading.from(new BufferedInputStream(new CountedStream(expanded, bomb), BUFFER));
        } catch (IOException broken) {
            String why = String.valueOf(broken.getMessage());
            throw UnusableLog.because(source.name(), 0, "it cannot be read to its end (" + why + ")", broken);
        }
    }

    /** What comes out of a compressed log is no more than so many times what went in. */
    private void requireHonest(LogSource source, long compressed, long expanded) {
        if (expanded > FREE && expanded / limits.expansion() > compressed) {
            throw UnusableLog.at(
                    source.name(),
                    0,
                    "compressed, it becomes more than " + limits.expansion()
                            + " times as long; if that is meant, allow more with --max-expansion");
        }
    }

    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        byte[] first = in.readNBytes(bytes.length);
        in.reset();
        if (first.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((first[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Form form(LogSource source, InputStream in) throws IOException {
        in.mark(BUFFER);
        byte[] bytes = in.readNBytes(BUFFER / 2);
        in.reset();
        ForeignForm.faultOf(new String(bytes, StandardCharsets.ISO_8859_1)).ifPresent(fault -> {
            throw UnusableLog.at(source.name(), 1, fault);
        });
        String start = new String(bytes, StandardCharsets.UTF_8);
        int first = 0;
        while (first < start.length() && (start.charAt(first) == '\uFEFF' || start.charAt(first) <= ' ')) {
            first++;
        }
        return first < start.length() && start.charAt(first) == '<' ? Form.XES : Form.CSV;
    }
}
