package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Days;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** My work today, and the register. */
final class RegisterRoutes implements Routes {

    private static final int OK = 200;
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
            Paging.CURSOR,
            Paging.LIMIT);

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
        Paging.refuseOthers(context);
        Page<Inbox.Item, Cursor> page = desk.inbox()
                .of(Doorkeeper.member(context), Paging.cursor(context, Cursor::parse), Paging.limit(context));
        Answers.json(context, OK, Paging.json("items", page, json(context)::item, Cursor::text));
    }

    private void search(Context context) {
        Page<RegisterRow, Cursor> page = desk.search().search(query(context), Doorkeeper.member(context));
        Answers.json(context, OK, Paging.json("rows", page, json(context)::row, Cursor::text));
    }

    private RegisterQuery query(Context context) {
        Asked.refuseOthers(context, PARAMETERS);
        Days days = new Days(Asked.date(context, "from"), Asked.date(context, "to"));
        return new RegisterQuery(
                part(context, "number"),
                part(context, "requester"),
                part(context, "text"),
                Asked.one(context, "channel", Channel.values(), Channel::id),
                Asked.one(context, "stage", Stage.values(), Stage::id),
                days.from(zone),
                days.before(zone),
                Asked.flag(context, "late"),
                Asked.text(context, "handler"),
                desk.clock().instant(),
                Asked.one(context, "sort", RegisterQuery.Sort.values(), RegisterQuery.Sort::id)
                        .orElse(RegisterQuery.Sort.NUMBER),
                Asked.flag(context, "descending").orElse(false),
                Paging.cursor(context, Cursor::parse),
                Paging.limit(context));
    }

    private static Optional<String> part(Context context, String name) {
        Optional<String> part = Asked.text(context, name);
        if (part.filter(RegisterQuery::isShort).isPresent()) {
            throw new BadInput(name, Remedy.WRITE_LONGER, String.valueOf(RegisterQuery.SHORTEST_PART));
        }
        return part;
    }

    private RequestJson json(Context context) {
        return new RequestJson(
                desk.book().standard(), Answers.messages(context), desk.clock().instant());
    }
}
