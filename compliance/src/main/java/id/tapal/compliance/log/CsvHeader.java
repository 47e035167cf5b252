package id.tapal.compliance.log;

import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are, and the events that its rows are. */
final class CsvHeader {

    private static final int NONE = -1;

    private final String source;
    private final int index;
    private final Mapping mapping;
    private final int width;
    private final int caseId;
    private final int channel;
    private final int activity;
    private final int timestamp;
    private final int resource;
    private final int role;
    /** By column; null where it is no fact. */
    private final @Nullable Fact[] facts;

    private final StatedFacts stated;
    private final int[] otherColumns;

    private CsvHeader(
            Map<String, Integer> columns, int[] others, int width, Mapping mapping, String source, int index) {
        this.source = source;
        this.index = index;
        this.mapping = mapping;
        this.width = width;
        this.caseId = columns.getOrDefault(LogColumns.CASE, NONE);
        this.channel = columns.getOrDefault(LogColumns.CHANNEL, NONE);
        this.activity = columns.getOrDefault(LogColumns.ACTIVITY, NONE);
        this.timestamp = columns.getOrDefault(LogColumns.TIMESTAMP, NONE);
        this.resource = columns.getOrDefault(LogColumns.RESOURCE, NONE);
        this.role = columns.getOrDefault(LogColumns.ROLE, NONE);
        this.facts = new @Nullable Fact[width];
        for (Fact fact : LogColumns.FACTS) {
            Integer column = columns.get(fact.id());
            if (column != null) {
                facts[column] = fact;
            }
        }
        this.stated = new StatedFacts(mapping);
        this.otherColumns = others;
    }

    /**
     * Reads a header.
     *
     * @throws UnusableLog if a column lacks without which nothing can be told, or stands there twice
     */
    static CsvHeader of(CsvRow header, Mapping mapping, String source, int index) {
        Map<String, Integer> columns = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < header.count(); i++) {
            int column = i;
            String name = header.cell(i);
            mapping.column(name)
                    .ifPresentOrElse(
                            ours -> {
                                if (columns.put(ours, column) != null) {
                                    throw UnusableLog.at(
                                            source,
                                            header.line(),
                                            "the column " + name.strip() + " is there twice; keep one");
                                }
                            },
                            () -> others.add(column));
        }
        for (String needed : List.of(LogColumns.CASE, LogColumns.ACTIVITY, LogColumns.TIMESTAMP)) {
            if (!columns.containsKey(needed)) {
                throw UnusableLog.at(
                        source,
                        header.line(),
                        "no column " + needed
                                + "; the header row names case_id, activity and timestamp, or --mapping says"
                                + " which columns are meant (tapal check --suggest-mapping proposes one)");
            }
        }
        int[] other = others.stream().mapToInt(Integer::intValue).toArray();
        CsvHeader known = new CsvHeader(columns, other, header.count(), mapping, source, index);
        header.readTimesIn(known.timestamp);
        return known;
    }

    /** The facts that have a column, or a fixed value. */
    Set<Fact> facts() {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        Arrays.stream(facts).filter(Objects::nonNull).forEach(known::add);
        known.addAll(stated.fixed());
        return known;
    }

    /** The event of a row; null where the row is blank. */
    @Nullable
    LogEvent event(CsvRow row) {
        if (row.count() > width) {
            requireBlank(row);
        }
        String id = row.cell(caseId);
        if (id.isBlank()) {
            if (isBlank(row)) {
                return null;
            }
            throw UnusableLog.at(source, row.line(), "case_id is empty; every row belongs to a case");
        }
        Timestamp at = row.time();
        if (at == null) {
            throw noTime(row);
        }
        return new LogEvent(
                id.strip(),
                mapping.channel(mapping.orFixed(cell(row, channel), LogColumns.CHANNEL)),
                mapping.activity(cell(row, activity)),
                at.at(),
                at.zoned(),
                mapping.orFixed(cell(row, resource), LogColumns.RESOURCE),
                mapping.role(mapping.orFixed(cell(row, role), LogColumns.ROLE)),
                true,
                facts(row),
                others(row),
                row.line(),
                index);
    }

    private UnusableLog noTime(CsvRow row) {
        return UnusableLog.at(
                source,
                row.line(),
                "timestamp: no date with a time: \""
                        + shortened(row.cell(timestamp).strip()) + "\"; write it like 2026-03-10T09:12:00+08:00");
    }

    private static String cell(CsvRow row, int column) {
        return column == NONE ? "" : row.cell(column);
    }

    /** Most cells of most rows are empty, so it goes by those that are not. */
    private Facts facts(CsvRow row) {
        stated.clear();
        for (int i = 0; i < row.filledCount(); i++) {
            int column = row.filled(i);
            Fact fact = column < width ? facts[column] : null;
            if (fact != null) {
                stated.put(fact, row.cell(column));
            }
        }
        return stated.facts();
    }

    private List<String> others(CsvRow row) {
        if (otherColumns.length == 0) {
            return List.of();
        }
        String[] others = new String[otherColumns.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = row.cell(otherColumns[i]);
        }
        return Arrays.asList(others);
    }

    /** A cell beyond the header means something, and nobody knows what. */
    private void requireBlank(CsvRow row) {
        for (int i = 0; i < row.filledCount(); i++) {
            int column = row.filled(i);
            if (column >= width && !row.cell(column).isBlank()) {
                throw UnusableLog.at(
                        source,
                        row.line(),
                        "the row has more cells than the header; put a cell with a separator in it into quotes");
            }
        }
    }

    private static boolean isBlank(CsvRow row) {
        return row.time() == null
                && IntStream.range(0, row.filledCount())
                        .allMatch(i -> row.cell(row.filled(i)).isBlank());
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
