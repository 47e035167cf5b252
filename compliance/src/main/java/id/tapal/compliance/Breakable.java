package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.util.Comparator;

/**
 * What a case can break: a clause, in a channel, by a rule of section 6.
 *
 * @param channel the channel of the case
 * @param clause the clause
 * @param kind the rule that finds it broken
 */
public record Breakable(Channel channel, Clause clause, BreachKind kind) implements Comparable<Breakable> {

    private static final Comparator<Breakable> ORDER = Comparator.comparing(Breakable::channel)
            .thenComparing(Breakable::clause)
            .thenComparing(Breakable::kind);

    /** Requires all. */
    public Breakable {
        requireNonNull(channel, "channel");
        requireNonNull(clause, "clause");
        requireNonNull(kind, "kind");
    }

    static Breakable of(Channel channel, Breach breach) {
        return new Breakable(channel, breach.clause(), breach.kind());
    }

    /** By channel, then in the order of the clauses, then of the rules. */
    @Override
    public int compareTo(Breakable other) {
        return ORDER.compare(this, other);
    }
}
