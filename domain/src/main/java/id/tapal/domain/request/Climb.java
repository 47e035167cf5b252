package id.tapal.domain.request;

import id.tapal.domain.organization.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a draft has climbed, tier by tier (berjenjang, B.4 and C.4).
 *
 * @param tiers the tiers of the handler below the head, lowest first
 * @param passed the ids of the tiers passed since the last draft, by endorsement or skipped
 */
record Climb(List<Tier> tiers, Set<String> passed) {

    Climb {
        tiers = List.copyOf(tiers);
        passed = Set.copyOf(passed);
    }

    static Climb of(List<Tier> tiers) {
        return new Climb(tiers, Set.of());
    }

    /** The tiers still to come. */
    List<Tier> open() {
        if (passed.isEmpty()) {
            return tiers;
        }
        List<Tier> open = new ArrayList<>(tiers.size());
        for (Tier tier : tiers) {
            if (!passed.contains(tier.id())) {
                open.add(tier);
            }
        }
        return List.copyOf(open);
    }

    /** A new draft starts at the lowest tier. */
    Climb restarted() {
        return passed.isEmpty() ? this : of(tiers);
    }

    /** Signed: nothing is left to pass. */
    Climb done() {
        return passing(ids(tiers));
    }

    /** Another handler has other tiers; endorsements count until the new draft. */
    Climb under(List<Tier> others) {
        return new Climb(others, passed);
    }

    /** With some tiers passed, by endorsement or skipped. */
    Climb passing(Collection<String> ids) {
        if (passed.containsAll(ids)) {
            return this;
        }
        Set<String> all = new HashSet<>(passed);
        all.addAll(ids);
        return new Climb(tiers, all);
    }

    /** Without a stream, as what stands above: a draft is judged for every letter of a log. */
    static List<String> ids(Collection<Tier> tiers) {
        List<String> ids = new ArrayList<>(tiers.size());
        for (Tier tier : tiers) {
            ids.add(tier.id());
        }
        return ids;
    }
}
