package id.tapal.web;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Receipt;
import id.tapal.application.request.RegisterRow;
import id.tapal.codec.DerivationJson;
import id.tapal.codec.FactsJson;
import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Handler;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as JSON, in one language. */
final class RequestJson {

    private final Standard standard;
    private final ZoneId zone;
    private final Messages messages;
    private final Instant now;

    RequestJson(Standard standard, Messages messages, Instant now) {
        this.standard = standard;
        this.zone = standard.zone();
        this.messages = messages;
        this.now = now;
    }

    private static ObjectNode object() {
        return JsonBody.MAPPER.createObjectNode();
    }

    ObjectNode view(CaseView view) {
        ObjectNode object = object();
        object.put("number", view.number());
        object.put("version", view.version());
        object.put("channel", view.file().channel().id());
        object.put("stage", view.file().stage().id());
        object.put("stageLabel", messages.label(view.file().stage()));
        object.put("ended", view.file().isEnded());
        object.set("request", FactsJson.tree(view.request()));
        object.set("handler", view.file().handler().map(RequestJson::handler).orElse(null));
        object.put("decision", view.file().decision().map(Decision::id).orElse(null));
        object.set("open", open(view.explanation()));
        object.set("closed", closed(view.explanation()));
        ArrayNode obligations = object.putArray("obligations");
        view.obligations().forEach(each -> obligations.add(obligation(each)));
        ArrayNode deadlines = object.putArray("deadlines");
        view.deadlines().forEach(each -> deadlines.add(deadline(each)));
        object.set("breaches", breaches(view.breaches()));
        object.set("entries", entries(view.entries()));
        return object;
    }

    /** For somebody who may not read the case. */
    ObjectNode receipt(Receipt receipt) {
        return object().put("number", receipt.number())
                .put("version", receipt.version())
                .put("stage", receipt.stage().id())
                .put("stageLabel", messages.label(receipt.stage()))
                .put("ended", receipt.ended());
    }

    private static ObjectNode handler(Handler handler) {
        Role role = handler.role();
        return object().put("person", handler.person()).put("role", role == null ? null : role.id());
    }

    ArrayNode entries(List<JournalEntry> entries) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        for (JournalEntry each : entries) {
            Role role = each.entry().role();
            list.addObject()
                    .put("sequence", each.sequence())
                    .put("act", each.entry().act().id())
                    .put("label", messages.label(each.entry().act()))
                    .put("actor", each.entry().actor())
                    .put("role", role == null ? null : role.id())
                    .put("at", time(each.entry().at()))
                    .put("recordedAt", time(each.recordedAt()))
                    .set("facts", FactsJson.tree(each.entry().facts()));
        }
        return list;
    }

    /** The acts open to the person, with what each needs. */
    ArrayNode open(Explanation explanation) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        for (Explanation.OpenAct act : explanation.open()) {
            ObjectNode object = list.addObject()
                    .put("act", act.act().id())
                    .put("label", messages.label(act.act()))
                    .put("role", act.role().id())
                    .put("clause", act.clause().id());
            object.set("required", facts(act.act(), act.required()));
            object.set("optional", facts(act.act(), act.optional()));
        }
        return list;
    }

    private ArrayNode facts(ActType act, List<Fact> facts) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        for (Fact fact : facts) {
            ObjectNode object = list.addObject().put("field", fact.id()).put("label", messages.label(fact));
            if (!act.values(fact).isEmpty()) {
                ArrayNode values = object.putArray("values");
                act.values(fact).forEach(values::add);
            }
        }
        return list;
    }

    private ArrayNode closed(Explanation explanation) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        for (Explanation.ClosedAct act : explanation.closed()) {
            list.addObject()
                    .put("act", act.act().id())
                    .put("label", messages.label(act.act()))
                    .put("clause", act.clause().id())
                    .set("because", breaches(act.because()));
        }
        return list;
    }

    ArrayNode breaches(List<Breach> breaches) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        for (Breach breach : breaches) {
            ActType act = breach.act();
            list.addObject()
                    .put("clause", breach.clause().id())
                    .put("layer", breach.layer().id())
                    .put("kind", breach.kind().id())
                    .put("blocking", breach.blocking())
                    .put("message", messages.breach(breach, standard))
                    .put("asked", breach.asked())
                    .put("found", breach.found())
                    .put("act", act == null ? null : act.id())
                    .put("at", time(breach.at()))
                    .put("readingDependent", breach.readingDependent());
        }
        return list;
    }

    private ObjectNode obligation(Obligation obligation) {
        ActType act = obligation.act();
        ObjectNode object = object().put("clause", obligation.clause().id())
                .put("text", messages.clause(standard.text(obligation.clause())))
                .put("act", act == null ? null : act.id())
                .put("owedBy", obligation.owedBy().isEmpty() ? null : obligation.owedBy());
        object.set("roles", roles(obligation.roles()));
        object.put("due", obligation.due().map(Derivation::end).map(this::time).orElse(null));
        object.put("late", obligation.late());
        return object;
    }

    static ArrayNode roles(Collection<Role> roles) {
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        roles.stream().sorted().forEach(role -> list.add(role.id()));
        return list;
    }

    private ObjectNode deadline(Deadline deadline) {
        ObjectNode object = DerivationJson.tree(deadline);
        ArrayNode steps = object.putArray("steps");
        messages.readOut(deadline.governing()).forEach(steps::add);
        return object;
    }

    ObjectNode row(RegisterRow row) {
        return object().put("number", row.number())
                .put("channel", row.channel().id())
                .put("stage", row.stage().id())
                .put("stageLabel", messages.label(row.stage()))
                .put("requester", row.requester())
                .put("request", row.request())
                .put("handler", row.handler().isEmpty() ? null : row.handler())
                .put("decision", row.decision().map(Decision::id).orElse(null))
                .put("openedAt", time(row.openedAt()))
                .put("lastAt", time(row.lastAt()))
                .put("dueAt", row.dueAt().map(this::time).orElse(null))
                .put("late", row.isLate(now))
                .put("version", row.version());
    }

    ObjectNode item(Inbox.Item item) {
        ObjectNode object = row(item.row());
        ArrayNode obligations = object.putArray("obligations");
        item.obligations().forEach(each -> obligations.add(obligation(each)));
        return object;
    }

    String time(Instant at) {
        return DerivationJson.text(at, zone);
    }
}
