package id.tapal.domain.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a chart, each fault with its remedy; nothing is silently mended. */
final class ChartCheck {

    private final Map<String, Post> posts = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ChartCheck() {}

    static List<String> faults(List<Post> posts, List<Holding> holdings, List<DutyAssignment> duties) {
        ChartCheck check = new ChartCheck();
        check.ofPosts(posts);
        check.ofHoldings(holdings);
        for (DutyAssignment duty : duties) {
            if (Term.isReversed(duty.from(), duty.untilInclusive())) {
                check.faults.add("duties: " + duty.duty().id() + " of " + duty.person()
                        + " ends before it begins; swap the days");
            }
        }
        return check.faults;
    }

    private void ofPosts(List<Post> chart) {
        for (Post post : chart) {
            if (post.id().isBlank()) {
                faults.add("posts: a post has no id; give it one");
            } else if (posts.put(post.id(), post) != null) {
                faults.add("posts: " + post.id() + " stands twice; keep one");
            }
        }
        long heads =
                chart.stream().filter(post -> post.position() == Position.HEAD).count();
        if (!chart.isEmpty() && heads != 1) {
            faults.add("posts: one head is needed, found " + heads);
        }
        chart.forEach(this::ofSuperior);
    }

    private void ofSuperior(Post post) {
        String superior = post.superior();
        if (superior == null) {
            if (post.position() != Position.HEAD) {
                faults.add("posts: " + post.id() + " has no superior; only the head has none");
            }
            return;
        }
        Post above = posts.get(superior);
        if (above == null) {
            faults.add("posts: the superior " + superior + " of " + post.id() + " is no post; add it or mend the name");
        } else if (isInCycle(post)) {
            faults.add("posts: " + post.id() + " is its own superior in the end; break the cycle");
        } else if (above.position().rank() <= post.position().rank()) {
            faults.add("posts: " + superior + " does not outrank " + post.id() + "; choose a superior of higher rank");
        }
    }

    private boolean isInCycle(Post post) {
        Set<String> seen = new HashSet<>();
        for (@Nullable Post at = post; at != null; at = at.superior() == null ? null : posts.get(at.superior())) {
            if (!seen.add(at.id())) {
                return at.id().equals(post.id());
            }
        }
        return false;
    }

    private void ofHoldings(List<Holding> holdings) {
        for (int i = 0; i < holdings.size(); i++) {
            Holding holding = holdings.get(i);
            String what = holding.standIn() ? "the stand-in " : "";
            if (!posts.containsKey(holding.post())) {
                faults.add("holdings: " + what + holding.person() + " holds " + holding.post()
                        + ", which is no post; add it or mend the name");
            }
            if (Term.isReversed(holding.from(), holding.untilInclusive())) {
                faults.add("holdings: " + what + holding.person() + " at " + holding.post()
                        + " ends before it begins; swap the days");
            }
            for (Holding other : holdings.subList(i + 1, holdings.size())) {
                boolean samePost = other.post().equals(holding.post()) && other.standIn() == holding.standIn();
                if (samePost && Term.overlap(holding, other)) {
                    faults.add("holdings: " + holding.person() + " and " + other.person() + " both hold "
                            + holding.post() + " at once; end one term before the other begins");
                }
            }
        }
    }
}
