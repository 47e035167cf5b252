package id.tapal.application.figures;

import static id.tapal.application.organization.NotPermitted.Reason.OTHER_CHANNEL;

import id.tapal.application.figures.CaseCounts.Alike;
import id.tapal.application.figures.CaseCounts.Overdue;
import id.tapal.application.figures.CaseCounts.Standing;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.ReadingRights;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Driving port: the figures of a year. They count the channels that their reader reads whole; what somebody reads of another channel, because they handle it,
 * is no figure of that channel and is left out.
 */
public final class CaseFigures {

    private final CaseCounts counts;
    private final ReadingRights rights;
    private final Standard standard;
    private final InstantSource clock;

    /**
     * @param rights who may have what counted
     * @param standard the limits
     */
    public CaseFigures(CaseCounts counts, ReadingRights rights, Standard standard, InstantSource clock) {
        this.counts = counts;
        this.rights = rights;
        this.standard = standard;
        this.clock = clock;
    }

    /** The year that it is now. */
    public Year thisYear() {
        return Year.from(LocalDate.ofInstant(clock.instant(), standard.zone()));
    }

    /**
     * The channels that a member may have counted, in their order.
     *
     * @throws NotPermitted if the member may read nothing whatever
     */
    public Set<Channel> channelsOf(String member) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(rights.reachOf(member).channels());
        return channels;
    }

    /**
     * The figures of a year.
     *
     * @param only the channel; empty for all that the member may have counted
     * @throws NotPermitted if the member may not have that counted
     */
    public Figures of(Year year, Optional<Channel> only, String member) {
        Set<Channel> readable = channelsOf(member);
        if (only.filter(channel -> !readable.contains(channel)).isPresent()) {
            throw new NotPermitted(OTHER_CHANNEL);
        }
        Set<Channel> channels = only.<Set<Channel>>map(EnumSet::of).orElse(readable);
        Instant now = clock.instant();
        List<Alike> alike = counts.opened(year, channels);
        List<Overdue> overdue = counts.overdue(year, channels, now);
        List<YearMonth> span = counts.span(readable);
        return new Figures(
                year,
                span.isEmpty() ? year : Year.from(span.getFirst()),
                span.isEmpty() ? year : Year.from(span.getLast()),
                List.copyOf(channels),
                alike,
                times(channels, alike, overdue),
                standing(channels, counts.standing(channels, now)));
    }

    private static List<Standing> standing(Set<Channel> channels, List<Standing> found) {
        return channels.stream()
                .map(channel -> found.stream()
                        .filter(each -> each.channel() == channel)
                        .findFirst()
                        .orElse(new Standing(channel, 0, 0)))
                .toList();
    }

    private List<Times> times(Set<Channel> channels, List<Alike> alike, List<Overdue> overdue) {
        Limit statute = new Limit(standard.statute().answerWorkingDays(), LimitUnit.WORKING_DAYS);
        List<Times> times = new ArrayList<>();
        for (Channel channel : channels) {
            if (standard.channels().contains(channel)) { // one given up since promises nothing
                Limit promise = standard.limit(channel);
                times.add(times(
                        channel,
                        channel.promise(),
                        promise,
                        alike,
                        Alike::promise,
                        sum(channel, overdue, Overdue::byPromise)));
            }
            times.add(times(
                    channel,
                    Clause.KIP_22_7,
                    statute,
                    alike,
                    Alike::statute,
                    sum(channel, overdue, Overdue::byStatute)));
        }
        return times;
    }

    private static long sum(Channel channel, List<Overdue> overdue, ToLongFunction<Overdue> by) {
        return overdue.stream()
                .filter(each -> each.channel() == channel)
                .mapToLong(by)
                .sum();
    }

    private static Times times(
            Channel channel,
            Clause clause,
            Limit limit,
            List<Alike> alike,
            Function<Alike, Optional<Taken>> by,
            long overdue) {
        SortedMap<Integer, Long> spread = new TreeMap<>();
        long inTime = 0;
        for (Alike each : alike) {
            Optional<Taken> taken = by.apply(each);
            if (each.channel() == channel && taken.isPresent()) {
                spread.merge(taken.get().amount(), each.cases(), Long::sum);
                inTime += taken.get().late() ? 0 : each.cases();
            }
        }
        return new Times(channel, clause, limit, spread, inTime, overdue);
    }
}
