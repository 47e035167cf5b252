package id.tapal.testkit;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.util.Random;

/** Work in which something of everything happens that is counted: answers in time and late, with and without grounds, an extension, a withdrawal. */
final class WorkToCount {

    private WorkToCount() {}

    private static Facts to(Agency official) {
        return Facts.of(Fact.TO, official.id(), Fact.TO_ROLE, official.role().id());
    }

    private static void visit(DeskFixture desk, Duration wait, Facts answer) {
        Facts asked = Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta");
        CaseView visit = desk.open(Channel.WALK_IN, ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, asked);
        visit = desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        visit = desk.record(visit, ActType.PURPOSE_RELAYED, Agency.RECEPTION, to(Agency.DIVISION_HEAD));
        visit = desk.record(visit, ActType.HANDLER_APPOINTED, Agency.DIVISION_HEAD, to(Agency.STAFF));
        visit = desk.record(visit, ActType.VISITOR_DIRECTED, Agency.RECEPTION, to(Agency.STAFF));
        desk.clock().advance(wait);
        desk.record(visit, ActType.ANSWER_GIVEN, Agency.STAFF, answer);
    }

    /** The head handles it, and so signs at once. */
    private static CaseView letter(DeskFixture desk, Facts answer, boolean extended) {
        CaseView letter = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp:5371")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        letter = desk.record(letter, ActType.DISPOSITION_MADE, Agency.HEAD, to(Agency.HEAD));
        if (extended) {
            letter = desk.record(letter, ActType.TIME_EXTENDED, Agency.HEAD, Facts.of(Fact.REASON, "Data tersebar"));
        }
        letter = desk.record(letter, ActType.ANSWER_DRAFTED, Agency.HEAD, answer);
        return desk.record(letter, ActType.ANSWER_SIGNED, Agency.HEAD, Facts.NONE);
    }

    /** Does it. */
    static void in(DeskFixture desk) {
        Facts granted = Facts.of(Fact.DECISION, "granted");
        Facts refused = Facts.of(Fact.DECISION, "refused", Fact.GROUNDS, "17c.3|17h")
                .with(Fact.REASON, "Rahasia")
                .with(Fact.CONSEQUENCE_TEST, "Ada")
                .with(Fact.EXEMPT_UNTIL, "2030-01-01");
        visit(desk, Duration.ofMinutes(2), granted);
        visit(desk, Duration.ofMinutes(40), refused);
        visit(desk, Duration.ofDays(3), granted);
        CaseView late = letter(desk, granted, false);
        CaseView extended = letter(desk, refused, true);
        letter(desk, granted, false);
        new RandomWork(desk, new Random(3)).attempt(50);
        desk.clock().advance(Duration.ofDays(12));
        desk.record(late, ActType.REQUESTER_CALLED, Agency.REGISTRY, Facts.NONE);
        desk.record(extended, ActType.REQUESTER_CALLED, Agency.REGISTRY, Facts.NONE);
        CaseView withdrawn = letter(desk, granted, false);
        desk.record(withdrawn, ActType.REQUEST_WITHDRAWN, Agency.REGISTRY, Facts.NONE);
    }
}
