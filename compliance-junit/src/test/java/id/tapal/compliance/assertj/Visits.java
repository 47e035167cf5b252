package id.tapal.compliance.assertj;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.time.Instant;

/** Visits of 10 March 2026, a Tuesday, each act some minutes past nine. */
final class Visits {

    private Visits() {}

    static Instant minute(int pastNine) {
        return Instant.parse("2026-03-10T01:00:00Z").plusSeconds(60L * pastNine); // 09.00 WITA
    }

    static WrittenTrace untilDirected() {
        return Trace.ofWalkIn("W-1")
                .act(ActType.GUEST_BOOK_SIGNED, minute(0), "petugas-tamu", Role.RECEPTION)
                .stating(Fact.NAME, "Pemohon")
                .stating(Fact.REQUEST, "Peta batas")
                .act(ActType.IDENTITY_LEFT, minute(1), "petugas-tamu", Role.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"))
                .act(ActType.PURPOSE_RELAYED, minute(2), "petugas-tamu", Role.RECEPTION)
                .stating(Fact.TO, "kabid-1")
                .stating(Fact.TO_ROLE, "division-head")
                .act(ActType.HANDLER_APPOINTED, minute(3), "kabid-1", Role.DIVISION_HEAD)
                .stating(Fact.TO, "staf-1")
                .stating(Fact.TO_ROLE, "staff")
                .act(ActType.VISITOR_DIRECTED, minute(4), "petugas-tamu", Role.RECEPTION)
                .stating(Fact.TO, "staf-1");
    }

    static WrittenTrace answered(String decision) {
        return untilDirected()
                .act(ActType.ANSWER_GIVEN, minute(9), "staf-1", Role.STAFF)
                .stating(Fact.DECISION, decision);
    }

    static WrittenTrace conforming() {
        return returned(answered("granted"));
    }

    /** Refused without ground and reason: A.4 asks for both. */
    static WrittenTrace refusedWithoutReason() {
        return returned(answered("refused"));
    }

    static WrittenTrace returned(WrittenTrace visit) {
        return visit.act(ActType.IDENTITY_RETURNED, minute(12), "petugas-tamu", Role.RECEPTION);
    }
}
