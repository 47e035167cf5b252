package id.tapal.compliance.log;

import id.tapal.codec.log.LogColumns;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a XES log calls the attributes of its traces and events, and what they say. A trace tells case and channel, an event the channel and all else; what the
 * extensions of XES name stands for itself.
 */
final class XesNames implements LogNames {

    static final int MOST = 4096;

    private final Map<String, String> ofTraces;
    private final Map<String, String> ofEvents;
    private final NameCells traces = new NameCells();
    private final NameCells events = new NameCells();

    /**
     * @param ofTraces what attributes of traces are to us without a mapping, theirs to ours
     * @param ofEvents the same of events
     */
    XesNames(Map<String, String> ofTraces, Map<String, String> ofEvents) {
        this.ofTraces = ofTraces;
        this.ofEvents = ofEvents;
    }

    /** Whether there are no more attributes than a log needs. */
    boolean isFew() {
        return traces.columns().size() <= MOST && events.columns().size() <= MOST;
    }

    void ofTrace(String key, String value) {
        traces.column(key);
        traces.cell(key, value);
    }

    void ofEvent(String key, String value) {
        events.column(key);
        events.cell(key, value);
    }

    @Override
    public Set<String> columns() {
        Set<String> all = columns(LogColumns.CASE);
        all.addAll(columns(LogColumns.ACTIVITY));
        return all;
    }

    @Override
    public Set<String> columns(String ours) {
        Set<String> columns = new LinkedHashSet<>();
        if (ours.equals(LogColumns.CASE) || ours.equals(LogColumns.CHANNEL)) {
            columns.addAll(traces.columns());
        }
        if (!ours.equals(LogColumns.CASE)) {
            columns.addAll(events.columns());
        }
        columns.removeAll(ofTraces.keySet());
        columns.removeAll(ofEvents.keySet());
        columns.remove(XesEvent.TRANSITION);
        return columns;
    }

    @Override
    public Optional<String> standing(String ours) {
        return theirs(ofTraces, traces, ours).or(() -> theirs(ofEvents, events, ours));
    }

    private static Optional<String> theirs(Map<String, String> known, NameCells cells, String ours) {
        return known.entrySet().stream()
                .filter(each -> each.getValue().equals(ours) && cells.columns().contains(each.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Set<String> cells(String ours, String theirs) {
        boolean ofTrace = ours.equals(LogColumns.CHANNEL) && traces.columns().contains(theirs);
        return ofTrace ? traces.of(theirs) : events.of(theirs);
    }
}
