package id.tapal.web;

import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.domain.request.Procedure;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The standard that the desk serves under, open to all. */
final class StandardRoutes implements Routes {

    private static final int OK = 200;

    private final Standard standard;

    StandardRoutes(Standard standard) {
        this.standard = standard;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/standard", this::standard);
    }

    private void standard(Context context) {
        Messages messages = Answers.messages(context);
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        object.put("id", standard.id());
        object.putObject("agency")
                .put("name", standard.agency().name())
                .put("address", standard.agency().address())
                .put("phone", standard.agency().phone())
                .put("email", standard.agency().email());
        object.put("decreeNumber", standard.decreeNumber().orElse(null));
        object.put("verified", standard.decreeNumber().isPresent());
        object.put("zone", standard.zone().getId());
        ArrayNode requirements = object.putArray("requirements");
        standard.requirements().stream().sorted().forEach(clause -> requirements.add(clause.id()));
        object.put("custody", standard.custody().id());
        object.put("dayBasis", standard.dayBasis().id());
        object.put("fee", standard.feeRupiah());
        object.put("product", standard.product());
        ArrayNode routes = object.putArray("complaintRoutes");
        standard.complaintRoutes().forEach(route -> routes.add(route.id()));
        ArrayNode clauses = object.putArray("clauses");
        for (Clause clause : Clause.values()) {
            clauses.addObject()
                    .put("id", clause.id())
                    .put("layer", clause.layer().id())
                    .put("text", messages.clause(standard.text(clause)));
        }
        ArrayNode channels = object.putArray("channels");
        for (Channel channel : standard.channels()) {
            channels.add(channel(channel, messages));
        }
        Answers.json(context, OK, object);
    }

    private ObjectNode channel(Channel channel, Messages messages) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode().put("id", channel.id());
        object.putObject("limit")
                .put("amount", standard.limit(channel).amount())
                .put("unit", standard.limit(channel).unit().id());
        ArrayNode acts = object.putArray("acts");
        for (Step step : Procedure.of(channel, standard.custody()).steps()) {
            ObjectNode act = acts.addObject()
                    .put("act", step.act().id())
                    .put("label", messages.label(step.act()))
                    .put("clause", step.clause().id())
                    .put("by", step.by().id())
                    .put("repeatable", step.isRepeatable());
            ArrayNode after = act.putArray("after");
            step.requires().forEach(each -> after.add(each.id()));
            ArrayNode required = act.putArray("required");
            step.act().required().forEach(fact -> required.add(fact.id()));
            ArrayNode optional = act.putArray("optional");
            step.act().facts().stream()
                    .filter(fact -> !step.act().required().contains(fact))
                    .forEach(fact -> optional.add(fact.id()));
        }
        return object;
    }
}
