package id.tapal.domain.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a chart (mutasi): gives the chart as it is afterwards, checked as every chart is. What was, stays in it, for past cases are
 * judged by who held which post when.
 */
public final class ChartEdit {

    private ChartEdit() {}

    /** With one post more, last among those that are given. */
    public static Organization add(Organization chart, Post post) {
        List<Post> posts = new ArrayList<>(chart.posts());
        posts.add(post);
        return Organization.of(posts, chart.holdings(), chart.duties());
    }

    /** With another title, position or superior of the post of that id; at once, and for what is past too. */
    public static Organization change(Organization chart, Post post) {
        requirePost(chart, post.id());
        return Organization.of(
                replaced(chart.posts(), each -> each.id().equals(post.id()) ? post : each),
                chart.holdings(),
                chart.duties());
    }

    /**
     * With a post closed after a day: terms in it end then, those that would begin later fall away. One that nobody held by then, and that never
     * had another below it, was a mistake, and is not there any more.
     */
    public static Organization close(Organization chart, String id, LocalDate lastDayInclusive) {
        Post closed = requirePost(chart, id).closedAfter(lastDayInclusive);
        List<Holding> holdings =
                replaced(chart.holdings(), each -> each.post().equals(id) ? endedBy(each, lastDayInclusive) : each);
        boolean mistaken = holdings.stream().noneMatch(each -> each.post().equals(id))
                && chart.posts().stream().noneMatch(each -> id.equals(each.superior()));
        List<Post> posts = replaced(chart.posts(), each -> !each.id().equals(id) ? each : mistaken ? null : closed);
        return Organization.of(posts, holdings, chart.duties());
    }

    /** With a post open again that was closed. */
    public static Organization reopen(Organization chart, String id) {
        Post post = requirePost(chart, id);
        return change(chart, new Post(id, post.title(), post.position(), post.superior()));
    }

    /**
     * With somebody in a post, or standing in for its holder. Whoever holds it with no end leaves it the day before; between stand-ins nothing is
     * ended, for each has their last day.
     */
    public static Organization hold(Organization chart, Holding holding) {
        List<Holding> holdings = replaced(
                chart.holdings(),
                each -> precedes(each, holding) ? endedBy(each, holding.from().minusDays(1)) : each);
        holdings.add(holding);
        return Organization.of(chart.posts(), holdings, chart.duties());
    }

    private static boolean precedes(Holding each, Holding next) {
        return each.post().equals(next.post())
                && !each.standIn()
                && !next.standIn()
                && each.untilInclusive() == null
                && each.from().isBefore(next.from());
    }

    /** With another last day of a term; one that would end before it begins falls away. Nothing where it is not there. */
    public static Organization end(Organization chart, Holding term, LocalDate lastDayInclusive) {
        List<Holding> holdings =
                replaced(chart.holdings(), each -> each.equals(term) ? endedOn(each, lastDayInclusive) : each);
        return Organization.of(chart.posts(), holdings, chart.duties());
    }

    /** With a duty of somebody. */
    public static Organization assign(Organization chart, DutyAssignment duty) {
        List<DutyAssignment> duties = new ArrayList<>(chart.duties());
        duties.add(duty);
        return Organization.of(chart.posts(), chart.holdings(), duties);
    }

    /** With another last day of a duty; one that would end before it begins falls away. Nothing where it is not there. */
    public static Organization end(Organization chart, DutyAssignment duty, LocalDate lastDayInclusive) {
        List<DutyAssignment> duties = replaced(chart.duties(), each -> {
            if (!each.equals(duty)) {
                return each;
            }
            return lastDayInclusive.isBefore(each.from())
                    ? null
                    : new DutyAssignment(each.person(), each.duty(), each.from(), lastDayInclusive);
        });
        return Organization.of(chart.posts(), chart.holdings(), duties);
    }

    private static @Nullable Holding endedBy(Holding term, LocalDate lastDayInclusive) {
        LocalDate until = term.untilInclusive();
        return until != null && !until.isAfter(lastDayInclusive) ? term : endedOn(term, lastDayInclusive);
    }

    private static @Nullable Holding endedOn(Holding term, LocalDate lastDayInclusive) {
        return lastDayInclusive.isBefore(term.from())
                ? null
                : new Holding(term.person(), term.post(), term.from(), lastDayInclusive, term.standIn());
    }

    private static Post requirePost(Organization chart, String id) {
        return chart.post(id)
                .orElseThrow(() -> new IllegalArgumentException("post: there is none of id " + id + "; add it first"));
    }

    private static <T> List<T> replaced(List<T> all, Replacement<T> replacement) {
        List<T> after = new ArrayList<>(all.size());
        for (T each : all) {
            T next = replacement.of(each);
            if (next != null) {
                after.add(next);
            }
        }
        return after;
    }

    private interface Replacement<T> {
        @Nullable
        T of(T each);
    }
}
