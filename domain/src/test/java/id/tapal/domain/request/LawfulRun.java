package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A case in which everybody keeps to the standard, whatever detours it takes: drawn from a {@link Tape}. */
final class LawfulRun {

    /** Who may handle a case, in which role, and who the tiers below the head are in the chart. */
    private record Official(String person, Role role, List<Act> endorsements) {}

    private static final Act BY_KASUBAG = endorsedByKasubid().by(KASUBAG, Role.SUBSECTION_HEAD);
    private static final Act BY_SECRETARY = endorsedByKabid().by(THE_SECRETARY, Role.SECRETARY);

    private static final List<Official> OFFICIALS = List.of(
            new Official(STAFF_MEMBER, Role.STAFF, List.of(endorsedByKasubid(), endorsedByKabid())),
            new Official(OTHER_STAFF_MEMBER, Role.STAFF, List.of(BY_KASUBAG, BY_SECRETARY)),
            new Official(KASUBID, Role.SUBDIVISION_HEAD, List.of(endorsedByKabid())),
            new Official(KABID, Role.DIVISION_HEAD, List.of()),
            new Official(THE_HEAD, Role.HEAD, List.of()));

    private final Tape tape;
    private final Channel channel;
    private final boolean charted;
    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Times.NINE;
    private Official handler = OFFICIALS.getFirst();

    private LawfulRun(Tape tape) {
        this.tape = tape;
        this.channel = tape.oneOf(Channel.values());
        this.charted = tape.flip();
    }

    static LawfulRun of(Tape tape) {
        LawfulRun run = new LawfulRun(tape);
        switch (run.channel) {
            case WALK_IN -> run.visit();
            case LETTER -> run.letter();
            case LAPOR -> run.report();
        }
        if (tape.choose(5) == 4) {
            run.withdraw(1 + tape.choose(run.entries.size()));
        }
        return run;
    }

