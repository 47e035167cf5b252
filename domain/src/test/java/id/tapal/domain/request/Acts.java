package id.tapal.domain.request;

import static id.tapal.domain.request.Act.act;
import static id.tapal.domain.request.People.*;

import id.tapal.domain.organization.Role;
import java.util.List;

/** The acts of section 3, each as somebody does it who may and who states all that the standard asks for. */
final class Acts {

    private Acts() {}

    // A. walk-in

    static Act guestBookSigned() {
        return act(ActType.GUEST_BOOK_SIGNED, RECEPTIONIST, Role.RECEPTION)
                .stating(Fact.NAME, VISITOR)
                .stating(Fact.REQUEST, "Peta batas");
    }

    static Act identityLeft() {
        return act(ActType.IDENTITY_LEFT, RECEPTIONIST, Role.RECEPTION).stating(Fact.IDENTITY, "ktp:5371");
    }

    static Act identityShown() {
        return act(ActType.IDENTITY_SHOWN, RECEPTIONIST, Role.RECEPTION).stating(Fact.IDENTITY, "ktp:5371");
    }

    static Act purposeRelayed() {
        return act(ActType.PURPOSE_RELAYED, RECEPTIONIST, Role.RECEPTION)
                .stating(Fact.TO, KABID)
                .stating(Fact.TO_ROLE, "division-head");
    }

    static Act handlerAppointed() {
        return to(act(ActType.HANDLER_APPOINTED, KABID, Role.DIVISION_HEAD), STAFF_MEMBER, "staff");
    }

    static Act visitorDirected() {
        return act(ActType.VISITOR_DIRECTED, RECEPTIONIST, Role.RECEPTION).stating(Fact.TO, STAFF_MEMBER);
    }

    static Act answerGiven() {
        return act(ActType.ANSWER_GIVEN, STAFF_MEMBER, Role.STAFF).stating(Fact.DECISION, "granted");
    }

    static Act identityReturned() {
        return act(ActType.IDENTITY_RETURNED, RECEPTIONIST, Role.RECEPTION);
    }

    // B. letter

    static Act letterReceived() {
        return act(ActType.LETTER_RECEIVED, REGISTRAR, Role.REGISTRY)
                .stating(Fact.NAME, VISITOR)
                .stating(Fact.ADDRESSED_TO, "Kepala Badan")
                .stating(Fact.IDENTITY, "ktp:5371")
                .stating(Fact.REQUEST, "Peta batas");
    }

    static Act completionRequested() {
        return act(ActType.COMPLETION_REQUESTED, REGISTRAR, Role.REGISTRY).stating(Fact.NOTE, "Lampirkan KTP");
    }

    static Act requirementsCompleted() {
        return act(ActType.REQUIREMENTS_COMPLETED, REGISTRAR, Role.REGISTRY);
    }

    static Act dispositionMade() {
        return to(act(ActType.DISPOSITION_MADE, THE_HEAD, Role.HEAD), STAFF_MEMBER, "staff");
    }

    static Act answerDrafted() {
        return act(ActType.ANSWER_DRAFTED, STAFF_MEMBER, Role.STAFF).stating(Fact.DECISION, "granted");
    }

    static Act draftReturned() {
        return act(ActType.DRAFT_RETURNED, KASUBID, Role.SUBDIVISION_HEAD).stating(Fact.NOTE, "Perbaiki skala peta");
    }

    static Act endorsedByKasubid() {
        return act(ActType.DRAFT_ENDORSED, KASUBID, Role.SUBDIVISION_HEAD);
    }

    static Act endorsedByKabid() {
        return act(ActType.DRAFT_ENDORSED, KABID, Role.DIVISION_HEAD);
    }

    static Act endorsedByHead() {
        return act(ActType.DRAFT_ENDORSED, THE_HEAD, Role.HEAD);
    }

    static Act answerSigned() {
        return act(ActType.ANSWER_SIGNED, THE_HEAD, Role.HEAD);
    }

    static Act answerSent() {
        return act(ActType.ANSWER_SENT, REGISTRAR, Role.REGISTRY).stating(Fact.MEANS, "post");
    }

    static Act requesterCalled() {
        return act(ActType.REQUESTER_CALLED, REGISTRAR, Role.REGISTRY);
    }

    static Act answerCollected() {
        return act(ActType.ANSWER_COLLECTED, REGISTRAR, Role.REGISTRY);
    }

