package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes a log for grouped by case, as most are, until a case that was over goes on. */
final class Grouping implements Consumer<LogEvent> {

    private final Judging judging;
    private final List<LogSource> sources;
    private final int most;
    private final CaseIds over = new CaseIds();
    private List<LogEvent> current = new ArrayList<>();
    private String id = "";
    private long ordinal;
    private long first;

    /** A case that was over goes on: the log is not grouped by case. */
    static final class NotGrouped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotGrouped() {
            super("the log is not grouped by case", null, false, false);
        }
    }

    /**
     * @param most the most events of a case
     */
    Grouping(Judging judging, List<LogSource> sources, int most) {
        this.judging = judging;
        this.sources = sources;
        this.most = most;
    }

    @Override
    public void accept(LogEvent event) {
        if (!event.caseId().equals(id)) {
            close();
            if (over.contains(event.caseId())) {
                throw new NotGrouped();
            }
            id = event.caseId();
            first = ordinal;
        }
        ordinal++;
        current.add(event);
        requireRoom(current);
    }

    void requireRoom(List<LogEvent> events) {
        if (events.size() > most) {
            LogEvent last = events.getLast();
            throw UnusableLog.at(
                    sources.get(last.source()).name(),
                    0,
                    "case " + CsvHeader.shortened(last.caseId()) + " has more than " + most
                            + " events; if that is meant, allow more with --max-events");
        }
    }

    private void close() {
        if (!current.isEmpty()) {
            over.add(id);
            judging.take(first, current);
            current = new ArrayList<>();
        }
    }

    void finish() {
        close();
    }
}
