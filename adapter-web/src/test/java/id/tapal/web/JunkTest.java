package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.page.CursorText;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is thrown at a route, the program does not fail. */
final class JunkTest {

    private static final List<String> ODD_BODIES = List.of(
            "",
            "[".repeat(50_000),
            "{\"a\":".repeat(5_000),
            "{\"text\":\"" + "x".repeat(200_000) + "\"}",
            "x".repeat(300_000),
            "{\"act\":\"x\",\"act\":\"y\"}",
            "{\"text\":\"\\ud800\"}",
            "{\"text\":\"\\u0000\"}",
            "{\"at\":\"2026-02-30T25:61:00+99:00\"}",
            "{\"fee\":1e999999}",
            "{\"expectedVersion\":-1}",
            "null",
            "\ufeff{}");

    private static DeskServer server = DeskServer.start();

    @BeforeContainer
    static void start() {
        server.close();
        server = DeskServer.start();
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Property(tries = 1500)
    @Label("junk at any route is never a fault, and a refusal is a problem document that tells nothing of the program")
    void junk(
            @ForAll("requests") String route,
            @ForAll("texts") String text,
            @ForAll("queries") String query,
            @ForAll("headers") Map<String, String> headers,
            @ForAll("bodies") String body) {
        String[] parts = route.split(" ", 2);
        Caller caller = server.as(HEAD);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        String path = parts[1].replaceAll("[<{][a-z]+[>}]", Matcher.quoteReplacement(Caller.encoded(text)));
        Answer answer = caller.send(parts[0], path + query, parts[0].equals("GET") ? "" : body);
        String told = route + query + " " + headers + " " + body + ": " + answer.body();
        assertThat(answer.status()).as(told).isLessThan(500);
        assertThat(answer.header("X-Request-Id")).as(told).isNotEmpty();
        assertThat(answer.body()).as(told).doesNotContain("\tat ", "Exception", "java.", "id.tapal.", "org.eclipse");
        if (answer.status() >= 400 && !parts[0].equals("HEAD")) {
            answer.expectProblem(answer.status());
        }
    }

    /** Every route of the server, also those that come to be; other methods at the same addresses; addresses that are none. */
    @Provide
    Arbitrary<String> requests() {
        List<String> routes = List.copyOf(server.routes());
        Arbitrary<String> others = Combinators.combine(
                        Arbitraries.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"),
                        Arbitraries.of(routes))
                .as((method, route) -> method + route.substring(route.indexOf(' ')));
        Arbitrary<String> nowhere = Arbitraries.of("GET /x{x}", "DELETE /{x}/{y}", "POST /cases/{x}/none/{y}/");
        return Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.of(routes)), Tuple.of(2, others), Tuple.of(1, nowhere));
    }

    /** Parameters of the routes and others, decodable and not. */
    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> names = Arbitraries.of(
                "number", "requester", "text", "channel", "stage", "from", "to", "late", "handler", "sort", "cursor");
        Arbitrary<String> parameters = Combinators.combine(
                        Arbitraries.oneOf(names, Arbitraries.of("limit", "descending", "x", "")),
                        Arbitraries.oneOf(texts(), cursors()))
                .as((name, value) -> name + "=" + Caller.encoded(value));
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                parameters.list().ofMinSize(1).ofMaxSize(3).map(list -> "?" + String.join("&", list)),
                Arbitraries.of("?", "?&&", "?=", "?text=%00", "?text=%ff", "?text=%ED%A0%80", "?text"));
    }

    /** As the server writes them, of whatever parts. */
    private Arbitrary<String> cursors() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                texts(), Arbitraries.of("2026-03-02T01:00:00Z", "+999999999-12-31T23:59:59Z", "staf"));
        return parts.list().ofMinSize(1).ofMaxSize(3).map(list -> CursorText.of(list.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(300),
                Arbitraries.of(
                        "\"1\"", "W/\"2\"", "*", "\"99999999999\"", "0", "text/plain", "application/json;charset=x"),
                Arbitraries.of("gzip;q=0", "en;q=x", "Bearer x", "bytes=0-1", "identity", "100-continue"));
        Arbitrary<String> names = Arbitraries.of(
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Authorization",
                "Content-Type",
                "Accept-Language",
                "Accept-Encoding",
                "X-Request-Id",
                "Accept",
                "Range",
                "Cookie",
                "X-Forwarded-For",
                "Forwarded");
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Map.of())),
                Tuple.of(2, Arbitraries.maps(names, values).ofMaxSize(3)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().numeric().ofMaxLength(12),
                Arbitraries.of(
                        "2026/TM/0001",
                        "",
                        " ",
                        "..",
                        "/",
                        "'; drop table entry; --",
                        "%",
                        "\u0000",
                        "🗺",
                        "+999999999-01-01"));
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> names = Arbitraries.of(Stream.of(
                        Stream.of("channel", "act", "at", "role", "expectedVersion", "id", "name", "active", "member"),
                        Stream.of("days", "route", "text", "from", "posts", "holdings", "duties"),
                        Arrays.stream(Fact.values()).map(Fact::id))
                .flatMap(each -> each)
                .toList());
        Arbitrary<Object> values = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.of("walk-in", "letter", "lapor", "officer", "staf", "head", "2026-03-01T09:00:00+08:00"),
                Arbitraries.of(ActType.values()).map(ActType::id),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false),
                Arbitraries.of(List.of(), List.of("17a"), List.of(Map.of()), Map.of(), List.of(1)));
        Arbitrary<String> objects = Combinators.combine(
                        names.list().ofMaxSize(8), values.list().ofSize(8))
                .as(JunkTest::object);
        return Arbitraries.frequencyOf(
                Tuple.of(8, objects),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)),
                Tuple.of(1, Arbitraries.of(ODD_BODIES)),
                Tuple.of(1, objects.map(whole -> whole.substring(0, whole.length() / 2))));
    }

    private static String object(List<String> names, List<Object> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return JsonMapper.shared().writeValueAsString(map);
    }
}
