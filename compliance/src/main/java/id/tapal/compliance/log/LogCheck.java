package id.tapal.compliance.log;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.Baseline;
import id.tapal.compliance.CaseJudge;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks logs: reads them once, as a stream, and judges each case. A second time they are read where only their end tells how to read them: a log that is not
 * grouped by case, or one in XES that lacks data.
 */
public final class LogCheck {

    /** So much of a log fits well into memory at a time, as it is kept. */
    private static final long PART_BYTES = 16L << 20;

    private static final int MOST_PARTS = 256;

    /** A compressed log becomes some twenty times as long. */
    private static final int USUAL_EXPANSION = 20;

    private final RuleBook book;
    private final Mapping mapping;
    private final Limits limits;
    private final int threads;
    private final LongConsumer progress;
    private final boolean covering;

    private LogCheck(
            RuleBook book, Mapping mapping, Limits limits, int threads, LongConsumer progress, boolean covering) {
        this.book = requireNonNull(book, "book");
        this.mapping = requireNonNull(mapping, "mapping");
        this.limits = requireNonNull(limits, "limits");
        this.threads = threads;
        this.progress = requireNonNull(progress, "progress");
        this.covering = covering;
        if (threads < 1) {
            throw new IllegalArgumentException("threads: 1 or more, was " + threads);
        }
    }

    /** A check by a rule book: the standard, the calendar and, if there is one, the chart. */
    public static LogCheck by(RuleBook book) {
        return new LogCheck(book, Mapping.NONE, Limits.USUAL, 1, bytes -> {}, false);
    }

    /** The same of logs that are read by a mapping. */
    public LogCheck with(Mapping other) {
        return new LogCheck(book, other, limits, threads, progress, covering);
    }

    /** The same within other limits. */
    public LogCheck within(Limits others) {
        return new LogCheck(book, mapping, others, threads, progress, covering);
    }

    /** The same on so many threads, the reading one among them. */
    public LogCheck on(int more) {
        return new LogCheck(book, mapping, limits, more, progress, covering);
    }

    /**
     * The same, telling how far it is.
     *
     * @param told now and then how many bytes have been read, of all logs, as they are kept
     */
    public LogCheck telling(LongConsumer told) {
        return new LogCheck(book, mapping, limits, threads, told, covering);
    }

    /** The same, telling what of the standard the log comes near ({@link CheckedLog#coverage}). It takes some ten times as long. */
    public LogCheck covering() {
        return new LogCheck(book, mapping, limits, threads, progress, true);
    }

    /**
     * Checks one or several logs as one.
     *
     * @return what came of it, to be closed when it is not asked any more
     * @throws UnusableLog if one cannot be read, or not within the limits; then there is no verdict
     */
    public CheckedLog check(List<LogSource> sources) {
        EventReader reader = new EventReader(mapping, book.standard().zone(), limits);
        Optional<Set<Fact>> columns = columns(reader, sources);
        Set<Fact> lacking = columns.map(known -> EnumSet.complementOf(EnumSet.copyOf(known)))
                .orElseGet(() -> EnumSet.noneOf(Fact.class));
        boolean mayLack =
                columns.filter(known -> known.containsAll(LogColumns.FACTS)).isEmpty();
        boolean grouped = true;
        while (true) {
            Pass pass;
            try {
                pass = pass(reader, sources, lacking, mayLack, grouped);
            } catch (Grouping.NotGrouped interleaved) {
                grouped = false;
                continue;
            }
            Set<Fact> unseen = EnumSet.complementOf(EnumSet.copyOf(pass.seen));
            unseen.retainAll(pass.required);
            if (lacking.containsAll(unseen)) {
                lacking.retainAll(unseen);
                return new CheckedLog(book, pass.shelf, pass.latest, lacking, Baseline.NONE, pass.covered());
            }
            pass.shelf.close();
            lacking = unseen;
        }
    }

    /** The facts for which some log has a column; empty where not all logs tell that by a header. */
    private static Optional<Set<Fact>> columns(EventReader reader, List<LogSource> sources) {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        for (LogSource source : sources) {
            Optional<Set<Fact>> columns = reader.columns(source);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            known.addAll(columns.get());
        }
        return Optional.of(known);
    }

    /** One reading of all logs. */
    private static final class Pass {
        private final Shelf shelf = new Shelf();
        private final Set<Fact> seen = EnumSet.noneOf(Fact.class);
        private Set<Fact> required = Set.of();
        private final @Nullable Covering covering;
        private @Nullable Instant latest;

        Pass(@Nullable Covering covering) {
            this.covering = covering;
        }

        CheckedLog.@Nullable Covered covered() {
            Covering told = covering;
            Set<Fact> unsaid = EnumSet.complementOf(EnumSet.copyOf(seen));
            return told == null ? null : asOf -> told.coverage(unsaid, shelf, asOf);
        }

        void saw(Instant at) {
            if (latest == null || at.isAfter(latest)) {
                latest = at;
            }
        }
    }

    private Pass pass(
            EventReader reader, List<LogSource> sources, Set<Fact> lacking, boolean mayLack, boolean grouped) {
        Pass pass = new Pass(covering ? new Covering(book, lacking) : null);
        boolean whole = false;
        try (Judging judging = new Judging(CaseJudge.of(book, lacking), pass.covering, pass.shelf, mayLack, threads)) {
            Grouping grouping = new Grouping(judging, sources, limits.events());
            if (grouped) {
                read(reader, sources, pass, grouping);
                grouping.finish();
            } else {
                try (Partitions parts = new Partitions(parts(sources))) {
                    read(reader, sources, pass, parts::add);
                    parts.judge(judging, pass.shelf, grouping);
                }
            }
            pass.required = judging.finish();
            whole = true;
            return pass;
        } finally {
            if (!whole) {
                pass.shelf.close();
            }
        }
    }

    private void read(EventReader reader, List<LogSource> sources, Pass pass, Consumer<LogEvent> sink) {
        long before = 0;
        for (int i = 0; i < sources.size(); i++) {
            LogSource source = sources.get(i);
            long sofar = before;
            pass.seen.addAll(reader.read(source, i, bytes -> progress.accept(sofar + bytes), event -> {
                pass.saw(event.at());
                sink.accept(event);
            }));
            before += source.size();
        }
    }

    private static int parts(List<LogSource> sources) {
        long bytes = sources.stream()
                .mapToLong(source -> source.name().endsWith(".gz") ? USUAL_EXPANSION * source.size() : source.size())
                .sum();
        return Math.clamp(bytes / PART_BYTES + 1, 1, MOST_PARTS);
    }
}