    Channel channel() {
        return channel;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public String toString() {
        return channel.id() + (charted ? " by chart " : " by rank ") + entries;
    }

    RuleBook book() {
        return charted ? LIVE.with(chart()) : LIVE;
    }

    Prediction prediction() {
        return new Prediction(channel, false, charted);
    }

    private void then(Act act) {
        // up to a minute at the desk, up to eight hours elsewhere: thirteen acts stay within every limit
        Duration gap =
                channel == Channel.WALK_IN ? Duration.ofSeconds(tape.choose(61)) : Duration.ofMinutes(tape.choose(420));
        now = entries.isEmpty() ? now : now.plus(gap);
        entries.add(new Entry(act.type(), act.actor(), act.role(), now, act.facts()));
    }

    private void maybe(Act act) {
        if (tape.choose(3) == 2) {
            then(act);
        }
    }

    private Act by(Act act, Role... roles) {
        return act.by(act.actor(), tape.oneOf(roles));
    }

    // A. walk-in

    private void visit() {
        boolean bookFirst = tape.flip();
        then(bookFirst ? guestBookSigned() : identityLeft());
        then(bookFirst ? identityLeft() : guestBookSigned());
        then(purposeRelayed());
        maybe(purposeRelayed().stating(Fact.TO, THE_HEAD).stating(Fact.TO_ROLE, "head"));
        then(appointing(by(handlerAppointed(), Role.HEAD, Role.DIVISION_HEAD, Role.ACTING_SECRETARY)));
        replaceMaybe(by(handlerReplaced(), Role.HEAD, Role.SUBSECTION_HEAD));
        then(visitorDirected().stating(Fact.TO, handler.person()));
        maybe(timeExtended().by(handler.person(), handler.role()));
        if (replaceMaybe(handlerReplaced())) {
            then(visitorDirected().stating(Fact.TO, handler.person()));
        }
        then(decided(answerGiven()));
        then(identityReturned());
    }

    // B. letter

    private void letter() {
        Act intake = by(letterReceived(), Role.REGISTRY, Role.RECEPTION, Role.STAFF);
        Fact lacking = tape.oneOf(Fact.PHONE, Fact.IDENTITY, Fact.ADDRESSED_TO);
        then(intake.without(lacking));
        complete(intake, lacking);
        then(appointing(by(dispositionMade(), Role.HEAD, Role.ACTING_HEAD)));
        climb(answerSigned());
        if (tape.flip()) {
            then(by(answerSent(), Role.REGISTRY, Role.STAFF).stating(Fact.MEANS, tape.oneOf("post", "email", "hand")));
        } else {
            then(requesterCalled());
            maybe(requesterCalled());
            then(tape.flip() ? answerCollected() : answerSent());
        }
    }

    // C. SP4N-LAPOR!

    private void report() {
        Act intake = by(reportSubmitted(), Role.REQUESTER, Role.LIAISON);
        Fact lacking = tape.oneOf(Fact.EMAIL, Fact.NAME, Fact.ADDRESS);
        then(intake.without(lacking));
        complete(intake, lacking);
        then(reportReviewed());
        then(hardCopyMade());
        then(reportForwarded());
        then(appointing(by(dispositionMade(), Role.HEAD, Role.ACTING_HEAD)));
        climb(answerApproved());
        then(by(answerHandedToLiaison(), Role.REGISTRY, Role.STAFF, Role.HEAD));
        then(answerDelivered().stating(Fact.MEANS, tape.oneOf("sms", "email")));
    }

    // both

    private void complete(Act intake, Fact lacking) {
        if (intake.facts().has(lacking)) {
            maybe(by(completionRequested(), Role.REGISTRY, Role.LIAISON, Role.STAFF));
            then(requirementsCompleted().stating(lacking, intake.facts().text(lacking)));
        }
    }

    private Act appointing(Act act) {
        handler = tape.oneOf(OFFICIALS);
        return to(act, handler.person(), handler.role().id());
    }

    private boolean replaceMaybe(Act replacement) {
        boolean replaces = tape.choose(4) == 3;
        if (replaces) {
            then(appointing(replacement));
        }
        return replaces;
    }

    private Act drafting() {
        return decided(answerDrafted().by(handler.person(), handler.role()));
    }

    private void climb(Act signing) {
        replaceMaybe(handlerReplaced());
        maybe(
                tape.flip()
                        ? timeExtended().by(handler.person(), handler.role())
                        : timeExtended().by(THE_HEAD, Role.HEAD));
        then(drafting());
        if (tape.flip()) {
            endorse(tape.choose(handler.endorsements().size() + 1));
            if (!replaceMaybe(handlerReplaced())) {
                then(draftReturned().by(THE_HEAD, Role.HEAD));
            }
            then(drafting());
        }
        endorse(handler.endorsements().size());
        then(by(signing, Role.HEAD, Role.ACTING_HEAD));
    }

    private void endorse(int tiers) {
        handler.endorsements().subList(0, tiers).forEach(this::then);
    }

    private Act decided(Act answer) {
        Act byHandler = answer.by(handler.person(), handler.role());
        return switch (tape.choose(6)) {
            case 0 -> byHandler;
            case 1 -> byHandler.stating(Fact.DECISION, "not-held").stating(Fact.HOLDER, "BPN Kupang");
            case 2 -> refusing(byHandler, "17a.3|17g").stating(Fact.EXEMPT_UNTIL, "2040-12-31");
            case 3 -> refusing(byHandler, "17j").stating(Fact.LAW, "UU 10/1998");
            case 4 -> refusing(byHandler, "17i");
            default ->
                refusing(byHandler, "17h.1")
                        .stating(Fact.DECISION, "partly-granted")
                        .stating(Fact.REDACTIONS, "Lampiran 2");
        };
    }

    private void withdraw(int after) {
        if (after == entries.size()) {
            return; // the case is at its end
        }
        List<Entry> kept = List.copyOf(entries.subList(0, after));
        entries.clear();
        entries.addAll(kept);
        now = kept.getLast().at();
        then(requestWithdrawn());
        if (kept.stream().anyMatch(entry -> entry.act() == ActType.IDENTITY_LEFT)) {
            then(identityReturned());
        }
    }
}
