package id.tapal.application.figures;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the answers of a channel took, against one limit and in its unit.
 *
 * @param clause that sets the limit
 * @param spread how many answers took so long
 * @param inTime how many answers the rule book calls in time
 * @param overdue how many cases are unanswered though the limit has passed
 */
public record Times(
        Channel channel, Clause clause, Limit limit, SortedMap<Integer, Long> spread, long inTime, long overdue) {

    /** Copies the spread. */
    public Times {
        spread = Collections.unmodifiableSortedMap(new TreeMap<>(spread));
    }

    /** How many were answered. */
    public long answered() {
        return spread.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were answered late. */
    public long late() {
        return answered() - inTime;
    }

    /** What part of all that should have been answered by now was answered in time, 0 to 1; empty where there is none. */
    public OptionalDouble share() {
        long asked = answered() + overdue;
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / asked);
    }

    /** The time in which at least so many percent of the answers were given; empty where there is none. */
    public OptionalInt percentile(int percent) {
        long wanted = Math.max(1, Math.ceilDiv(answered() * percent, 100L));
        long sum = 0;
        for (Map.Entry<Integer, Long> each : spread.entrySet()) {
            sum += each.getValue();
            if (sum >= wanted) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
