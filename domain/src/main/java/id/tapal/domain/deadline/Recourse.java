package id.tapal.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a requester may still object and dispute: term after term, each at its longest, each counted step by step. Until it is over,
 * what the case says of the requester is needed.
 *
 * @param terms in their order, each beginning where the one before ends
 */
public record Recourse(List<Term> terms) {

    /**
     * A term as it was counted.
     *
     * @param term which
     * @param count its count
     */
    public record Term(RecourseTerm term, Derivation count) {}

    /** Copies the terms, of which there is one at least. */
    public Recourse {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("terms: there is one at least");
        }
    }

    /** The last day of the last term. */
    public LocalDate lastDay() {
        return last().lastDay();
    }

    /** Whether it is over at an instant: the last day is not. */
    public boolean isOver(Instant at) {
        return last().isLate(at);
    }

    /** Whether a day was counted for which no decree is known yet: holidays that come with one make it longer. */
    public boolean provisional() {
        return terms.stream().anyMatch(each -> each.count().provisional());
    }

    private Derivation last() {
        return terms.getLast().count();
    }
}
