package id.tapal.testkit;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Author;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Recording;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;

/**
 * A desk for tests: the built-in standard and calendar, the staff and chart of {@link Agency}, and a clock that stands at
 * {@link #MONDAY_MORNING} until it is set. Its secrets are those of a fixed seed: never use it outside tests.
 */
public final class DeskFixture {

    /** Monday, 2 March 2026, 09.00 WITA. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T01:00:00Z");

    /** Whoever runs the machine, then. */
    public static final Author OPERATOR = Author.operator(MONDAY_MORNING);

    private final Desk.Holdings holdings;
    private final SettableClock clock;
    private final Desk desk;

    private DeskFixture(Desk.Holdings holdings) {
        this.holdings = holdings;
        this.clock = new SettableClock(MONDAY_MORNING);
        Agency.members().forEach(member -> holdings.staff().save(OPERATOR, member));
        holdings.staff().replaceOrganization(OPERATOR, Agency.organization());
        this.desk = Desk.of(
                RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()), holdings, clock, new Random(1708));
    }

    /** A desk in memory. */
    public static DeskFixture inMemory() {
        return over(InMemoryHoldings.create());
    }

    /** A desk over other ports; they get the staff and chart of {@link Agency}. */
    public static DeskFixture over(Desk.Holdings holdings) {
        return new DeskFixture(holdings);
    }

    /** The desk. */
    public Desk desk() {
        return desk;
    }

    /** Its driven ports. */
    public Desk.Holdings holdings() {
        return holdings;
    }

    /** Its clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Sets the clock to a time of the agency's zone, such as {@code 2026-03-02T09:00}. */
    public void setClock(String local) {
        clock.set(
                LocalDateTime.parse(local).atZone(desk.book().standard().zone()).toInstant());
    }

    /** An act done now, in the role the rule book picks. */
    public static ActToRecord act(ActType act, Agency by, Facts facts) {
        return new ActToRecord(act, by.id(), Optional.empty(), Optional.empty(), facts);
    }

    /** Opens a case now; somebody who may not read it has it read by the head. */
    public CaseView open(Channel channel, ActType act, Agency by, Facts facts) {
        return recorded(desk.cases().open(channel, act(act, by, facts)));
    }

    /** Records an act a minute later, at the version the case has. */
    public CaseView record(CaseView before, ActType act, Agency by, Facts facts) {
        return record(before, act(act, by, facts));
    }

    /** Records a draft a minute later, with what the answer says. */
    public CaseView draft(CaseView before, Agency by, Facts facts, String words) {
        return record(before, act(ActType.ANSWER_DRAFTED, by, facts).with(Optional.of(new AnswerWords(words))));
    }

    private CaseView record(CaseView before, ActToRecord act) {
        clock.advance(Duration.ofMinutes(1));
        return recorded(
                desk.cases().record(before.number(), before.version(), act).orElseThrow());
    }

    private CaseView recorded(Recording recording) {
        return switch (recording) {
            case Recording.Recorded recorded -> recorded.view();
            case Recording.RecordedUnseen unseen ->
                desk.cases().read(unseen.receipt().number(), Agency.HEAD.id()).orElseThrow();
            case Recording.Refused refused -> throw new AssertionError("refused: " + refused.breaches());
            case Recording.Misdated misdated -> throw new AssertionError("misdated: " + misdated);
        };
    }
}
