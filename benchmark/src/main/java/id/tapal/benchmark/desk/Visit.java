package id.tapal.benchmark.desk;

import id.tapal.application.request.ActToRecord;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lawful visit of seven acts, from the guest book to the document given back: what every client does, again and again. */
final class Visit {

    static final String RECEPTION = "petugas-tamu";
    private static final String DIVISION_HEAD = "kabid-1";
    private static final String HANDLER = "kasubid-1-1";

    /** The acts, in order. */
    static final List<ActToRecord> ACTS = List.of(
            act(
                    RECEPTION,
                    ActType.GUEST_BOOK_SIGNED,
                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta pos lintas batas")),
            act(RECEPTION, ActType.IDENTITY_LEFT, Facts.of(Fact.IDENTITY, "ktp")),
            act(RECEPTION, ActType.PURPOSE_RELAYED, Facts.of(Fact.TO, DIVISION_HEAD, Fact.TO_ROLE, "division-head")),
            act(DIVISION_HEAD, ActType.HANDLER_APPOINTED, Facts.of(Fact.TO, HANDLER, Fact.TO_ROLE, "subdivision-head")),
            act(RECEPTION, ActType.VISITOR_DIRECTED, Facts.of(Fact.TO, HANDLER)),
            act(HANDLER, ActType.ANSWER_GIVEN, Facts.of(Fact.DECISION, "granted")),
            act(RECEPTION, ActType.IDENTITY_RETURNED, Facts.NONE));

    /** Who does them. */
    static final List<String> MEMBERS = List.of(RECEPTION, DIVISION_HEAD, HANDLER);

    private Visit() {}

    private static ActToRecord act(String member, ActType act, Facts facts) {
        return new ActToRecord(act, member, Optional.empty(), Optional.empty(), facts);
    }

    /** An act as the body of a request. */
    static String json(int place) {
        ActToRecord act = ACTS.get(place);
        StringBuilder body = new StringBuilder("{\"act\":\"" + act.act().id() + '"');
        body.append(place == 0 ? ",\"channel\":\"walk-in\"" : ",\"expectedVersion\":" + place);
        for (Map.Entry<Fact, String> fact : act.facts().asMap().entrySet()) {
            body.append(",\"")
                    .append(fact.getKey().id())
                    .append("\":\"")
                    .append(fact.getValue())
                    .append('"');
        }
        return body.append('}').toString();
    }
}
