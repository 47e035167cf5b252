package id.tapal.domain.request;

import java.util.Set;

/**
 * Which facts whoever keeps the acts writes down at all: the desk all of them, a log those it has a column for. What depends on a fact that is never
 * written down is taken as in order (section 7).
 */
final class Recorded {

    /** All of them. */
    static final Recorded ALL = new Recorded(0);

    private final int lacking;

    private Recorded(int lacking) {
        this.lacking = lacking;
    }

    /** These, but for some more. */
    Recorded without(Set<Fact> facts) {
        int more = lacking;
        for (Fact fact : facts) {
            more |= fact.bit();
        }
        return new Recorded(more);
    }

    /** Whether a fact is never written down. */
    boolean lacks(Fact fact) {
        return (lacking & fact.bit()) != 0;
    }

    /** Whether an act states a fact, or could not. */
    boolean inOrder(Entry entry, Fact fact) {
        return entry.facts().has(fact) || lacks(fact);
    }
}
