package id.tapal.domain.request;

import java.util.List;

/**
 * What the rule book finds of one act: the case after it, and the breaches. The case after is there for an unlawful act too, because a
 * past log goes on from where the act says the case now is.
 *
 * @param after the case with the act in it
 * @param breaches all that the act breaks, in the order of the clauses; empty for a lawful act
 */
public record Ruling(CaseFile after, List<Breach> breaches) {

    /** Whether a breach blocks the act in live work. */
    public boolean isRefused() {
        for (int i = 0; i < breaches.size(); i++) {
            if (breaches.get(i).blocking()) {
                return true;
            }
        }
        return false;
    }
}
