package id.tapal.domain.request;

import id.tapal.domain.organization.Tier;
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
        return tiers.stream().filter(tier -> !passed.contains(tier.id())).toList();
    }

    /** A new draft starts at the lowest tier. */
    Climb restarted() {
        return of(tiers);
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
        Set<String> all = new HashSet<>(passed);
        all.addAll(ids);
        return new Climb(tiers, all);
    }

    static List<String> ids(Collection<Tier> tiers) {
        return tiers.stream().map(Tier::id).toList();
    }
}
