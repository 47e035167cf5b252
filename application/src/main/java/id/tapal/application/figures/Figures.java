package id.tapal.application.figures;

import id.tapal.application.figures.CaseCounts.Alike;
import id.tapal.application.figures.CaseCounts.Standing;
import id.tapal.application.request.Outcome;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.standard.Channel;
import java.time.Month;
import java.time.Year;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of the requests of a year (angka).
 *
 * @param year in which they were opened
 * @param first the first year in which there are any, of all that the reader may have counted; {@code year} where there is none
 * @param last the last such year
 * @param channels those that are counted, in their order
 * @param alike the cases, those alike counted together
 * @param times how long answers took, by the promise and by the statute of each channel
 * @param standing what stands open now in each of the channels, whenever it was opened
 */
public record Figures(
        Year year,
        Year first,
        Year last,
        List<Channel> channels,
        List<Alike> alike,
        List<Times> times,
        List<Standing> standing) {

    /** Copies the lists. */
    public Figures {
        channels = List.copyOf(channels);
        alike = List.copyOf(alike);
        times = List.copyOf(times);
        standing = List.copyOf(standing);
    }

    private long count(Predicate<Alike> which) {
        return alike.stream().filter(which).mapToLong(Alike::cases).sum();
    }

    /** How many requests there were. */
    public long requests() {
        return count(each -> true);
    }

    /** How many of a channel in a month. */
    public long requests(Month month, Channel channel) {
        return count(each -> each.channel() == channel && each.opened().getMonth() == month);
    }

    /** How many of a month. */
    public long requests(Month month) {
        return count(each -> each.opened().getMonth() == month);
    }

    /** How many of a channel. */
    public long requests(Channel channel) {
        return count(each -> each.channel() == channel);
    }

    /** How many were answered, were withdrawn, or are neither. */
    public long requests(Outcome.End end) {
        return count(each -> each.end() == end);
    }

    /** How many were answered with each decision. */
    public Map<Decision, Long> decisions() {
        Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
        for (Decision decision : Decision.values()) {
            decisions.put(decision, count(each -> each.decision().equals(Optional.of(decision))));
        }
        return decisions;
    }

    /** On how many answers something was withheld on each ground; an answer may rest on several. */
    public SortedMap<Ground, Long> grounds() {
        SortedMap<Ground, Long> grounds = new TreeMap<>(Comparator.comparing(Ground::id));
        alike.forEach(each -> each.grounds().forEach(ground -> grounds.merge(ground, each.cases(), Long::sum)));
        return grounds;
    }
}
