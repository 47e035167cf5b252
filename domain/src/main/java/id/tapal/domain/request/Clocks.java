package id.tapal.domain.request;

import static id.tapal.domain.request.BreachKind.CUSTODY;
import static id.tapal.domain.request.BreachKind.TIMELINESS;
import static id.tapal.domain.request.CaseFile.*;
import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Deadlines;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Section 5 and section 6, rules 6 and 7: when the clocks of a case start, stop and are extended, and what is late. */
final class Clocks {

    private static final int ANSWERING = Procedure.bits(
            ActType.ANSWER_GIVEN,
            ActType.ANSWER_SENT,
            ActType.REQUESTER_CALLED,
            ActType.ANSWER_COLLECTED,
            ActType.ANSWER_DELIVERED);
    private static final int STOPS = ANSWERING | ActType.REQUEST_WITHDRAWN.bit();
    private static final int SECONDS_OF_A_DAY = 86_400;

    /** More days than any clock of section 5 can run over, and less than a year. */
    private static final int LONGEST_COUNT = 200;

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final Recorded recorded;
    private final Limit statutory;
    private final Map<Channel, Limit> promised = new EnumMap<>(Channel.class);

    Clocks(Standard standard, WorkingCalendar calendar, Recorded recorded) {
        this.deadlines = Deadlines.of(standard, calendar);
        this.calendar = calendar;
        this.zone = standard.zone();
        this.recorded = recorded;
        this.statutory = new Limit(standard.statute().answerWorkingDays(), LimitUnit.WORKING_DAYS);
        for (Channel channel : standard.channels()) {
            promised.put(channel, standard.limit(channel));
        }
    }

    /** The day of an instant in the standard's zone. */
    LocalDate date(Instant at) {
        return LocalDate.ofEpochDay(day(at));
    }

