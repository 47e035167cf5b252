package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Once;
import id.tapal.application.request.Recording;
import id.tapal.application.request.StaleVersion;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Cases: open one, record an act in it, read it. A registration number stands in the path with its slashes. */
final class CaseRoutes implements Routes {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String EXPECTED = "expectedVersion";
    private static final String ACTS =
            Arrays.stream(ActType.values()).map(ActType::id).collect(Collectors.joining(", "));
    private static final String ROLES =
            Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "));

    private static final Pattern FEE = Pattern.compile("[0-9]{1,15}([.][0-9]{1,3})?");

    private final Desk desk;
    private final Afterwards afterwards;

    /**
     * @param afterwards what follows on an act
     */
    CaseRoutes(Desk desk, Afterwards afterwards) {
        this.desk = desk;
        this.afterwards = afterwards;
    }

    /** What follows on an act, whatever came of it. */
    interface Afterwards {
        void on(Context context, ActType act, Recording recording);
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
        answer(context, CREATED, act.act(), desk.cases().open(channel, act, IdempotencyKey.of(context)));
    }

    private void record(Context context) {
        String number = number(context);
        JsonBody body = Asked.body(context);
        Optional<Integer> matched = VersionTag.wanted(context);
        int version = seenVersion(matched, body.optionalWhole(EXPECTED));
        ActToRecord act = act(context, body);
        Optional<Once> once = IdempotencyKey.of(context);
        try {
            Optional<Recording> recording = desk.cases().record(number, version, act, once);
            answer(context, OK, act.act(), recording.orElseThrow(() -> new NoSuchThing(number)));
        } catch (StaleVersion stale) {
            throw matched.isPresent() ? new VersionUnmatched(stale) : stale;
        }
    }

    private static int seenVersion(Optional<Integer> matched, Optional<Integer> expected) {
        if (matched.isPresent() && expected.isPresent() && !matched.equals(expected)) {
            throw new BadInput(EXPECTED, BadInput.Remedy.WRITE_SAME_VERSION);
        }
        return matched.or(() -> expected).orElseThrow(VersionMissing::ofCase);
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

    private void answer(Context context, int status, ActType act, Recording recording) {
        context.appData(Meters.KEY).count(act, recording);
        afterwards.on(context, act, recording);
        switch (recording) {
            case Recording.Recorded recorded -> {
                context.header("Location", "/cases/" + recorded.view().number());
                VersionTag.put(context, recorded.view().version());
                Answers.json(context, status, json(context).view(recorded.view()));
            }
            case Recording.RecordedUnseen unseen -> {
                context.header("Location", "/cases/" + unseen.receipt().number());
                VersionTag.put(context, unseen.receipt().version());
                Answers.json(context, status, json(context).receipt(unseen.receipt()));
            }
            case Recording.Refused refused -> throw new ActRefused(refused);
            case Recording.Misdated misdated -> throw new ActMisdated(misdated);
        }
    }

    private void read(Context context) {
        CaseView view = view(context);
        answer(context, view, json -> json.view(view));
    }

    private void entries(Context context) {
        CaseView view = view(context);
        answer(context, view, json -> JsonBody.MAPPER.createObjectNode().set("entries", json.entries(view.entries())));
    }

    /** A case, or word that nothing was recorded in it since. */
    private void answer(Context context, CaseView view, Function<RequestJson, JsonNode> written) {
        VersionTag.put(context, view.version());
        RequestJson json = json(context);
        if (VersionTag.isHeld(context, view.version())) {
            context.status(NOT_MODIFIED);
        } else {
            Answers.json(context, OK, written.apply(json));
        }
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
