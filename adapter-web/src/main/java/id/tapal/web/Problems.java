package id.tapal.web;

import static id.tapal.codec.BadInput.Remedy.USE_NEW_KEY;
import static id.tapal.codec.BadInput.Remedy.USE_ONE_OF;

import id.tapal.application.desk.Unavailable;
import id.tapal.application.organization.NobodyLeft;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.people.NotYetForgettable;
import id.tapal.application.request.KeyReused;
import id.tapal.application.request.NotAmong;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Recording;
import id.tapal.application.request.RoleNotHeld;
import id.tapal.application.request.StaleVersion;
import id.tapal.codec.BadInput;
import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.domain.request.Breach;
import id.tapal.domain.standard.Standard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong, as RFC 9457 problem documents: the one place where outcomes become status codes. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String PROBLEM = "application/problem+json; charset=utf-8";
    private static final String TYPES = "urn:tapal:problem:";
    private static final String CLAUSES = "urn:tapal:clause:";

    /** A database that is busy is so for a moment; one that is gone is looked for again by then. */
    static final String RETRY_SECONDS = "5";

    private final Standard standard;

    Problems(Standard standard) {
        this.standard = standard;
    }

    void register(RoutesConfig routes) {
        routes.exception(ActRefused.class, (refused, context) -> refused(context, refused.refusal()));
        routes.exception(ActMisdated.class, (misdated, context) -> misdated(context, misdated.misdated()));
        routes.exception(NotAmong.class, (none, context) -> notAmong(context, none));
        routes.exception(BadInput.class, (wrong, context) -> badInput(context, wrong));
        routes.exception(
                KeyReused.class,
                (reused, context) -> badInput(context, new BadInput(IdempotencyKey.HEADER, USE_NEW_KEY)));
        routes.exception(Unauthenticated.class, (nobody, context) -> {
            context.header("WWW-Authenticate", "Bearer");
            String remedy = Answers.messages(context).text("problem.show-token");
            send(context, HttpStatus.UNAUTHORIZED, "unauthenticated", remedy);
        });
        routes.exception(NotPermitted.class, (denied, context) -> notPermitted(context, denied.reason()));
        routes.exception(
                NobodyLeft.class,
                (locked, context) -> send(
                        context,
                        HttpStatus.CONFLICT,
                        "conflict",
                        Answers.messages(context).text("problem.nobody-left")));
        routes.exception(RoleNotHeld.class, (denied, context) -> roleNotHeld(context, denied));
        routes.exception(
                NoSuchThing.class,
                (missing, context) ->
                        send(context, HttpStatus.NOT_FOUND, "not-found", String.valueOf(missing.getMessage())));
        routes.exception(
                Conflict.class,
                (done, context) -> send(
                        context,
                        HttpStatus.CONFLICT,
                        "conflict",
                        Answers.messages(context).text("problem.answered-already", String.valueOf(done.getMessage()))));
        routes.exception(
                StaleVersion.class,
                (stale, context) -> stale(context, HttpStatus.CONFLICT, stale.expected(), stale.actual()));
        routes.exception(
                VersionUnmatched.class,
                (unmatched, context) ->
                        stale(context, HttpStatus.PRECONDITION_FAILED, unmatched.expected(), unmatched.actual()));
        routes.exception(VersionMissing.class, (missing, context) -> versionMissing(context, missing));
        routes.exception(
                WrongContentType.class,
                (wrong, context) -> send(
                        context,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "content-type",
                        Answers.messages(context).text("problem.send-json")));
        routes.exception(TooMany.class, (many, context) -> {
            context.header("Retry-After", String.valueOf(many.seconds()));
            String remedy = Answers.messages(context).text("problem.slow-down", many.seconds());
            send(context, HttpStatus.TOO_MANY_REQUESTS, "too-many", remedy);
        });
        routes.exception(Unavailable.class, (away, context) -> unavailable(context, away));
        routes.exception(NotYetForgettable.class, (needed, context) -> notYetForgettable(context, needed));
        routes.exception(
                PeopleForgotten.class,
                (forgotten, context) -> send(
                        context,
                        HttpStatus.CONFLICT,
                        "conflict",
                        Answers.messages(context).text("problem.people-forgotten")));
        routes.exception(HttpResponseException.class, (response, context) -> ofServer(context, response));
        routes.exception(Exception.class, (fault, context) -> {
            LOG.error("{} {} failed", context.method(), Exchange.of(context).route(), fault);
            send(context, HttpStatus.INTERNAL_SERVER_ERROR, "fault", "");
        });
    }

    private void refused(Context context, Recording.Refused refused) {
        Messages messages = Answers.messages(context);
        RequestJson json = new RequestJson(standard, messages, Instant.EPOCH);
        Breach first =
                refused.breaches().stream().filter(Breach::blocking).findFirst().orElseThrow();
        ObjectNode problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, messages.text("problem.refused"));
        problem.put("type", CLAUSES + first.clause().id());
        problem.put("detail", messages.breach(first, standard));
        problem.set("breaches", json.breaches(refused.breaches()));
        problem.set("open", json.open(refused.instead()));
        send(context, HttpStatus.UNPROCESSABLE_CONTENT, problem);
    }

    private void misdated(Context context, Recording.Misdated misdated) {
        Messages messages = Answers.messages(context);
        String key = misdated.isAhead() ? "problem.in-future" : "problem.before-last";
        String bound = messages.dateTime(misdated.bound(), standard.zone());
        badInput(context, "at", messages.text(key, bound));
    }

    private static void notAmong(Context context, NotAmong none) {
        String found = none.found().isEmpty() ? Answers.messages(context).text("nothing") : none.found();
        badInput(context, new BadInput(none.field(), USE_ONE_OF, String.join(", ", none.possible()), found));
    }

    private static void badInput(Context context, BadInput wrong) {
        badInput(context, wrong.field(), wrong.remedy(Answers.messages(context)));
    }

    private static void badInput(Context context, String field, String remedy) {
        Messages messages = Answers.messages(context);
        ObjectNode problem = problem(HttpStatus.BAD_REQUEST, messages.text("problem.bad-input"));
        problem.put("type", TYPES + "bad-input");
        problem.put("detail", field.isEmpty() ? remedy : messages.text("problem.field", field, remedy));
        problem.put("field", field);
        problem.put("remedy", remedy);
        send(context, HttpStatus.BAD_REQUEST, problem);
    }

    private static void notPermitted(Context context, NotPermitted.Reason reason) {
        Messages messages = Answers.messages(context);
        ObjectNode problem = problem(HttpStatus.FORBIDDEN, messages.text("problem.not-permitted"));
        problem.put("type", TYPES + "not-permitted");
        problem.put("detail", messages.text("denied." + reason.id()));
        problem.put("reason", reason.id());
        send(context, HttpStatus.FORBIDDEN, problem);
    }

    private static void roleNotHeld(Context context, RoleNotHeld denied) {
        Messages messages = Answers.messages(context);
        String held = denied.held().stream().map(messages::label).collect(Collectors.joining(", "));
        ObjectNode problem = problem(HttpStatus.FORBIDDEN, messages.text("problem.not-permitted"));
        problem.put("type", TYPES + "role-not-held");
        problem.put("detail", messages.text("problem.role-not-held", held));
        problem.put("field", "role");
        problem.set("held", RequestJson.roles(denied.held()));
        send(context, HttpStatus.FORBIDDEN, problem);
    }

    private void notYetForgettable(Context context, NotYetForgettable needed) {
        Messages messages = Answers.messages(context);
        ObjectNode problem = problem(HttpStatus.CONFLICT, messages.text("problem.not-yet-forgettable"));
        problem.put("type", TYPES + "not-yet-forgettable");
        problem.put("detail", messages.text("problem.not-ended"));
        needed.recourse().ifPresent(recourse -> {
            problem.put("detail", messages.text("problem.still-disputable", messages.date(recourse.lastDay())));
            problem.put("lastDay", recourse.lastDay().toString());
            problem.put("provisional", recourse.provisional());
            ArrayNode steps = problem.putArray("steps");
            messages.readOut(recourse).forEach(steps::add);
        });
        send(context, HttpStatus.CONFLICT, problem);
    }

    private static void stale(Context context, HttpStatus status, int expected, int actual) {
        Messages messages = Answers.messages(context);
        ObjectNode problem = problem(status, messages.text("problem.stale-version"));
        problem.put("type", TYPES + "stale-version");
        problem.put("detail", messages.text("problem.stale", expected, actual));
        problem.put("expectedVersion", expected);
        problem.put("actualVersion", actual);
        send(context, status, problem);
    }

    private static void versionMissing(Context context, VersionMissing missing) {
        Messages messages = Answers.messages(context);
        String remedy = messages.text(missing.remedy());
        ObjectNode problem = problem(HttpStatus.PRECONDITION_REQUIRED, messages.text("problem.version-missing"));
        problem.put("type", TYPES + "version-missing");
        problem.put("detail", messages.text("problem.field", missing.field(), remedy));
        problem.put("field", missing.field());
        problem.put("remedy", remedy);
        send(context, HttpStatus.PRECONDITION_REQUIRED, problem);
    }

    private static void unavailable(Context context, Unavailable away) {
        LOG.warn(
                "{} {} not possible now", context.method(), Exchange.of(context).route(), away);
        context.header("Retry-After", RETRY_SECONDS);
        Messages messages = Answers.messages(context);
        boolean inDoubt = away.fault() == Unavailable.Fault.IN_DOUBT;
        ObjectNode problem = problem(HttpStatus.SERVICE_UNAVAILABLE, messages.text("problem.unavailable"));
        problem.put("type", TYPES + "unavailable");
        problem.put("detail", messages.text(inDoubt ? "problem.in-doubt" : "problem.try-later"));
        problem.put("fault", away.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        send(context, HttpStatus.SERVICE_UNAVAILABLE, problem);
    }

    private static void ofServer(Context context, HttpResponseException response) {
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            context.header("Allow", String.join(", ", response.getDetails().values()));
        }
        if (status == HttpStatus.REQUEST_TIMEOUT || status == HttpStatus.CONTENT_TOO_LARGE) {
            context.header("Connection", "close"); // what is left of the body is not waited for
        }
        send(context, status, ofServer(status, Answers.messages(context)));
    }

    /** What is refused before a route is reached. */
    static ObjectNode ofServer(HttpStatus status, Messages messages) {
        String key = switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method";
            case CONTENT_TOO_LARGE -> "too-large";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
            case URI_TOO_LONG -> "address-too-long";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case REQUEST_TIMEOUT -> "timeout";
            default -> status.isServerError() ? "fault" : "bad-input";
        };
        ObjectNode problem = problem(status, messages.text("problem." + key)).put("type", TYPES + key);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            problem.put("detail", messages.text("problem.try-later"));
        }
        if (status == HttpStatus.BAD_REQUEST) {
            String remedy = new BadInput("", BadInput.Remedy.WRITE_VALID_ADDRESS).remedy(messages);
            problem.put("detail", remedy).put("field", "").put("remedy", remedy);
        }
        return problem;
    }

    private static void send(Context context, HttpStatus status, String key, String detail) {
        Messages messages = Answers.messages(context);
        ObjectNode problem = problem(status, messages.text("problem." + key));
        problem.put("type", TYPES + key);
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        send(context, status, problem);
    }

    private static ObjectNode problem(HttpStatus status, String title) {
        return JsonBody.MAPPER.createObjectNode().put("title", title).put("status", status.getCode());
    }

    private static void send(Context context, HttpStatus status, ObjectNode problem) {
        context.header("Cache-Control", "no-store");
        context.status(status).contentType(PROBLEM).result(problem.toString());
    }
}
