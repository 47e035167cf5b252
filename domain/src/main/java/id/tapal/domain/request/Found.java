package id.tapal.domain.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Breaches as they are gathered for one act. Nothing is allocated until something is found. */
final class Found {

    static final List<Breach> NOTHING = List.of();

    private static final Comparator<Breach> CLAUSE_ORDER =
            Comparator.comparing(Breach::clause).thenComparing(Breach::kind);

    private Found() {}

    /** Adds a breach that stands for itself: a missing act, a skipped tier. */
    static List<Breach> each(List<Breach> found, Breach breach) {
        List<Breach> more = found.isEmpty() ? new ArrayList<>() : found;
        more.add(breach);
        return more;
    }

    /** Adds a breach unless the act already has one of the same clause and kind. */
    static List<Breach> once(List<Breach> found, Breach breach) {
        for (Breach earlier : found) {
            if (earlier.clause() == breach.clause() && earlier.kind() == breach.kind()) {
                return found;
            }
        }
        return each(found, breach);
    }

    static List<Breach> inClauseOrder(List<Breach> found) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        return found.stream().sorted(CLAUSE_ORDER).toList();
    }
}
