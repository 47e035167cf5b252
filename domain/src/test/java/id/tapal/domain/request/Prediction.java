package id.tapal.domain.request;

import static id.tapal.domain.request.ActType.*;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Section 6 told a second time, in the plainest words there are, over {@link Section3}: which clauses each act of a case breaks, as
 * {@code clause kind}. It knows only acts that state all they must; content has tests of its own.
 */
final class Prediction {

    private static final Set<ActType> STOPS = EnumSet.of(
            ANSWER_GIVEN, ANSWER_SENT, REQUESTER_CALLED, ANSWER_COLLECTED, ANSWER_DELIVERED, REQUEST_WITHDRAWN);
    private static final Set<ActType> STARTS = EnumSet.of(GUEST_BOOK_SIGNED, LETTER_RECEIVED, REPORT_SUBMITTED);
    private static final Set<ActType> DRAFTING = EnumSet.of(ANSWER_DRAFTED, DRAFT_RETURNED, DRAFT_ENDORSED);
    private static final Set<ActType> SIGNING = EnumSet.of(ANSWER_SIGNED, ANSWER_APPROVED);

    private final Channel channel;
    private final boolean showOnly;
    private final Section3 table;
    private final PredictedClimb climb;

    private final Set<ActType> done = EnumSet.noneOf(ActType.class);
    private final Set<ActType> missed = EnumSet.noneOf(ActType.class);
    private final Set<Fact> brought = EnumSet.noneOf(Fact.class);
    private boolean ended;
    private boolean withdrawn;
    private boolean held;
    private boolean returned;
    private boolean redraft;
    private boolean leavingJudged;
    private boolean stopped;
    private boolean lifted;
    private boolean extended;
    private @Nullable String handler;
    private @Nullable Instant opened;
    private @Nullable Instant promised;
    private @Nullable LocalDate due;

    Prediction(Channel channel, boolean showOnly, boolean charted) {
        this.channel = channel;
        this.showOnly = showOnly;
        this.table = Section3.of(channel, showOnly);
        this.climb = new PredictedClimb(charted);
    }

    /** What an act breaks; the prediction goes on from it. */
    List<String> of(Entry act) {
        List<String> found = new ArrayList<>();
        ActType type = act.act();
        Section3.Row row = table.row(type);
        if (repeats(row)) {
            return List.of(row.clause().id() + " repetition");
        }
        order(act, row, found);
        authority(act, row, found);
        requirement(type, found);
        timeliness(act, row, found);
        takeEffect(act, found);
        return found.stream().sorted().toList();
    }

    private boolean repeats(Section3.Row row) {
        ActType type = row.act();
        if (missed.contains(type)) {
            return false;
        }
        boolean signed = done.contains(ANSWER_SIGNED) || done.contains(ANSWER_APPROVED);
        return ended
                || (withdrawn && type != IDENTITY_RETURNED)
                || (done.contains(type) && !row.repeatable())
                || (signed && DRAFTING.contains(type));
    }

    private void order(Entry act, Section3.Row row, List<String> found) {
        if (!(withdrawn && row.act() == IDENTITY_RETURNED)) {
            for (Section3.Row earlier : table.askedFor(row.act())) {
                if (!done.contains(earlier.act()) && missed.add(earlier.act())) {
                    found.add(earlier.clause().id() + " order");
                }
            }
        }
        boolean asksDraft = SIGNING.contains(act.act()) || act.act() == DRAFT_RETURNED || act.act() == DRAFT_ENDORSED;
        if (redraft && asksDraft) {
            found.add(row.clause().id() + " order");
        }
    }

    private void authority(Entry act, Section3.Row row, List<String> found) {
        Role role = act.role();
        int breaches = 0;
        if (role != null
                && Section3.roles(row.by())
                        .filter(roles -> !roles.contains(role))
                        .isPresent()) {
            breaches++;
        }
        boolean another =
                handler != null && !act.actor().isEmpty() && !act.actor().equals(handler);
        if (another && row.by().equals("handler")) {
            breaches++;
        }
        if (another && row.by().equals("handler-or-head") && role != null && !PredictedClimb.isHead(role)) {
            breaches++;
        }
        if (act.act() == VISITOR_DIRECTED
                && handler != null
                && !act.text(Fact.TO).equals(handler)) {
            breaches = 1;
        }
        if (handler != null) {
            if (act.act() == DRAFT_ENDORSED) {
                breaches += climb.skippedBy(act);
            } else if (SIGNING.contains(act.act())) {
                breaches += climb.open().size();
            } else if (act.act() == DRAFT_RETURNED && !climb.mayReturn(act)) {
                breaches++;
            }
        }
        for (int i = 0; i < breaches; i++) {
            found.add(row.clause().id() + " authority");
        }
    }

    private void requirement(ActType type, List<String> found) {
        boolean leaves = STOPS.contains(type) && type != ANSWER_GIVEN && type != REQUEST_WITHDRAWN;
        if (!leaves || leavingJudged) {
            return;
        }
        leavingJudged = true;
        if (done.contains(LETTER_RECEIVED)) {
            if (!brought.contains(Fact.IDENTITY)) {
                found.add("B.1 requirement");
                if (!brought.contains(Fact.PHONE)) {
                    found.add("REQ-B1 requirement");
                }
            }
            if (!brought.contains(Fact.ADDRESSED_TO)) {
                found.add("REQ-B2 requirement");
            }
        }
        if (done.contains(REPORT_SUBMITTED) && !brought.containsAll(Set.of(Fact.NAME, Fact.ADDRESS))) {
            found.add("REQ-C requirement");
        }
    }

