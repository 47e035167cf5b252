package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a log that is not grouped by case, dealt out by case to parts each of which fits into memory. */
final class Partitions implements AutoCloseable {

    private static final int BLOCK = 1 << 14;

    private final List<Part> parts = new ArrayList<>();
    private long ordinal;

    Partitions(int count) {
        for (int i = 0; i < count; i++) {
            parts.add(new Part(new Spool(Spool.FEW / count), new Packing(BLOCK)));
        }
    }

    /** The blocks that are full, and the one that is not. */
    private record Part(Spool spool, Packing block) {
        void flush() {
            spool.add(block.packed());
            block.clear();
        }
    }

    void add(LogEvent event) {
        Part part = parts.get(Math.floorMod(event.caseId().hashCode() * 0x9E3779B9, parts.size()));
        part.block.number(ordinal++);
        EventCodec.write(event, part.block);
        if (part.block.size() > BLOCK - BLOCK / 8) {
            part.flush();
        }
    }

    /** The cases of a part, in the order in which they begin; the next part begins anew. */
    void judge(Judging judging, Shelf shelf, Grouping grouping) {
        for (Part part : parts) {
            shelf.nextRow();
            part.flush();
            Map<String, Gathered> cases = gather(part.spool, grouping);
            part.spool.close();
            cases.values().forEach(each -> judging.take(each.first, each.events));
            judging.finish();
        }
    }

    private record Gathered(long first, List<LogEvent> events) {}

    private static Map<String, Gathered> gather(Spool part, Grouping grouping) {
        Map<String, Gathered> cases = new LinkedHashMap<>();
        try (Spool.Blocks blocks = part.blocks()) {
            for (Unpacking in = blocks.next(); in != null; in = blocks.next()) {
                while (!in.isAtEnd()) {
                    long at = in.number();
                    LogEvent event = EventCodec.read(in);
                    List<LogEvent> events =
                            cases.computeIfAbsent(event.caseId(), id -> new Gathered(at, new ArrayList<>())).events;
                    events.add(event);
                    grouping.requireRoom(events);
                }
            }
        }
        return cases;
    }

    @Override
    public void close() {
        parts.forEach(part -> part.spool.close());
    }
}