    private long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds(), SECONDS_OF_A_DAY);
    }

    private Limit promised(Channel channel) {
        return requireNonNull(promised.get(channel), channel.id());
    }

    private static ActType promiseStart(Channel channel) {
        return switch (channel) {
            case WALK_IN -> ActType.GUEST_BOOK_SIGNED;
            case LETTER -> ActType.LETTER_RECEIVED;
            case LAPOR -> ActType.REPORT_SUBMITTED;
        };
    }

    private static boolean stops(ActType act) {
        return (STOPS & act.bit()) != 0;
    }

    private boolean promiseRuns(CaseFile file) {
        return file.promised() != null && !file.has(PROMISE_STOPPED) && !file.has(PROMISE_LIFTED);
    }

    private static boolean statuteRuns(CaseFile file) {
        return file.openedOrNull() != null && !file.has(STATUTE_STOPPED);
    }

    boolean isRunning(CaseFile file, Clause clock) {
        return clock == Clause.KIP_22_7
                ? statuteRuns(file)
                : clock == file.channel().promise() && promiseRuns(file);
    }

    // what an act breaks

    List<Breach> judge(CaseFile file, Step step, Entry entry, List<Breach> found) {
        ActType act = entry.act();
        if (stops(act)) {
            return ofStatute(file, entry, ofPromise(file, entry, found));
        }
        if (act == ActType.TIME_EXTENDED && file.channel() != Channel.WALK_IN) {
            return ofExtension(file, step, entry, found);
        }
        return act == ActType.IDENTITY_RETURNED ? ofReturn(file, entry, found) : found;
    }

    private List<Breach> ofPromise(CaseFile file, Entry entry, List<Breach> found) {
        Instant start = file.promised();
        if (start == null || !promiseRuns(file) || isWithin(start, entry.at(), promised(file.channel()))) {
            return found;
        }
        Deadline deadline = promiseDeadline(file.channel(), start);
        return deadline.governing().isLate(entry.at()) ? Found.each(found, late(deadline, entry)) : found;
    }

    private List<Breach> ofStatute(CaseFile file, Entry entry, List<Breach> found) {
        Instant start = file.openedOrNull();
        if (start == null || !statuteRuns(file) || isWithin(start, entry.at(), statutory)) {
            return found;
        }
        Deadline deadline = statuteDeadline(start, file.extended());
        return deadline.governing().isLate(entry.at()) ? Found.each(found, late(deadline, entry)) : found;
    }

    /** KIP-22.8: an extension comes before the days it extends are over. */
    private List<Breach> ofExtension(CaseFile file, Step step, Entry entry, List<Breach> found) {
        Instant start = file.openedOrNull();
        if (start == null || isWithin(start, entry.at(), statutory)) {
            return found;
        }
        Derivation limit = statuteDeadline(start, null).governing();
        return limit.isLate(entry.at())
                ? Found.each(
                        found,
                        Breach.of(
                                step.clause(),
                                TIMELINESS,
                                entry,
                                limit.end().toString(),
                                entry.at().toString()))
                : found;
    }

    private List<Breach> ofReturn(CaseFile file, Entry entry, List<Breach> found) {
        Instant answered = file.documentDue();
        if (answered == null || day(answered) == day(entry.at())) {
            return found;
        }
        return documentReturn(file)
                .filter(due -> due.isLate(entry.at()))
                .map(due -> Found.each(
                        found,
                        Breach.of(
                                Clause.A_5,
                                CUSTODY,
                                entry,
                                due.end().toString(),
                                entry.at().toString())))
                .orElse(found);
    }

    private static Breach late(Deadline deadline, Entry entry) {
        Derivation limit = deadline.governing();
        Instant at = entry.at();
        return new Breach(
                limit.clause(),
                TIMELINESS,
                entry.act(),
                at,
                limit.end().toString(),
                at.toString(),
                deadline.otherReading().filter(other -> !other.isLate(at)).isPresent());
    }

    /** A quick yes: nothing of the calendar can end a limit earlier than its number of plain days. */
    private boolean isWithin(Instant start, Instant at, Limit limit) {
        long seconds = at.getEpochSecond() - start.getEpochSecond();
        if (limit.unit() == LimitUnit.MINUTES) {
            return seconds < 60L * limit.amount();
        }
        // a day less leaves room for any change of the zone's offset, and mostly spares asking for it
        return seconds <= (limit.amount() - 1L) * SECONDS_OF_A_DAY || day(at) - day(start) <= limit.amount();
    }

    // what an act changes

    int flagsAfter(CaseFile file, Entry entry) {
        if (stops(entry.act())) {
            return PROMISE_STOPPED | STATUTE_STOPPED;
        }
        return entry.act() == ActType.TIME_EXTENDED && lifts(file, entry) ? PROMISE_LIFTED : 0;
    }

    /** TIME-A "or as needed": with a reason and within the limit, whoever records it. */
    private boolean lifts(CaseFile file, Entry entry) {
        if (file.channel() != Channel.WALK_IN || !recorded.inOrder(entry, Fact.REASON)) {
            return false;
        }
        Instant start = file.promised();
        return start == null
                || !promiseDeadline(Channel.WALK_IN, start).governing().isLate(entry.at());
    }

    @Nullable
    Instant promiseAfter(CaseFile file, Entry entry) {
        Instant start = file.promised();
        boolean starts = start == null
                && entry.act() == promiseStart(file.channel())
                && !file.has(PROMISE_STOPPED)
                && promised.containsKey(file.channel()); // a channel given up since promises nothing
        return starts ? entry.at() : start;
    }

    @Nullable
    Instant extensionAfter(CaseFile file, Entry entry, List<Breach> found) {
        if (entry.act() != ActType.TIME_EXTENDED || file.channel() == Channel.WALK_IN) {
            return file.extended();
        }
        boolean lawful = found.stream().noneMatch(breach -> breach.clause() == Clause.KIP_22_8);
        return lawful ? entry.at() : file.extended();
    }

    // what is due

    private Deadline promiseDeadline(Channel channel, Instant start) {
        return deadlines.promise(channel, start);
    }

    private Deadline statuteDeadline(Instant start, @Nullable Instant extended) {
        return deadlines.statutory(start, Optional.ofNullable(extended));
    }

    List<Deadline> started(CaseFile file) {
        List<Deadline> started = new ArrayList<>();
        Instant promised = file.promised();
        if (promised != null) {
            started.add(promiseDeadline(file.channel(), promised));
        }
        Instant opened = file.openedOrNull();
        if (opened != null) {
            started.add(statuteDeadline(opened, file.extended()));
        }
        return List.copyOf(started);
    }

    /** How long what is done now took by the promise; late is what a judgement calls late, and so nothing by a promise that was lifted. */
    Optional<Taken> takenByPromise(CaseFile file, Instant at) {
        return Optional.ofNullable(file.promised())
                .map(start -> taken(promiseDeadline(file.channel(), start), promiseRuns(file), at));
    }

    /** How long what is done now took by the statute. */
    Optional<Taken> takenByStatute(CaseFile file, Instant at) {
        return Optional.ofNullable(file.openedOrNull())
                .map(start -> taken(statuteDeadline(start, file.extended()), statuteRuns(file), at));
    }

    private Taken taken(Deadline deadline, boolean runs, Instant at) {
        Derivation limit = deadline.governing();
        return new Taken(deadlines.taken(limit.limit().unit(), limit.start(), at), runs && limit.isLate(at));
    }

    /** The day by whose end a held identity document is to be returned, once it is due (A.5). */
    Optional<Derivation> documentReturn(CaseFile file) {
        Instant due = file.documentDue();
        return due == null || !file.holdsDocument()
                ? Optional.empty()
                : Optional.of(deadlines.derive(Clause.A_5, due, new Limit(0, LimitUnit.CALENDAR_DAYS)));
    }

    /** Whether a clock of the case is counted over a day for which no decree is known. */
    boolean isProvisional(CaseFile file) {
        Instant opened = file.openedOrNull();
        if (opened == null) {
            return false;
        }
        LocalDate first = date(opened);
        boolean covered = calendar.covers(first) && calendar.covers(first.plusDays(LONGEST_COUNT));
        return !covered
                && started(file).stream()
                        .flatMap(deadline ->
                                Stream.concat(Stream.of(deadline.governing()), deadline.otherReading().stream()))
                        .anyMatch(Derivation::provisional);
    }

    List<Impending> impending(CaseFile file) {
        List<Impending> impending = new ArrayList<>(0); // in the order of the clauses
        documentReturn(file)
                .ifPresent(due -> impending.add(Impending.of(new Deadline(due, Optional.empty()), CUSTODY)));
        Instant promised = file.promised();
        if (promised != null && promiseRuns(file)) {
            impending.add(Impending.of(promiseDeadline(file.channel(), promised), TIMELINESS));
        }
        Instant opened = file.openedOrNull();
        if (opened != null && statuteRuns(file)) {
            impending.add(Impending.of(statuteDeadline(opened, file.extended()), TIMELINESS));
        }
        return impending;
    }
}
