package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.people.Forget;
import id.tapal.application.people.Identities;
import id.tapal.application.people.StatedIdentity;
import id.tapal.codec.BadInput;
import id.tapal.codec.DerivationJson;
import id.tapal.codec.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What cases say of people: an identity number whole, for a reason; who read one; forgetting. */
final class PeopleRoutes implements Routes {

    private static final int OK = 200;

    private final Identities identities;
    private final Forget forget;
    private final ZoneId zone;

    PeopleRoutes(Desk desk) {
        this.identities = desk.identities();
        this.forget = desk.forget();
        this.zone = desk.book().standard().zone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/cases/<number>/identity", this::read);
        routes.get("/cases/<number>/identity/readings", this::readings);
        routes.post("/cases/<number>/forget", this::forget);
    }

    /** Reading writes who read: so it is a POST, which no proxy keeps and no browser does ahead. */
    private void read(Context context) {
        answer(context, reason -> identities.read(number(context), Doorkeeper.member(context), reason), read -> {
            ObjectNode object = object(context);
            ArrayNode list = object.putArray("identities");
            for (StatedIdentity each : read) {
                list.addObject().put("sequence", each.sequence()).put("identity", each.identity());
            }
            return object;
        });
    }

    private void readings(Context context) {
        String number = number(context);
        ObjectNode object = object(context);
        ArrayNode list = object.putArray("readings");
        identities
                .readings(number, Doorkeeper.member(context))
                .orElseThrow(() -> new NoSuchThing(number))
                .forEach(each -> list.addObject()
                        .put("member", each.member())
                        .put("at", time(each.at()))
                        .put("reason", each.reason()));
        Answers.json(context, OK, object);
    }

    private void forget(Context context) {
        answer(
                context,
                reason -> forget.forget(number(context), Doorkeeper.member(context), reason),
                done -> object(context)
                        .put("member", done.member())
                        .put("at", time(done.at()))
                        .put("reason", done.reason()));
    }

    /** Does something for a reason, and answers with what comes of it. */
    private static <T> void answer(
            Context context, Function<String, Optional<T>> action, Function<T, ObjectNode> json) {
        JsonBody body = Asked.body(context);
        String reason = body.text("reason");
        body.end();
        try {
            T done = action.apply(reason).orElseThrow(() -> new NoSuchThing(number(context)));
            Answers.json(context, OK, json.apply(done));
        } catch (IllegalArgumentException tooLong) {
            throw BadInput.of(tooLong);
        }
    }

    private static ObjectNode object(Context context) {
        return JsonBody.MAPPER.createObjectNode().put("number", number(context));
    }

    private static String number(Context context) {
        return context.pathParam("number");
    }

    private String time(Instant at) {
        return DerivationJson.text(at, zone);
    }
}
