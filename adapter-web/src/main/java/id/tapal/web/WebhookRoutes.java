package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Event;
import id.tapal.application.event.Subscription;
import id.tapal.application.event.Webhooks;
import id.tapal.application.organization.Administration;
import id.tapal.application.page.Page;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.DerivationJson;
import id.tapal.codec.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is told of events, and what became of each. It takes the head, the secretary or their stand-ins; an auditor sees it. */
final class WebhookRoutes implements Routes {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final String DELIVERY_STATES = "pending, delivered, failed";

    private final Webhooks webhooks;
    private final Administration administration;
    private final ZoneId zone;

    WebhookRoutes(Desk desk) {
        this.webhooks = desk.webhooks();
        this.administration = desk.administration();
        this.zone = desk.book().standard().zone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/webhooks", this::list);
        routes.post("/webhooks", this::subscribe);
        routes.get("/webhooks/{id}", this::one);
        routes.put("/webhooks/{id}", this::change);
        routes.delete("/webhooks/{id}", this::remove);
        routes.get("/webhooks/{id}/deliveries", this::deliveries);
        routes.post("/webhooks/{id}/replay", this::replay);
    }

    private void requireLeader(Context context) {
        administration.requireLeader(Doorkeeper.member(context));
    }

    private void requireOversight(Context context) {
        administration.requireOversight(Doorkeeper.member(context));
    }

    private Subscription found(Context context) {
        String id = context.pathParam("id");
        return webhooks.find(id).orElseThrow(() -> new NoSuchThing(id));
    }

    private void list(Context context) {
        requireOversight(context);
        ArrayNode list = JsonBody.MAPPER.createArrayNode();
        webhooks.list().forEach(subscription -> list.add(json(subscription)));
        Answers.json(context, OK, JsonBody.MAPPER.createObjectNode().set("webhooks", list));
    }

    private void subscribe(Context context) {
        requireLeader(context);
        JsonBody body = Asked.body(context);
        URI address = address(body);
        body.end();
        Webhooks.Subscribed subscribed = webhooks.subscribe(address);
        context.header("Location", "/webhooks/" + subscribed.subscription().id());
        Answers.json(context, CREATED, json(subscribed.subscription()).put("secret", subscribed.secret()));
    }

    private static URI address(JsonBody body) {
        String text = body.text("address");
        try {
            URI address = new URI(text);
            if (Subscription.isAddress(address)) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new BadInput("address", Remedy.WRITE_WEBHOOK_ADDRESS, text);
        }
        throw new BadInput("address", Remedy.WRITE_WEBHOOK_ADDRESS, text);
    }

    private void one(Context context) {
        requireOversight(context);
        Answers.json(context, OK, json(found(context)));
    }

    private void change(Context context) {
        requireLeader(context);
        Subscription before = found(context);
        JsonBody body = Asked.body(context);
        URI address = address(body);
        boolean active = body.flag("active", true);
        body.end();
        Subscription changed =
                webhooks.change(before.id(), address, active).orElseThrow(() -> new NoSuchThing(before.id()));
        Answers.json(context, OK, json(changed));
    }

    private void remove(Context context) {
        requireLeader(context);
        String id = context.pathParam("id");
        Answers.json(context, OK, json(webhooks.remove(id).orElseThrow(() -> new NoSuchThing(id))));
    }

    private void deliveries(Context context) {
        requireOversight(context);
        Subscription subscription = found(context);
        Asked.refuseOthers(context, Set.of("state", Paging.CURSOR, Paging.LIMIT));
        Optional<Delivery.State> state = Asked.text(context, "state")
                .map(text -> Delivery.State.find(text)
                        .orElseThrow(() -> new BadInput("state", Remedy.USE_ONE_OF, DELIVERY_STATES, text)));
        Page<Delivery, String> page = webhooks.deliveries(new Deliveries.Query(
                subscription.id(), state, Paging.cursor(context, WebhookRoutes::event), Paging.limit(context)));
        Answers.json(context, OK, Paging.json("deliveries", page, this::json, event -> event));
    }

    private static String event(String cursor) {
        if (!Event.isId(cursor)) {
            throw new IllegalArgumentException("cursor: names no event");
        }
        return cursor;
    }

    private void replay(Context context) {
        requireLeader(context);
        Subscription subscription = found(context);
        JsonBody body = Asked.body(context);
        Optional<String> event = body.optionalText("event");
        Optional<Instant> since = body.optionalInstant("since");
        body.end();
        if (event.isPresent() == since.isPresent()) {
            throw new BadInput("event", Remedy.NAME_EVENT_OR_SINCE);
        }
        if (!event.map(Event::isId).orElse(true)) {
            throw new NoSuchThing(event.orElseThrow());
        }
        int replayed = event.isPresent()
                ? webhooks.replay(subscription.id(), event.orElseThrow())
                : webhooks.replaySince(subscription.id(), since.orElseThrow());
        if (event.isPresent() && replayed == 0) {
            throw new NoSuchThing(event.orElseThrow());
        }
        Answers.json(context, OK, JsonBody.MAPPER.createObjectNode().put("replayed", replayed));
    }

    private ObjectNode json(Subscription subscription) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("id", subscription.id())
                .put("address", subscription.address().toString())
                .put("state", subscription.state().id())
                .put("createdAt", time(subscription.createdAt()));
    }

    private ObjectNode json(Delivery delivery) {
        Event event = delivery.event();
        boolean pending = delivery.state() == Delivery.State.PENDING;
        return JsonBody.MAPPER
                .createObjectNode()
                .put("event", event.id())
                .put("number", event.number())
                .put("sequence", event.sequence())
                .put("act", event.act().id())
                .put("recordedAt", time(event.recordedAt()))
                .put("state", delivery.state().id())
                .put("attempts", delivery.attempts())
                .put("lastAt", delivery.lastAt().map(this::time).orElse(null))
                .put("lastError", delivery.lastError().isEmpty() ? null : delivery.lastError())
                .put("dueAt", pending ? time(delivery.dueAt()) : null);
    }

    private String time(Instant at) {
        return DerivationJson.text(at, zone);
    }
}
