package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.figures.Figures;
import id.tapal.application.figures.Times;
import id.tapal.application.request.Outcome;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.standard.Channel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Month;
import java.time.Year;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a year. */
final class FiguresRoutes implements Routes {

    private static final int OK = 200;
    private static final int LAST_YEAR = 9999;
    private static final int MEDIAN = 50;
    private static final int NINETY = 90;

    private final Desk desk;

    FiguresRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/figures", this::figures);
    }

    private void figures(Context context) {
        Asked.refuseOthers(context, Set.of("year", "channel"));
        Year year = Asked.text(context, "year").map(FiguresRoutes::year).orElseGet(desk.figures()::thisYear);
        Figures figures = desk.figures()
                .of(year, Asked.one(context, "channel", Channel.values(), Channel::id), Doorkeeper.member(context));
        Answers.json(context, OK, json(figures));
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) == 0) {
            throw new BadInput("year", Remedy.WRITE_NUMBER_WITHIN, "1", String.valueOf(LAST_YEAR));
        }
        return Year.of(Integer.parseInt(text));
    }

    private static ObjectNode json(Figures figures) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        object.put("year", figures.year().getValue());
        object.put("requests", figures.requests());
        object.set("channels", channels(figures));
        object.set("decisions", decisions(figures));
        ArrayNode grounds = object.putArray("grounds");
        figures.grounds()
                .forEach((ground, requests) ->
                        grounds.addObject().put("ground", ground.id()).put("requests", requests));
        ArrayNode times = object.putArray("times");
        figures.times().forEach(each -> times.add(times(each)));
        ArrayNode standing = object.putArray("standing");
        figures.standing()
                .forEach(each -> standing.addObject()
                        .put("channel", each.channel().id())
                        .put("open", each.open())
                        .put("late", each.late()));
        return object;
    }

    private static ArrayNode channels(Figures figures) {
        ArrayNode channels = JsonBody.MAPPER.createArrayNode();
        for (Channel channel : figures.channels()) {
            ArrayNode months = channels.addObject()
                    .put("channel", channel.id())
                    .put("requests", figures.requests(channel))
                    .putArray("months");
            for (Month month : Month.values()) {
                months.add(figures.requests(month, channel));
            }
        }
        return channels;
    }

    private static ObjectNode decisions(Figures figures) {
        ObjectNode decisions = JsonBody.MAPPER.createObjectNode();
        for (Decision decision : Decision.values()) {
            decisions.put(decision.id(), figures.decisions().getOrDefault(decision, 0L));
        }
        return decisions
                .put("withdrawn", figures.requests(Outcome.End.WITHDRAWN))
                .put("unanswered", figures.requests(Outcome.End.UNANSWERED));
    }

    private static ObjectNode times(Times times) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("channel", times.channel().id())
                .put("clause", times.clause().id())
                .put("limit", times.limit().amount())
                .put("unit", times.limit().unit().id())
                .put("answered", times.answered())
                .put("inTime", times.inTime())
                .put("overdue", times.overdue())
                .put("median", number(times.percentile(MEDIAN)))
                .put("ninety", number(times.percentile(NINETY)))
                .put("share", number(times.share()));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