    private void timeliness(Entry act, Section3.Row row, List<String> found) {
        LocalDate day = Days.of(act.at());
        Instant start = promised;
        Instant first = opened;
        if (STOPS.contains(act.act()) && !stopped) {
            if (start != null && !lifted && isPromiseLate(start, act.at())) {
                found.add(promise().id() + " timeliness");
            }
            if (first != null && day.isAfter(Days.working(Days.of(first), extended ? 17 : 10))) {
                found.add("KIP-22.7 timeliness");
            }
        }
        if (act.act() == TIME_EXTENDED && channel != Channel.WALK_IN && first != null) {
            if (day.isAfter(Days.working(Days.of(first), 10))) {
                found.add(row.clause().id() + " timeliness");
            }
        }
        if (act.act() == IDENTITY_RETURNED && held && due != null && day.isAfter(due)) {
            found.add("A.5 custody");
        }
    }

    private Clause promise() {
        return channel == Channel.WALK_IN ? Clause.TIME_A : channel == Channel.LETTER ? Clause.TIME_B : Clause.TIME_C;
    }

    private boolean isPromiseLate(Instant start, Instant at) {
        return switch (channel) {
            case WALK_IN -> Duration.between(start, at).compareTo(Duration.ofMinutes(15)) > 0;
            case LETTER -> Days.of(at).isAfter(Days.of(start).plusDays(7));
            case LAPOR -> Days.of(at).isAfter(Days.of(start).plusDays(8));
        };
    }

    private void takeEffect(Entry act, List<String> found) {
        ActType type = act.act();
        opened = opened == null ? act.at() : opened;
        if (STARTS.contains(type) && promised == null && !stopped) {
            promised = act.at();
        }
        if (type == TIME_EXTENDED) {
            if (channel == Channel.WALK_IN) {
                lifted |= promised == null || !isPromiseLate(promised, act.at());
            } else {
                extended = found.isEmpty();
            }
        }
        stopped |= STOPS.contains(type);
        if (type == LETTER_RECEIVED || type == REPORT_SUBMITTED || type == REQUIREMENTS_COMPLETED) {
            brought.addAll(act.facts().asMap().keySet());
        }
        climb(act);
        document(type, Days.of(act.at()));
        done.add(type);
        missed.remove(type);
        ended |= switch (type) {
            case ANSWER_SENT, ANSWER_COLLECTED, ANSWER_DELIVERED, IDENTITY_RETURNED -> true;
            case ANSWER_GIVEN -> showOnly;
            case REQUEST_WITHDRAWN -> !held;
            default -> false;
        };
    }

    private void climb(Entry act) {
        switch (act.act()) {
            case HANDLER_APPOINTED, DISPOSITION_MADE, HANDLER_REPLACED -> {
                handler = act.text(Fact.TO);
                climb.under(act.text(Fact.TO), act.text(Fact.TO_ROLE));
                boolean signed = done.contains(ANSWER_SIGNED) || done.contains(ANSWER_APPROVED);
                redraft |= act.act() == HANDLER_REPLACED && done.contains(ANSWER_DRAFTED) && !signed;
            }
            case ANSWER_DRAFTED -> {
                climb.restart();
                redraft = false;
            }
            case DRAFT_ENDORSED -> {
                climb.pass(act, handler != null);
                redraft = false;
            }
            case DRAFT_RETURNED -> redraft = true;
            case ANSWER_SIGNED, ANSWER_APPROVED -> {
                climb.passAll();
                redraft = false;
            }
            default -> {}
        }
    }

    private void document(ActType type, LocalDate day) {
        switch (type) {
            case IDENTITY_LEFT -> {
                held = !returned;
                ended &= !(withdrawn && held);
                due = due == null ? null : day;
            }
            case IDENTITY_RETURNED -> {
                held = false;
                returned = true;
            }
            case ANSWER_GIVEN -> due = due == null ? day : due;
            case REQUEST_WITHDRAWN -> {
                due = due == null ? day : due;
                withdrawn = true;
            }
            default -> {}
        }
    }

    /** The days of section 5, with the decrees for the days from March to June 2026 written down again. */
    private static final class Days {

        private static final Set<String> OFF = new HashSet<>(List.of(
                "2026-03-18",
                "2026-03-19",
                "2026-03-20",
                "2026-03-23",
                "2026-03-24",
                "2026-04-03",
                "2026-05-01",
                "2026-05-14",
                "2026-05-15",
                "2026-05-27",
                "2026-05-28",
                "2026-06-01",
                "2026-06-16"));

        static LocalDate of(Instant at) {
            return at.atZone(Times.KUPANG).toLocalDate();
        }

        static LocalDate working(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                boolean weekend = day.getDayOfWeek().getValue() > 5;
                left -= weekend || OFF.contains(day.toString()) ? 0 : 1;
            }
            return day;
        }
    }
}
