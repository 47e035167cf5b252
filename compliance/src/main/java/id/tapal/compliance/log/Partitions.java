package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a log that is not grouped by case, dealt out by case to parts each of which fits into memory. */
final class Partitions implements AutoCloseable {

    private final List<Spool> parts = new ArrayList<>();
    private long ordinal;

    Partitions(int count) {
        for (int i = 0; i < count; i++) {
            parts.add(new Spool(Spool.FEW / count));
        }
    }

    void add(LogEvent event) {
        try {
            Spool part = parts.get(Math.floorMod(event.caseId().hashCode() * 0x9E3779B9, parts.size()));
            part.out().writeLong(ordinal++);
            EventCodec.write(event, part.out());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The cases of a part, in the order in which they begin; the next part begins anew. */
    void judge(Judging judging, Shelf shelf, Grouping grouping) {
        for (Spool part : parts) {
            shelf.nextRow();
            Map<String, Gathered> cases = new LinkedHashMap<>();
            gather(part, cases, grouping);
            part.close();
            cases.values().forEach(each -> judging.take(each.first, each.events));
            judging.finish();
        }
    }

    private record Gathered(long first, List<LogEvent> events) {}

    private static void gather(Spool part, Map<String, Gathered> cases, Grouping grouping) {
        try (DataInputStream in = part.in()) {
            while (true) {
                long at;
                try {
                    at = in.readLong();
                } catch (EOFException end) {
                    return;
                }
                LogEvent event = EventCodec.read(in);
                List<LogEvent> events =
                        cases.computeIfAbsent(event.caseId(), id -> new Gathered(at, new ArrayList<>())).events;
                events.add(event);
                grouping.requireRoom(events);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        parts.forEach(Spool::close);
    }
}
