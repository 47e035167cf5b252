package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Recording;
import id.tapal.codec.BadInput;
import id.tapal.codec.FactsJson;
import id.tapal.codec.JsonBody;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Cases: open one, record an act in it, read it. A registration number stands in the path with its slashes. */
final class CaseRoutes implements Routes {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String ACTS =
            Arrays.stream(ActType.values()).map(ActType::id).collect(Collectors.joining(", "));
    private static final String ROLES =
            Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "));

    private static final Pattern FEE = Pattern.compile("[0-9]{1,15}([.][0-9]{1,3})?");

    private final Desk desk;

    CaseRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/cases", this::open);
        routes.post("/cases/<number>/acts", this::record);
        routes.get("/cases/<number>/entries", this::entries);
        routes.get("/cases/<number>", this::read);
    }

    private void open(Context context) {
        JsonBody body = Asked.body(context);
        Channel channel = body.one("channel", Channel::find, "walk-in, letter, lapor");
        ActToRecord act = act(context, body);
        answer(context, CREATED, desk.cases().open(channel, act));
    }

    private void record(Context context) {
        String number = number(context);
        JsonBody body = Asked.body(context);
        int expectedVersion = body.whole("expectedVersion");
        ActToRecord act = act(context, body);
        Recording recording =
                desk.cases().record(number, expectedVersion, act).orElseThrow(() -> new NoSuchThing(number));
        answer(context, OK, recording);
    }

    private static ActToRecord act(Context context, JsonBody body) {
        ActType type = body.one("act", ActType::find, ACTS);
        ActToRecord act = new ActToRecord(
                type,
                Doorkeeper.member(context),
                body.optionalOne("role", Role::find, ROLES),
                body.optionalInstant("at"),
                FactsJson.read(body));
        type.facts().forEach(fact -> body.offer(fact.id()));
        body.offer(Fact.FEE.id());
        body.end();
        refuseStrangeFacts(type, act.facts());
        refuseStrangeFee(act.facts().text(Fact.FEE));
        return act;
    }

    /** A fact the act does not have would be lost on the reader: better said than kept. */
    private static void refuseStrangeFacts(ActType type, Facts facts) {
        for (Fact fact : facts.asMap().keySet()) {
            if (fact != Fact.FEE && !type.facts().contains(fact)) {
                String known = Stream.concat(type.facts().stream(), Stream.of(Fact.FEE))
                        .map(Fact::id)
                        .collect(Collectors.joining(", "));
                throw new BadInput(fact.id(), BadInput.Remedy.FIELDS_OF_ACT, type.id(), known);
            }
        }
    }

    /** A log may hold "Rp 5.000" and is asked about it later; at the desk a fee that cannot be read would pass as none. */
    private static void refuseStrangeFee(String fee) {
        if (!fee.isEmpty() && !FEE.matcher(fee).matches()) {
            throw new BadInput(Fact.FEE.id(), BadInput.Remedy.WRITE_NUMBER, fee);
        }
    }

    private void answer(Context context, int status, Recording recording) {
        switch (recording) {
            case Recording.Recorded recorded -> {
                context.header("Location", "/cases/" + recorded.view().number());
                Answers.json(context, status, json(context).view(recorded.view()));
            }
            case Recording.Refused refused -> throw new ActRefused(refused);
            case Recording.Misdated misdated -> throw new ActMisdated(misdated);
        }
    }

    private void read(Context context) {
        Answers.json(context, OK, json(context).view(view(context)));
    }

    private void entries(Context context) {
        JsonNode entries = json(context).entries(view(context).entries());
        Answers.json(context, OK, JsonBody.MAPPER.createObjectNode().set("entries", entries));
    }

    private CaseView view(Context context) {
        String number = number(context);
        return desk.cases().read(number, Doorkeeper.member(context)).orElseThrow(() -> new NoSuchThing(number));
    }

    private static String number(Context context) {
        return context.pathParam("number");
    }

    private RequestJson json(Context context) {
        return new RequestJson(
                desk.book().standard(), Answers.messages(context), desk.clock().instant());
    }
}
