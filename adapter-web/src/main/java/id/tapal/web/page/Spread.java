package id.tapal.web.page;

import id.tapal.application.figures.Times;
import id.tapal.web.page.Drawing.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How the answers of a channel lie around their limit, in ranges of equal width: one of them ends at the limit, there are as many beyond it as within, and the
 * last one holds all that took longer.
 *
 * @param bars the ranges
 * @param within how many of them lie within the limit
 */
record Spread(List<Bar> bars, int within) {

    /** About so many ranges lie within the limit. */
    private static final int WITHIN = 8;

    private static final int FEW = 10;

    static Spread of(Times times, Words words) {
        int limit = times.limit().amount();
        int width = limit < FEW ? 1 : Math.ceilDiv(limit + 1, WITHIN);
        int within = Math.ceilDiv(limit + 1, width);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i <= 2 * within; i++) {
            int last = limit + (i + 1 - within) * width;
            int first = Math.max(0, last - width + 1);
            boolean open = i == 2 * within;
            String name = open
                    ? "≥ " + words.number(first)
                    : first == last ? words.number(first) : words.number(first) + "–" + words.number(last);
            long count =
                    sum(open ? times.spread().tailMap(first) : times.spread().subMap(first, last + 1));
            bars.add(new Bar(name, words.number(count), count, first > limit ? count : 0));
        }
        return new Spread(bars, within);
    }

    private static long sum(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
