package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.log.LogColumns;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Identity;
import id.tapal.domain.standard.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way that a case of a channel can take, lawful or not.
 *
 * @param channel the channel
 * @param kind what it is about
 * @param fact of which fact a {@link Kind#VALUE} is; null for every other kind
 * @param value the id of the act, of the stage {@code withdrawn} where the withdrawal ends the case, or the value of the fact
 */
public record Branch(Channel channel, Kind kind, @Nullable Fact fact, String value) {

    /** What branches are about. */
    public enum Kind {
        /** The act is done. */
        STEP,
        /** An act that may be done again is. */
        REPETITION,
        /** The act ends the case, or the case ends withdrawn. */
        ENDING,
        /** A fact has one of the values that the standard or the law lists for it; of the grounds, the huruf. */
        VALUE
    }

    /** Requires all but the fact, which a value has and nothing else. */
    public Branch {
        requireNonNull(channel, "channel");
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        if ((fact != null) != (kind == Kind.VALUE)) {
            throw new IllegalArgumentException("fact: a value is one of a fact, and nothing else is; kind was " + kind);
        }
    }

    static Branch of(Channel channel, Kind kind, ActType act) {
        return new Branch(channel, kind, null, act.id());
    }

    /** What it is about, in reports: the id of the fact for a value, else the name of the kind. */
    public String about() {
        return fact == null ? kind.name().toLowerCase(Locale.ROOT) : fact.id();
    }

    /** The values that are listed for what an act states and a log has a column for. */
    static Stream<Branch> listed(Channel channel, ActType act) {
        return act.facts().stream().flatMap(fact -> listed(channel, act, fact));
    }

    private static Stream<Branch> listed(Channel channel, ActType act, Fact fact) {
        return LogColumns.FACTS.contains(fact)
                ? values(act, fact).stream().map(value -> new Branch(channel, Kind.VALUE, fact, value))
                : Stream.empty();
    }

    private static List<String> values(ActType act, Fact fact) {
        return switch (fact) {
            case GROUNDS ->
                Arrays.stream(Ground.Letter.values()).map(Branch::id).toList();
            case IDENTITY -> act.required().contains(fact) ? Identity.KINDS : List.of();
            default -> act.values(fact);
        };
    }

    /** The listed values that an act states. */
    static Stream<Branch> stated(Channel channel, Entry entry) {
        return entry.act().facts().stream()
                .filter(entry.facts()::has)
                .flatMap(fact -> listed(channel, entry.act(), fact))
                .filter(branch -> branch.isStated(entry.facts()));
    }

    private boolean isStated(Facts facts) {
        if (fact == null || !facts.has(fact)) {
            return false;
        }
        return switch (fact) {
            case GROUNDS ->
                facts.list(fact).stream()
                        .flatMap(text -> Ground.find(text).stream())
                        .anyMatch(ground -> id(ground.letter()).equals(value));
            case IDENTITY ->
                Identity.find(facts.text(fact))
                        .filter(identity -> identity.kind().equals(value))
                        .isPresent();
            default -> facts.text(fact).equalsIgnoreCase(value);
        };
    }

    private static String id(Ground.Letter letter) {
        return new Ground(letter, 0).id();
    }
}
