package id.tapal.domain.request;

import id.tapal.domain.organization.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Section 2 on tiers told a second time. A tier is the number of a rank, 1 or 2, or with the chart of {@link People} the name of who
 * holds the post.
 */
final class PredictedClimb {

    /** The lines of the chart below the head, written down again. */
    private static final Map<String, List<String>> SUPERIORS = Map.of(
            People.STAFF_MEMBER, List.of(People.KASUBID, People.KABID),
            People.KASUBID, List.of(People.KABID),
            People.KABID, List.of(),
            People.OTHER_STAFF_MEMBER, List.of(People.KASUBAG, People.THE_SECRETARY),
            People.KASUBAG, List.of(People.THE_SECRETARY),
            People.THE_SECRETARY, List.of(),
            People.THE_HEAD, List.of());

    /** The position each of them holds, or stands in for. */
    private static final Map<String, Set<Role>> POSITIONS = Map.of(
            People.KASUBID, Set.of(Role.SUBDIVISION_HEAD, Role.ACTING_SUBDIVISION_HEAD),
            People.KASUBAG, Set.of(Role.SUBSECTION_HEAD, Role.ACTING_SUBSECTION_HEAD),
            People.KABID, Set.of(Role.DIVISION_HEAD, Role.ACTING_DIVISION_HEAD),
            People.THE_SECRETARY, Set.of(Role.SECRETARY, Role.ACTING_SECRETARY));

    private final boolean charted;
    private List<String> tiers = List.of();
    private final Set<String> passed = new HashSet<>();

    PredictedClimb(boolean charted) {
        this.charted = charted;
    }

    static boolean isHead(Role role) {
        return rank(role) == 3;
    }

    private static int rank(Role role) {
        return switch (role) {
            case HEAD, ACTING_HEAD -> 3;
            case SECRETARY, DIVISION_HEAD, ACTING_SECRETARY, ACTING_DIVISION_HEAD -> 2;
            case SUBSECTION_HEAD, SUBDIVISION_HEAD, ACTING_SUBSECTION_HEAD, ACTING_SUBDIVISION_HEAD -> 1;
            case STAFF, ACTING_STAFF, RECEPTION, REGISTRY, LIAISON, REQUESTER, SYSTEM -> 0;
        };
    }

    void under(String handler, String role) {
        if (charted) {
            tiers = SUPERIORS.getOrDefault(handler, List.of());
        } else {
            int rank = Role.find(role).map(PredictedClimb::rank).orElse(0);
            tiers = List.of("1", "2").subList(Math.min(rank, 2), 2);
        }
    }

    List<String> open() {
        List<String> open = new ArrayList<>(tiers);
        open.removeAll(passed);
        return open;
    }

    private boolean holds(String tier, Entry act) {
        Role role = act.role();
        if (role == null) {
            return false;
        }
        return charted
                ? act.actor().equals(tier)
                        && POSITIONS.getOrDefault(tier, Set.of()).contains(role)
                : String.valueOf(rank(role)).equals(tier);
    }

    /** How many open tiers lie below that of the actor; minus one where the actor has none. */
    private int below(Entry act) {
        Role role = act.role();
        List<String> open = open();
        if (role == null) {
            return 0;
        }
        if (isHead(role)) {
            return open.size();
        }
        for (String tier : open) {
            if (holds(tier, act)) {
                return open.indexOf(tier);
            }
        }
        return -1;
    }

    /** The breaches of an endorsement. */
    int skippedBy(Entry act) {
        return Math.abs(below(act));
    }

    boolean mayReturn(Entry act) {
        Role role = act.role();
        return role == null || isHead(role) || tiers.stream().anyMatch(tier -> holds(tier, act));
    }

    void pass(Entry act, boolean handled) {
        Role role = act.role();
        if (handled) {
            List<String> open = open();
            passed.addAll(open.subList(0, Math.min(below(act) + 1, open.size())));
        } else if (charted) {
            passed.addAll(POSITIONS.keySet().stream()
                    .filter(person -> role != null && (isHead(role) || holds(person, act)))
                    .toList());
        } else if (role == null) {
            passed.add(passed.contains("1") ? "2" : "1");
        } else {
            passed.addAll(isHead(role) ? List.of("1", "2") : List.of(String.valueOf(rank(role))));
        }
    }

    void passAll() {
        passed.addAll(tiers);
    }

    void restart() {
        passed.clear();
    }
}
