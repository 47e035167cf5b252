package id.tapal.domain.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A tier that a draft climbs below the head (berjenjang, B.4 and C.4).
 *
 * @param id its name in a breach: of the positions, or of the post
 * @param rank how high
 * @param positions the positions of which any holder may endorse
 * @param post the post of the chart; null where tiers go by rank
 */
public record Tier(
        String id,
        int rank,
        Set<Position> positions,
        @Nullable String post) {

    private static final List<Tier> BY_RANK = List.of(
            new Tier(
                    "subsection-head|subdivision-head",
                    1,
                    Set.of(Position.SUBSECTION_HEAD, Position.SUBDIVISION_HEAD),
                    null),
            new Tier("secretary|division-head", 2, Set.of(Position.SECRETARY, Position.DIVISION_HEAD), null));

    /** The tiers from the first on, from the second on, and so forth, to none. */
    private static final List<List<Tier>> FROM = IntStream.rangeClosed(0, BY_RANK.size())
            .mapToObj(first -> List.copyOf(BY_RANK.subList(first, BY_RANK.size())))
            .toList();

    /** Copies the positions. */
    public Tier {
        positions = Set.copyOf(positions);
    }

    static Tier of(Post post) {
        return new Tier(post.id(), post.position().rank(), Set.of(post.position()), post.id());
    }

    /** The tiers above a role without a chart, lowest first, the head left out; a role that is no position ranks as staff. */
    public static List<Tier> byRank(@Nullable Role role) {
        int rank = role == null ? 0 : role.rank();
        int first = 0;
        while (first < BY_RANK.size() && BY_RANK.get(first).rank <= rank) {
            first++;
        }
        return FROM.get(first);
    }
}