    // C. SP4N-LAPOR!

    static Act reportSubmitted() {
        return act(ActType.REPORT_SUBMITTED, VISITOR, Role.REQUESTER)
                .stating(Fact.MEDIUM, "sms")
                .stating(Fact.NAME, VISITOR)
                .stating(Fact.ADDRESS, "Kupang")
                .stating(Fact.REQUEST, "NTT Peta batas");
    }

    static Act reportReviewed() {
        return act(ActType.REPORT_REVIEWED, LIAISON_OFFICER, Role.LIAISON);
    }

    static Act hardCopyMade() {
        return act(ActType.HARD_COPY_MADE, LIAISON_OFFICER, Role.LIAISON);
    }

    static Act reportForwarded() {
        return act(ActType.REPORT_FORWARDED, LIAISON_OFFICER, Role.LIAISON).stating(Fact.TO_ROLE, "head");
    }

    static Act answerApproved() {
        return act(ActType.ANSWER_APPROVED, THE_HEAD, Role.HEAD);
    }

    static Act answerHandedToLiaison() {
        return act(ActType.ANSWER_HANDED_TO_LIAISON, STAFF_MEMBER, Role.STAFF);
    }

    static Act answerDelivered() {
        return act(ActType.ANSWER_DELIVERED, LIAISON_OFFICER, Role.LIAISON).stating(Fact.MEANS, "sms");
    }

    // any channel

    static Act timeExtended() {
        return act(ActType.TIME_EXTENDED, STAFF_MEMBER, Role.STAFF).stating(Fact.REASON, "Arsip di gudang");
    }

    /** By the head, who may appoint in every channel. */
    static Act handlerReplaced() {
        return to(act(ActType.HANDLER_REPLACED, THE_HEAD, Role.HEAD), OTHER_STAFF_MEMBER, "staff")
                .stating(Fact.REASON, "staf-data cuti");
    }

    static Act requestWithdrawn() {
        return act(ActType.REQUEST_WITHDRAWN, VISITOR, Role.REQUESTER);
    }

    static Act to(Act appointing, String person, String role) {
        return appointing.stating(Fact.TO, person).stating(Fact.TO_ROLE, role);
    }

    static Act refusing(Act answer, String grounds) {
        return answer.stating(Fact.DECISION, "refused")
                .stating(Fact.GROUNDS, grounds)
                .stating(Fact.REASON, "Membahayakan")
                .stating(Fact.CONSEQUENCE_TEST, "UK-3/2026");
    }

    // ways

    static List<Act> visitUntilDirected() {
        return List.of(guestBookSigned(), identityLeft(), purposeRelayed(), handlerAppointed(), visitorDirected());
    }

    static List<Act> letterUntilDrafted() {
        return List.of(letterReceived(), dispositionMade(), answerDrafted());
    }

    static List<Act> letterUntilSigned() {
        return List.of(
                letterReceived(),
                dispositionMade(),
                answerDrafted(),
                endorsedByKasubid(),
                endorsedByKabid(),
                answerSigned());
    }

    static List<Act> reportUntilDisposed() {
        return List.of(reportSubmitted(), reportReviewed(), hardCopyMade(), reportForwarded(), dispositionMade());
    }

    static List<Act> reportUntilHandedOver() {
        return List.of(
                reportSubmitted(),
                reportReviewed(),
                hardCopyMade(),
                reportForwarded(),
                dispositionMade(),
                answerDrafted(),
                endorsedByKasubid(),
                endorsedByKabid(),
                answerApproved(),
                answerHandedToLiaison());
    }

    /** Each act as somebody does it who may, with all that it must state. */
    static List<Act> all() {
        return List.of(
                guestBookSigned(),
                identityLeft(),
                identityShown(),
                purposeRelayed(),
                handlerAppointed(),
                visitorDirected(),
                answerGiven(),
                identityReturned(),
                letterReceived(),
                completionRequested(),
                requirementsCompleted(),
                dispositionMade(),
                answerDrafted(),
                draftReturned(),
                endorsedByKasubid(),
                answerSigned(),
                answerSent(),
                requesterCalled(),
                answerCollected(),
                reportSubmitted(),
                reportReviewed(),
                hardCopyMade(),
                reportForwarded(),
                answerApproved(),
                answerHandedToLiaison(),
                answerDelivered(),
                timeExtended(),
                handlerReplaced(),
                requestWithdrawn());
    }
}
