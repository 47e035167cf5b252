package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events put aside. */
final class EventCodec {

    private static final Fact[] FACTS = Fact.values();

    private EventCodec() {}

    static void write(LogEvent event, Packing out) {
        out.text(event.caseId());
        out.name(event.channel());
        out.name(event.activity());
        out.instant(event.at(), 0);
        out.flag(event.zoned());
        out.name(event.resource());
        out.name(event.role());
        out.flag(event.complete());
        Map<Fact, String> facts = event.facts().asMap();
        out.number(facts.size());
        facts.forEach((fact, text) -> {
            out.octet(fact.ordinal());
            out.text(text);
        });
        out.number(event.others().size());
        event.others().forEach(out::text);
        out.number(event.row());
        out.number(event.source());
    }

    static LogEvent read(Unpacking in) {
        String caseId = in.text();
        String channel = in.name();
        String activity = in.name();
        Instant at = in.instant(0);
        boolean zoned = in.flag();
        String resource = in.name();
        String role = in.name();
        boolean complete = in.flag();
        Facts facts = facts(in);
        int more = in.count();
        List<String> others = more == 0 ? List.of() : new ArrayList<>(more);
        for (int i = 0; i < more; i++) {
            others.add(in.text());
        }
        return new LogEvent(
                caseId, channel, activity, at, zoned, resource, role, complete, facts, others, in.number(), in.count());
    }

    private static Facts facts(Unpacking in) {
        int count = in.count();
        List<Fact> facts = new ArrayList<>(count);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(FACTS[in.octet()]);
            texts.add(in.text());
        }
        return count == 0 ? Facts.NONE : Facts.of(facts, texts);
    }
}
