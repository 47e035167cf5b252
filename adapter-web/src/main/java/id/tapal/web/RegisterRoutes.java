package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.SearchRegister;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** My work today, and the register. */
final class RegisterRoutes implements Routes {

    private static final int OK = 200;
    private static final int PAGE = 50;
    private static final Set<String> PARAMETERS = Set.of(
            "number",
            "requester",
            "text",
            "channel",
            "stage",
            "from",
            "to",
            "late",
            "handler",
            "sort",
            "descending",
            "cursor",
            "limit");

    private final Desk desk;
    private final ZoneId zone;

    RegisterRoutes(Desk desk) {
        this.desk = desk;
        this.zone = desk.book().standard().zone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/inbox", this::inbox);
        routes.get("/register", this::search);
    }

    private void inbox(Context context) {
        Asked.refuseOthers(context, Set.of("cursor", "limit"));
        RequestJson json = json(context);
        Inbox.Page page = desk.inbox().of(Doorkeeper.member(context), cursor(context), limit(context));
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        ArrayNode items = object.putArray("items");
        page.items().forEach(item -> items.add(json.item(item)));
        object.put("next", page.next().map(Cursor::text).orElse(null));
        Answers.json(context, OK, object);
    }

    private void search(Context context) {
        RequestJson json = json(context);
        SearchRegister.Page page = desk.search().search(query(context), Doorkeeper.member(context));
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        ArrayNode rows = object.putArray("rows");
        page.rows().forEach(row -> rows.add(json.row(row)));
        object.put("next", page.next().map(Cursor::text).orElse(null));
        Answers.json(context, OK, object);
    }

    private RegisterQuery query(Context context) {
        Asked.refuseOthers(context, PARAMETERS);
        return new RegisterQuery(
                part(context, "number"),
                part(context, "requester"),
                part(context, "text"),
                Asked.one(context, "channel", Channel.values(), Channel::id),
                Asked.one(context, "stage", Stage.values(), Stage::id),
                Asked.date(context, "from").map(day -> startOf(day)),
                Asked.date(context, "to").map(day -> startOf(day.plusDays(1))),
                Asked.flag(context, "late"),
                Asked.text(context, "handler"),
                desk.clock().instant(),
                Asked.one(context, "sort", RegisterQuery.Sort.values(), RegisterRoutes::id)
                        .orElse(RegisterQuery.Sort.NUMBER),
                Asked.flag(context, "descending").orElse(false),
                cursor(context),
                limit(context));
    }

    private static Optional<String> part(Context context, String name) {
        Optional<String> part = Asked.text(context, name);
        if (part.filter(RegisterQuery::isShort).isPresent()) {
            throw new BadInput(name, Remedy.WRITE_LONGER, String.valueOf(RegisterQuery.SHORTEST_PART));
        }
        return part;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String id(RegisterQuery.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Cursor> cursor(Context context) {
        return Asked.text(context, "cursor").map(RegisterRoutes::cursor);
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException none) {
            throw new BadInput("cursor", Remedy.USE_CURSOR);
        }
    }

    static int limit(Context context) {
        return Asked.text(context, "limit")
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > RegisterQuery.LIMIT) {
                        throw new BadInput(
                                "limit", Remedy.WRITE_NUMBER_WITHIN, "1", String.valueOf(RegisterQuery.LIMIT));
                    }
                    return Integer.valueOf(text);
                })
                .orElse(PAGE);
    }

    private RequestJson json(Context context) {
        return new RequestJson(
                desk.book().standard(), Answers.messages(context), desk.clock().instant());
    }
}
