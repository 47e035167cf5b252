package id.tapal.compliance.log;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event of a XES log has said so far: one object for all of them. Of an attribute that is there twice the later one counts. */
final class XesEvent {

    static final Map<String, String> COLUMNS = Map.of(
            "concept:name", LogColumns.ACTIVITY,
            "time:timestamp", LogColumns.TIMESTAMP,
            "org:resource", LogColumns.RESOURCE,
            "org:role", LogColumns.ROLE);
    static final String TRANSITION = "lifecycle:transition";
    /** A log has some dozens of them, if it is one. */
    private static final int MOST_KEYS = 1_000;

    private static final String COMPLETE = "complete";

    private final Mapping mapping;
    private final TimestampReader times;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<Fact> seen = EnumSet.noneOf(Fact.class);

    private String activity = "";
    private String timestamp = "";
    private String channel = "";
    private String resource = "";
    private String role = "";
    private String transition = "";
    private @Nullable Timestamp at;
    private final StatedFacts stated;
    private final List<String> others = new ArrayList<>();

    XesEvent(Mapping mapping, TimestampReader times) {
        this.mapping = mapping;
        this.times = times;
        this.stated = new StatedFacts(mapping);
        this.seen.addAll(stated.fixed());
    }

    /** What an attribute is to us, by its key: looked up once. */
    private enum Kind {
        ACTIVITY,
        TIMESTAMP,
        CHANNEL,
        RESOURCE,
        ROLE,
        TRANSITION,
        FACT,
        OTHER
    }

    private record Meaning(Kind kind, @Nullable Fact fact) {}

    private Meaning meaning(String key) {
        String ours = mapping.column(key)
                .or(() -> Optional.ofNullable(COLUMNS.get(key)))
                .orElse("");
        return switch (ours) {
            case LogColumns.ACTIVITY -> new Meaning(Kind.ACTIVITY, null);
            case LogColumns.TIMESTAMP -> new Meaning(Kind.TIMESTAMP, null);
            case LogColumns.CHANNEL -> new Meaning(Kind.CHANNEL, null);
            case LogColumns.RESOURCE -> new Meaning(Kind.RESOURCE, null);
            case LogColumns.ROLE -> new Meaning(Kind.ROLE, null);
            default ->
                Fact.find(ours)
                        .filter(LogColumns.FACTS::contains)
                        .map(fact -> new Meaning(Kind.FACT, fact))
                        .orElseGet(() -> new Meaning(key.equals(TRANSITION) ? Kind.TRANSITION : Kind.OTHER, null));
        };
    }

    /** Begins another event. */
    void clear() {
        activity = "";
        timestamp = "";
        channel = "";
        resource = "";
        role = "";
        transition = "";
        at = null;
        stated.clear();
        others.clear();
    }

    /** Takes an attribute. */
    void put(String key, XesValue value) {
        Meaning meaning = meanings.get(key);
        if (meaning == null) {
            meaning = meaning(key);
            if (meanings.size() < MOST_KEYS) {
                meanings.put(key, meaning);
            }
        }
        switch (meaning.kind) {
            case ACTIVITY -> activity = value.text();
            case TIMESTAMP -> {
                at = value.time(times);
                timestamp = at == null ? value.text() : "";
            }
            case CHANNEL -> channel = value.text();
            case RESOURCE -> resource = value.text();
            case ROLE -> role = value.text();
            case TRANSITION -> {
                transition = value.text();
                other(key, transition);
            }
            case FACT -> {
                Fact fact = requireNonNull(meaning.fact);
                seen.add(fact);
                stated.put(fact, value.text());
            }
            case OTHER -> other(key, value.text());
        }
    }

    private void other(String key, String value) {
        others.add(key);
        others.add(value);
    }

    /** The facts that some event so far has an attribute for, or that have a fixed value. */
    Set<Fact> seen() {
        return seen;
    }

    /** When it was; null where its time is none. */
    @Nullable
    Timestamp at() {
        return at;
    }

    /** The time as written, where it is none. */
    String timestamp() {
        return timestamp;
    }

    /**
     * The event as it is now.
     *
     * @param ofTrace the channel of its trace; blank where the trace does not say
     * @param time when it was
     * @param ordinal of the event in its log
     * @param index of its log
     */
    LogEvent of(String caseId, String ofTrace, Timestamp time, long ordinal, int index) {
        String how = transition.strip();
        return new LogEvent(
                caseId,
                mapping.channel(mapping.orFixed(ofTrace.isBlank() ? channel : ofTrace, LogColumns.CHANNEL)),
                mapping.activity(activity),
                time.at(),
                time.zoned(),
                mapping.orFixed(resource, LogColumns.RESOURCE),
                mapping.role(mapping.orFixed(role, LogColumns.ROLE)),
                how.isEmpty() || how.equalsIgnoreCase(COMPLETE),
                stated.facts(),
                others,
                ordinal,
                index);
    }
}
