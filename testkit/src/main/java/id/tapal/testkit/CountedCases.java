package id.tapal.testkit;

import id.tapal.application.figures.CaseCounts.Alike;
import id.tapal.application.figures.CaseCounts.Overdue;
import id.tapal.application.request.Journal;
import id.tapal.application.request.Outcome;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases of a journal counted by reading each of them through: late is what the rule book finds broken, and days are counted one by one. */
final class CountedCases {

    private static final Set<ActType> ANSWERS = EnumSet.of(
            ActType.ANSWER_GIVEN,
            ActType.ANSWER_SENT,
            ActType.REQUESTER_CALLED,
            ActType.ANSWER_COLLECTED,
            ActType.ANSWER_DELIVERED);

    private final RuleBook book;
    private final ZoneId zone;
    private final List<Journal.History> cases = new ArrayList<>();

    private CountedCases(RuleBook book) {
        this.book = book;
        this.zone = book.standard().zone();
    }

    static CountedCases of(DeskFixture desk) {
        CountedCases counted = new CountedCases(
                desk.desk().book().with(desk.holdings().staff().chart().organization()));
        desk.holdings().journal().forEach(counted.cases::add);
        return counted;
    }

    List<Alike> alike() {
        return cases.stream().map(this::alike).toList();
    }

    private Alike alike(Journal.History history) {
        List<Entry> acts = history.acts();
        Ruling ruling = book.fold(history.channel(), acts);
        Optional<Entry> stop = acts.stream()
                .filter(act -> ANSWERS.contains(act.act()) || act.act() == ActType.REQUEST_WITHDRAWN)
                .findFirst();
        Optional<Entry> answer = stop.filter(act -> act.act() != ActType.REQUEST_WITHDRAWN);
        Optional<Decision> decision = answer.flatMap(act -> decision(acts))
                .map(act -> Decision.find(text(act, Fact.DECISION)).orElseThrow());
        return new Alike(
                history.channel(),
                YearMonth.from(acts.getFirst().at().atZone(zone)),
                stop.isEmpty()
                        ? Outcome.End.UNANSWERED
                        : answer.isPresent() ? Outcome.End.ANSWERED : Outcome.End.WITHDRAWN,
                decision,
                decision.filter(Decision::withholds).isPresent()
                        ? grounds(decision(acts).orElseThrow())
                        : Set.of(),
                answer.flatMap(act -> promised(history.channel(), acts)
                        .map(start -> new Taken(
                                history.channel() == Channel.WALK_IN
                                        ? minutes(start.at(), act.at())
                                        : days(start.at(), act.at(), false),
                                isLate(ruling, history.channel().promise(), act)))),
                answer.map(act ->
                        new Taken(days(acts.getFirst().at(), act.at(), true), isLate(ruling, Clause.KIP_22_7, act))),
                1);
    }

    private static String text(Entry act, Fact fact) {
        return act.facts().text(fact);
    }

    private static Optional<Entry> decision(List<Entry> acts) {
        return acts.stream()
                .filter(act -> act.act() == ActType.ANSWER_GIVEN || act.act() == ActType.ANSWER_DRAFTED)
                .reduce((one, next) -> next);
    }

    private static Set<Ground> grounds(Entry decision) {
        return Arrays.stream(text(decision, Fact.GROUNDS).split("\\|", -1))
                .flatMap(each -> Ground.find(each).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Entry> promised(Channel channel, List<Entry> acts) {
        ActType start = switch (channel) {
            case WALK_IN -> ActType.GUEST_BOOK_SIGNED;
            case LETTER -> ActType.LETTER_RECEIVED;
            case LAPOR -> ActType.REPORT_SUBMITTED;
        };
        return acts.stream().filter(act -> act.act() == start).findFirst();
    }

    private static boolean isLate(Ruling ruling, Clause clause, Entry answer) {
        return ruling.breaches().stream()
                .anyMatch(breach -> breach.clause() == clause
                        && breach.kind() == BreachKind.TIMELINESS
                        && breach.at().equals(answer.at()));
    }

    private static int minutes(Instant start, Instant stop) {
        int minutes = 0;
        while (start.plus(Duration.ofMinutes(minutes)).isBefore(stop)) {
            minutes++;
        }
        return minutes;
    }

    /** The limit of the fewest days within which it would have been in time. */
    private int days(Instant start, Instant stop, boolean working) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        LocalDate last = LocalDate.ofInstant(stop, zone);
        int days = 0;
        while ((working ? book.calendar().plusWorkingDays(first, days) : first.plusDays(days)).isBefore(last)) {
            days++;
        }
        return days;
    }

    List<Overdue> overdue(Instant now) {
        return Arrays.stream(Channel.values())
                .map(channel -> new Overdue(
                        channel, overdue(channel, channel.promise(), now), overdue(channel, Clause.KIP_22_7, now)))
                .filter(each -> each.byPromise() + each.byStatute() > 0)
                .toList();
    }

    private long overdue(Channel channel, Clause clause, Instant now) {
        return cases.stream()
                .filter(history -> history.channel() == channel)
                .filter(history -> book
                        .omissions(book.fold(channel, history.acts()).after(), now)
                        .stream()
                        .map(Breach::clause)
                        .anyMatch(found -> found == clause))
                .count();
    }
}
