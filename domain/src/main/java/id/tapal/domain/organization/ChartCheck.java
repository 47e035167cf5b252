package id.tapal.domain.organization;

import id.tapal.domain.organization.ChartFault.Kind;
import java.time.LocalDate;
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
    private final List<ChartFault> faults = new ArrayList<>();

    private ChartCheck() {}

    static List<ChartFault> faults(List<Post> posts, List<Holding> holdings, List<DutyAssignment> duties) {
        ChartCheck check = new ChartCheck();
        check.ofPosts(posts);
        check.ofHoldings(holdings);
        for (DutyAssignment duty : duties) {
            if (Term.isReversed(duty.from(), duty.untilInclusive())) {
                check.add(Kind.DUTY_REVERSED, duty.duty().id(), duty.person());
            }
        }
        return check.faults;
    }

    private void add(Kind kind, String... places) {
        faults.add(ChartFault.of(kind, places));
    }

    private void ofPosts(List<Post> chart) {
        for (Post post : chart) {
            if (post.id().isBlank()) {
                add(Kind.NO_ID);
            } else if (posts.putIfAbsent(post.id(), post) != null) {
                add(Kind.TWICE, post.id());
            }
        }
        long heads =
                chart.stream().filter(post -> post.position() == Position.HEAD).count();
        if (!chart.isEmpty() && heads != 1) {
            add(Kind.HEADS, String.valueOf(heads));
        }
        chart.forEach(this::ofPost);
    }

    private void ofPost(Post post) {
        if (post.position() == Position.HEAD && post.untilInclusive() != null) {
            add(Kind.HEAD_CLOSED, post.id());
        }
        String superior = post.superior();
        if (superior != null) {
            ofSuperior(post, superior);
        } else if (post.position() != Position.HEAD) {
            add(Kind.NO_SUPERIOR, post.id());
        }
    }

    private void ofSuperior(Post post, String superior) {
        Post above = posts.get(superior);
        if (above == null) {
            add(Kind.UNKNOWN_SUPERIOR, superior, post.id());
        } else if (isInCycle(post)) {
            add(Kind.CYCLE, post.id());
        } else if (above.position().rank() <= post.position().rank()) {
            add(Kind.NOT_OUTRANKED, superior, post.id());
        } else if (outlasts(post.untilInclusive(), above)) {
            add(Kind.BELOW_CLOSED, superior, post.id());
        }
    }

    private static boolean outlasts(@Nullable LocalDate untilInclusive, Post post) {
        LocalDate last = post.untilInclusive();
        return last != null && (untilInclusive == null || untilInclusive.isAfter(last));
    }

    private boolean isInCycle(Post post) {
        Set<Post> seen = new HashSet<>(); // not their ids: who takes an id twice is told that alone
        for (@Nullable Post at = post; at != null; at = at.superior() == null ? null : posts.get(at.superior())) {
            if (!seen.add(at)) {
                return at.equals(post);
            }
        }
        return false;
    }

    private void ofHoldings(List<Holding> holdings) {
        for (int i = 0; i < holdings.size(); i++) {
            Holding holding = holdings.get(i);
            ofHolding(holding);
            for (Holding other : holdings.subList(i + 1, holdings.size())) {
                boolean samePost = other.post().equals(holding.post()) && other.standIn() == holding.standIn();
                if (samePost && Term.overlap(holding, other)) {
                    add(Kind.HELD_TWICE, holding.person(), other.person(), holding.post());
                }
            }
        }
    }

    private void ofHolding(Holding holding) {
        String person = holding.person();
        String standIn = holding.standIn() ? "the stand-in " : "";
        Post post = posts.get(holding.post());
        if (post == null) {
            add(Kind.UNKNOWN_POST, person, holding.post(), standIn);
        } else if (outlasts(holding.untilInclusive(), post)) {
            add(Kind.HOLDING_OF_CLOSED, person, holding.post(), standIn);
        }
        if (Term.isReversed(holding.from(), holding.untilInclusive())) {
            add(Kind.HOLDING_REVERSED, person, holding.post(), standIn);
        }
    }
}
