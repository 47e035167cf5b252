package id.tapal.web;

import id.tapal.application.complaint.Complaints;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import id.tapal.codec.DerivationJson;
import id.tapal.codec.JsonBody;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.standard.Standard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Service complaints, apart from requests. */
final class ComplaintRoutes implements Routes {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Complaints complaints;
    private final Standard standard;

    ComplaintRoutes(Complaints complaints, Standard standard) {
        this.complaints = complaints;
        this.standard = standard;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/complaints", this::list);
        routes.post("/complaints", this::receive);
        routes.get("/complaints/{number}", this::read);
        routes.post("/complaints/{number}/answer", this::answer);
    }

    private void list(Context context) {
        Paging.refuseOthers(context);
        Page<Complaint, Place> page = complaints.list(
                Doorkeeper.member(context), Paging.cursor(context, Place::parse), Paging.limit(context));
        Answers.json(context, OK, Paging.json("complaints", page, this::json, Place::text));
    }

    private void receive(Context context) {
        JsonBody body = Asked.body(context);
        ComplaintRoute route = body.one(
                "route",
                text -> ComplaintRoute.find(text).filter(standard.complaintRoutes()::contains),
                standard.complaintRoutes().stream().map(ComplaintRoute::id).collect(Collectors.joining(", ")));
        String from = body.optionalText("from").orElse("");
        String text = body.text("text");
        body.end();
        Complaint complaint =
                complaints.receive(route, Doorkeeper.member(context), from, text, IdempotencyKey.of(context));
        context.header("Location", "/complaints/" + complaint.number());
        Answers.json(context, CREATED, json(complaint));
    }

    private void read(Context context) {
        Answers.json(context, OK, json(find(context)));
    }

    private void answer(Context context) {
        complaints.requireAnswering(Doorkeeper.member(context));
        Complaint open = find(context);
        JsonBody body = Asked.body(context);
        String text = body.text("text");
        body.end();
        String by = Doorkeeper.member(context);
        Optional<Complaint> answered = IdempotencyKey.of(context).isPresent()
                ? complaints.answerOnce(open.number(), by, text)
                : complaints.answer(open.number(), by, text);
        Answers.json(context, OK, json(answered.orElseThrow(() -> new Conflict(open.number()))));
    }

    private Complaint find(Context context) {
        String number = context.pathParam("number");
        return complaints.find(number, Doorkeeper.member(context)).orElseThrow(() -> new NoSuchThing(number));
    }

    private ObjectNode json(Complaint complaint) {
        ObjectNode object = JsonBody.MAPPER
                .createObjectNode()
                .put("number", complaint.number())
                .put("route", complaint.route().id())
                .put("receivedAt", DerivationJson.text(complaint.receivedAt(), standard.zone()))
                .put("receivedBy", complaint.receivedBy())
                .put("from", complaint.from())
                .put("text", complaint.text())
                .put("open", complaint.isOpen());
        complaint
                .answer()
                .ifPresent(answer -> object.putObject("answer")
                        .put("at", DerivationJson.text(answer.at(), standard.zone()))
                        .put("by", answer.by())
                        .put("text", answer.text()));
        return object;
    }
}
