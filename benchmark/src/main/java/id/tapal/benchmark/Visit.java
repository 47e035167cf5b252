package id.tapal.benchmark;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.time.Instant;
import java.util.List;

/**
 * A lawful walk-in of seven acts, as it comes in: texts and times that a request, a journal or a log hands over. Each text is an object of
 * its own, so that no comparison is cut short because both sides are the same object.
 */
final class Visit {

    static final int ACTS = 7;

    private static final Instant OPENED = Instant.parse("2026-03-10T01:00:00Z");

    final String receptionist = text("Yuliana Bria");
    final String visitor = text("Maria Seran");
    final String request = text("Peta batas desa Motaain");
    final String identity = text("ktp:5304011203900001");
    final String secretary = text("Petrus Atok");
    final String handler = text("Agustina Leto");
    final String handlerAsAppointed = text("Agustina Leto");
    final String handlerAsDirected = text("Agustina Leto");
    final String secretaryRole = text("secretary");
    final String handlerRole = text("division-head");
    final String decision = text("granted");
    final List<Instant> times = List.of(at(0), at(1), at(2), at(4), at(5), at(12), at(13));

    private static String text(String written) {
        return String.join("", List.of(written, ""));
    }

    private static Instant at(int minute) {
        return OPENED.plusSeconds(60L * minute);
    }

    /** The seven acts as entries of Tapal. */
    List<Entry> entries() {
        return List.of(
                reception(0, ActType.GUEST_BOOK_SIGNED, Facts.of(Fact.NAME, visitor, Fact.REQUEST, request)),
                reception(1, ActType.IDENTITY_LEFT, Facts.of(Fact.IDENTITY, identity)),
                reception(2, ActType.PURPOSE_RELAYED, Facts.of(Fact.TO, secretary, Fact.TO_ROLE, secretaryRole)),
                new Entry(
                        ActType.HANDLER_APPOINTED,
                        secretary,
                        Role.SECRETARY,
                        times.get(3),
                        Facts.of(Fact.TO, handlerAsAppointed, Fact.TO_ROLE, handlerRole)),
                reception(4, ActType.VISITOR_DIRECTED, Facts.of(Fact.TO, handlerAsDirected)),
                new Entry(
                        ActType.ANSWER_GIVEN,
                        handler,
                        Role.DIVISION_HEAD,
                        times.get(5),
                        Facts.of(Fact.DECISION, decision)),
                reception(6, ActType.IDENTITY_RETURNED, Facts.NONE));
    }

    private Entry reception(int place, ActType act, Facts facts) {
        return new Entry(act, receptionist, Role.RECEPTION, times.get(place), facts);
    }

    /** The seven acts as bare records. */
    List<BareFold.Act> acts() {
        return List.of(
                new BareFold.GuestBookSigned(times.get(0), visitor, request),
                new BareFold.IdentityLeft(times.get(1), identity),
                new BareFold.PurposeRelayed(times.get(2), secretary),
                new BareFold.HandlerAppointed(times.get(3), handlerAsAppointed),
                new BareFold.VisitorDirected(times.get(4), handlerAsDirected),
                new BareFold.AnswerGiven(times.get(5), handler, decision),
                new BareFold.IdentityReturned(times.get(6)));
    }
}
