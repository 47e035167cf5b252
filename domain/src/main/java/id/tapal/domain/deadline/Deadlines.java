package id.tapal.domain.deadline;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts deadlines under a standard and a calendar (section 5). Nothing becomes overdue: every deadline is derived anew. */
public final class Deadlines {

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private final Standard standard;
    private final WorkingCalendar calendar;

    private Deadlines(Standard standard, WorkingCalendar calendar) {
        this.standard = requireNonNull(standard, "standard");
        this.calendar = requireNonNull(calendar, "calendar");
    }

    /** Deadlines under a standard and a calendar. */
    public static Deadlines of(Standard standard, WorkingCalendar calendar) {
        return new Deadlines(standard, calendar);
    }

    /** The agency's promise in a channel (TIME-A, TIME-B, TIME-C), with the other reading beside a limit of days. */
    public Deadline promise(Channel channel, Instant start) {
        Clause clause = channel.promise();
        Limit limit = standard.limit(channel);
        Derivation governing = derive(clause, start, limit);
        if (limit.unit() == LimitUnit.MINUTES) {
            return new Deadline(governing, Optional.empty());
        }
        Limit other = new Limit(limit.amount(), standard.dayBasis().other().unit());
        return new Deadline(governing, Optional.of(derive(clause, start, other)));
    }

    /**
     * The statutory limit (KIP-22.7): 10 working days, and 7 more after a lawful extension (KIP-22.8).
     *
     * @param extendedAt when the lawful extension was recorded
     */
    public Deadline statutory(Instant start, Optional<Instant> extendedAt) {
        int days = standard.statute().answerWorkingDays();
        int more = standard.statute().extensionWorkingDays();
        Derivation plain = derive(Clause.KIP_22_7, start, new Limit(days, LimitUnit.WORKING_DAYS));
        return new Deadline(
                extendedAt
                        .map(at -> {
                            Extension extension = new Extension(at, more, plain.lastDay());
                            return derive(plain, days + more, Optional.of(extension));
                        })
                        .orElse(plain),
                Optional.empty());
    }

    /**
     * How long objection and dispute may take after a case: the longest way, so each term has all its days. The objection runs from the end
     * of the term to answer, or from the end of the case where that came later.
     *
     * @param opened the first act of the case
     * @param ended the act that ended it
     */
    public Recourse recourse(Instant opened, Instant ended) {
        List<Recourse.Term> terms = new ArrayList<>();
        Instant from = opened;
        for (RecourseTerm term : RecourseTerm.values()) {
            Limit limit = new Limit(term.workingDays(standard.statute()), LimitUnit.WORKING_DAYS);
            Derivation count = derive(Clause.KIP_22_7, from, limit);
            terms.add(new Recourse.Term(term, count));
            from = count.end().isBefore(ended) ? ended : count.end();
        }
        return new Recourse(terms);
    }

    /** Any limit from any start, in the standard's zone. */
    public Derivation derive(Clause clause, Instant start, Limit limit) {
        ZoneId zone = standard.zone();
        LocalDate day = start.atZone(zone).toLocalDate();
        return switch (limit.unit()) {
            case MINUTES -> {
                Instant end = start.plus(limit.amount(), ChronoUnit.MINUTES);
                LocalDate last = end.atZone(zone).toLocalDate();
                yield new Derivation(clause, start, day, limit, List.of(), Optional.empty(), last, end, false, zone);
            }
            case CALENDAR_DAYS -> {
                LocalDate last = day.plusDays(limit.amount());
                Instant end = endOf(last);
                yield new Derivation(clause, start, day, limit, List.of(), Optional.empty(), last, end, false, zone);
            }
            case WORKING_DAYS -> {
                Derivation unended = new Derivation(
                        clause, start, day, limit, List.of(), Optional.empty(), day, endOf(day), false, zone);
                yield derive(unended, limit.amount(), Optional.empty());
            }
        };
    }

    /** How long something took, in the unit of a limit: in begun minutes, or in days of the calendar or of work, the day of the start being day 0. */
    public int taken(LimitUnit unit, Instant start, Instant stop) {
        LocalDate first = start.atZone(standard.zone()).toLocalDate();
        LocalDate last = stop.atZone(standard.zone()).toLocalDate();
        long taken = switch (unit) {
            case MINUTES ->
                Duration.between(start, stop).plusMinutes(1).minusNanos(1).toMinutes();
            case CALENDAR_DAYS -> ChronoUnit.DAYS.between(first, last);
            case WORKING_DAYS -> calendar.workingDaysUntil(first, last);
        };
        return (int) Math.clamp(taken, 0L, Integer.MAX_VALUE);
    }

    private Derivation derive(Derivation from, int workingDays, Optional<Extension> extension) {
        LocalDate last = calendar.plusWorkingDays(from.startDay(), workingDays);
        List<SkippedDay> skipped = new ArrayList<>();
        boolean provisional = false;
        for (LocalDate day = from.startDay().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            calendar.skipped(day).ifPresent(skipped::add);
            provisional |= !calendar.covers(day);
        }
        return new Derivation(
                from.clause(),
                from.start(),
                from.startDay(),
                from.limit(),
                skipped,
                extension,
                last,
                endOf(last),
                provisional,
                from.zone());
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(LAST_MOMENT).atZone(standard.zone()).toInstant();
    }
}
