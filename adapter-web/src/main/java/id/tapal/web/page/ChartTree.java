package id.tapal.web.page;

import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The chart as a tree to read: each post with who holds it, and the posts below. */
final class ChartTree {

    private final Organization chart;
    private final ChartWords words;
    private final LocalDate today;

    ChartTree(Organization chart, ChartWords words, LocalDate today) {
        this.chart = chart;
        this.words = words;
        this.today = today;
    }

    /**
     * A post.
     *
     * @param position which position it is, in words
     * @param holders who holds it now or later, in words
     * @param vacant whether nobody holds it today, be it as a stand-in
     * @param until the last day of one that is to be closed; empty where it stays
     * @param below the posts below it
     */
    record Node(
            String id,
            String title,
            String position,
            List<Holder> holders,
            boolean vacant,
            String until,
            List<Node> below) {}

    /**
     * Who holds a post.
     *
     * @param standIn whether as a stand-in
     */
    record Holder(String name, String term, boolean standIn) {}

    /** Those that nobody is above, with all below them; what is closed is left out. */
    List<Node> roots() {
        return below(null);
    }

    /** The posts that are closed. */
    List<Node> closed() {
        return chart.posts().stream()
                .filter(post -> !post.isOpen(today))
                .map(post -> node(post, List.of()))
                .toList();
    }

    private List<Node> below(@Nullable String superior) {
        return chart.posts().stream()
                .filter(post -> post.isOpen(today) && Objects.equals(post.superior(), superior))
                .map(post -> node(post, below(post.id())))
                .toList();
    }

    private Node node(Post post, List<Node> below) {
        LocalDate until = post.untilInclusive();
        return new Node(
                post.id(),
                post.title(),
                words.position(post.position()),
                chart.holdings().stream()
                        .filter(holding -> holding.post().equals(post.id()) && isNotOver(holding, today))
                        .map(this::holder)
                        .toList(),
                chart.holdersOf(post.id(), today).isEmpty(),
                until == null ? "" : words.day(until),
                below);
    }

    private Holder holder(Holding holding) {
        return new Holder(
                words.name(holding.person()), words.term(holding.from(), holding.untilInclusive()), holding.standIn());
    }

    static boolean isNotOver(Holding holding, LocalDate today) {
        LocalDate last = holding.untilInclusive();
        return last == null || !last.isBefore(today);
    }
}
