package id.tapal.web;

import static id.tapal.testkit.Agency.*;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A lawful way through each channel, with a handler of the staff. */
final class Ways {

    private record Act(ActType type, Agency by) {}

    private static final Map<Channel, List<Act>> WAYS = Map.of(
            Channel.WALK_IN,
            List.of(
                    new Act(ActType.GUEST_BOOK_SIGNED, RECEPTION),
                    new Act(ActType.IDENTITY_LEFT, RECEPTION),
                    new Act(ActType.PURPOSE_RELAYED, RECEPTION),
                    new Act(ActType.HANDLER_APPOINTED, DIVISION_HEAD),
                    new Act(ActType.VISITOR_DIRECTED, RECEPTION),
                    new Act(ActType.ANSWER_GIVEN, STAFF),
                    new Act(ActType.IDENTITY_RETURNED, RECEPTION)),
            Channel.LETTER,
            List.of(
                    new Act(ActType.LETTER_RECEIVED, REGISTRY),
                    new Act(ActType.DISPOSITION_MADE, HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_RETURNED, SUBDIVISION_HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_ENDORSED, SUBDIVISION_HEAD),
                    new Act(ActType.DRAFT_ENDORSED, DIVISION_HEAD),
                    new Act(ActType.ANSWER_SIGNED, HEAD),
                    new Act(ActType.REQUESTER_CALLED, REGISTRY),
                    new Act(ActType.ANSWER_COLLECTED, REGISTRY)),
            Channel.LAPOR,
            List.of(
                    new Act(ActType.REPORT_SUBMITTED, LIAISON),
                    new Act(ActType.REPORT_REVIEWED, LIAISON),
                    new Act(ActType.HARD_COPY_MADE, LIAISON),
                    new Act(ActType.REPORT_FORWARDED, LIAISON),
                    new Act(ActType.DISPOSITION_MADE, HEAD),
                    new Act(ActType.ANSWER_DRAFTED, STAFF),
                    new Act(ActType.DRAFT_ENDORSED, SUBDIVISION_HEAD),
                    new Act(ActType.DRAFT_ENDORSED, DIVISION_HEAD),
                    new Act(ActType.ANSWER_APPROVED, HEAD),
                    new Act(ActType.ANSWER_HANDED_TO_LIAISON, STAFF),
                    new Act(ActType.ANSWER_DELIVERED, LIAISON)));

    private Ways() {}

    /** The acts of the way, in their order. */
    static List<ActType> acts(Channel channel) {
        return WAYS.getOrDefault(channel, List.of()).stream().map(Act::type).toList();
    }

    /** A case after the first acts of the way. */
    static CaseView after(DeskFixture fixture, Channel channel, int acts) {
        fixture.setClock("2026-03-02T09:00");
        List<Act> way = WAYS.getOrDefault(channel, List.of());
        CaseView view = fixture.open(
                channel,
                way.getFirst().type(),
                way.getFirst().by(),
                facts(way.getFirst().type()));
        for (Act act : way.subList(1, acts)) {
            view = fixture.record(view, act.type(), act.by(), facts(act.type()));
        }
        return view;
    }

    /** Lawful data of an act, so that order and authority alone decide. */
    static Facts facts(ActType act) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : act.required()) {
            texts.put(fact, text(act, fact));
        }
        if (act == ActType.ENTRY_CORRECTED) {
            texts.put(Fact.NAME, "Pemohon");
        }
        return Facts.of(texts);
    }

    private static String text(ActType act, Fact fact) {
        return switch (fact) {
            case IDENTITY -> "ktp";
            case ADDRESSED_TO -> "Kepala Badan";
            case REQUEST -> "NTT Peta";
            case MEDIUM, DECISION, MEANS -> act.values(fact).getFirst();
            case TO -> act == ActType.PURPOSE_RELAYED ? DIVISION_HEAD.id() : STAFF.id();
            case TO_ROLE ->
                act == ActType.PURPOSE_RELAYED ? "division-head" : act == ActType.REPORT_FORWARDED ? "head" : "staff";
            case SEQUENCE -> "1";
            default -> "Ada";
        };
    }

    /** The same as field, text, field, text. */
    static String[] pairs(ActType act) {
        return facts(act).asMap().entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey().id(), fact.getValue()))
                .toArray(String[]::new);
    }
}
