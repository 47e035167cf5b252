package id.tapal.compliance.assertj;

import static java.util.Objects.requireNonNull;

import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.Mapping;
import id.tapal.domain.request.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A log of many cases that a test looks at: CSV or XES (section 7), as {@code tapal check} reads them. Immutable; it is read when it is first judged, and what
 * came of it is kept in memory.
 *
 * <p>A case without a channel that the standard has is not judged. In a test that would be a case that cannot fail, so it is an error here, and so is a log
 * without any case, unless one says {@link #skippingUnjudged}.
 */
public final class EventLog {

    /** So many results are kept: a test has a book or two, and an instant or two. */
    private static final int KEPT = 8;

    private static final int NAMED = 10;

    private final List<LogSource> sources;
    private final RuleBook book;
    private final Mapping mapping;
    private final @Nullable Instant asOf;
    private final boolean skipping;
    private final Map<Question, JudgedLog> kept = new ConcurrentHashMap<>();

    /** A rule book is equal to itself only. */
    private record Question(RuleBook book, @Nullable Instant asOf) {}

    private EventLog(
            List<LogSource> sources, RuleBook book, Mapping mapping, @Nullable Instant asOf, boolean skipping) {
        this.sources = List.copyOf(sources);
        this.book = requireNonNull(book, "book");
        this.mapping = requireNonNull(mapping, "mapping");
        this.asOf = asOf;
        this.skipping = skipping;
    }

    /**
     * Files; several are judged as one log.
     *
     * @throws IllegalArgumentException if one is not there
     */
    public static EventLog of(Path first, Path... more) {
        List<LogSource> sources = new ArrayList<>();
        sources.add(source(first));
        for (Path each : more) {
            sources.add(source(each));
        }
        return of(sources);
    }

    private static LogSource source(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "log: there is no file " + file + " in " + Path.of("").toAbsolutePath() + "; mend the path");
        }
        try {
            return LogSource.of(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("log: " + file + " cannot be read", unreadable);
        }
    }

    /**
     * The text of a log, as a program under test wrote it.
     *
     * @param name what it is called in messages
     * @param text CSV or XES
     */
    public static EventLog ofText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(List.of(new LogSource(name, () -> new ByteArrayInputStream(bytes), bytes.length)));
    }

    /**
     * Logs from anywhere; several are judged as one.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static EventLog of(List<LogSource> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources: there are none; name a log");
        }
        return new EventLog(sources, RuleBooks.usual(), Mapping.NONE, null, false);
    }

    /** The same, read by a mapping: what another system calls things. */
    public EventLog mappedBy(Mapping other) {
        return new EventLog(sources, book, other, asOf, skipping);
    }

    /** The same, judged by this rule book where an assertion names no other. Without it: by the standard built in. */
    public EventLog judgedBy(RuleBook other) {
        return new EventLog(sources, other, mapping, asOf, skipping);
    }

    /** The same, judged for this instant where an assertion names no other. Without it: for the latest time in the log. */
    public EventLog asOf(Instant instant) {
        return new EventLog(sources, book, mapping, requireNonNull(instant, "instant"), skipping);
    }

    /** The same, where cases without a channel that the standard has are passed over, and a log without cases is none to complain of. */
    public EventLog skippingUnjudged() {
        return new EventLog(sources, book, mapping, asOf, true);
    }

    /**
     * Its cases, in the order in which they begin.
     *
     * @throws IllegalArgumentException if it has no case, or one that is not judged
     * @throws id.tapal.compliance.log.UnusableLog if it cannot be read
     */
    public List<Trace> traces() {
        JudgedLog judged = judge(book, null);
        complaint(judged).ifPresent(complaint -> {
            throw new IllegalArgumentException("log: " + complaint);
        });
        return judged.cases().stream()
                .map(verdict -> (Trace) new LoggedTrace(this, verdict.id(), judged.asOf()))
                .toList();
    }

    /** The rule book of {@link #judgedBy}. */
    public RuleBook book() {
        return book;
    }

    /** What keeps a test of all cases from being one. */
    Optional<String> complaint(JudgedLog judged) {
        if (skipping) {
            return Optional.empty();
        }
        List<String> unjudged = judged.unjudged();
        if (!unjudged.isEmpty()) {
            return Optional.of(name() + " has cases that are not judged, for no row says a channel that "
                    + "the standard has: " + unjudged.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (unjudged.size() > NAMED ? ", …" : "")
                    + "; name their channel (a mapping has channels: and fixed:), or say skippingUnjudged");
        }
        return judged.cases().isEmpty()
                ? Optional.of(name() + " has no case; let it have one, or say skippingUnjudged")
                : Optional.empty();
    }

    /**
     * What comes of it.
     *
     * @param instant null for the one of {@link #asOf}, or else the latest time in the log
     */
    JudgedLog judge(RuleBook by, @Nullable Instant instant) {
        Question question = new Question(by, instant == null ? asOf : instant);
        JudgedLog known = kept.get(question);
        if (known != null) {
            return known;
        }
        synchronized (kept) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            JudgedLog judged = kept.computeIfAbsent(question, this::answer);
            kept.put(new Question(by, judged.asOf()), judged); // as the same question will be asked of each case
            return judged;
        }
    }

    private JudgedLog answer(Question question) {
        try (CheckedLog checked = LogCheck.by(question.book()).with(mapping).check(sources)) {
            Instant named = question.asOf();
            return new JudgedLog(checked, named == null ? checked.latest().orElse(Instant.EPOCH) : named);
        }
    }

    String name(int source) {
        return sources.get(source).name();
    }

    /** What it is called in messages. */
    String name() {
        return sources.stream().map(LogSource::name).collect(Collectors.joining(", "));
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
