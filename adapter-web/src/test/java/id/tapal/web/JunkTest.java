package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is thrown at a route, the program does not fail. */
final class JunkTest {

    private static final List<String> ROUTES = List.of(
            "GET /health",
            "GET /standard",
            "GET /me",
            "POST /cases",
            "POST /cases/{}/acts",
            "GET /cases/{}",
            "GET /cases/{}/entries",
            "GET /inbox?limit={}",
            "GET /register?number={}",
            "GET /register?cursor={}",
            "GET /register?from={}",
            "GET /register?to={}",
            "GET /register?requester={}&text={}",
            "GET /register?{}={}",
            "GET /staff",
            "POST /staff",
            "GET /organization",
            "PUT /organization",
            "POST /tokens",
            "DELETE /tokens/{}",
            "POST /webhooks",
            "GET /webhooks/{}",
            "PUT /webhooks/{}",
            "GET /webhooks/{}/deliveries?cursor={}",
            "POST /webhooks/{}/replay",
            "GET /complaints/{}",
            "POST /complaints",
            "POST /complaints/{}/answer",
            "DELETE /{}",
            "PATCH /cases/{}");

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

    @Property(tries = 600)
    @Label("junk at any route is never a fault, and a refusal is a problem document")
    void junk(@ForAll("routes") String route, @ForAll("texts") String text, @ForAll("bodies") String body) {
        String[] parts = route.split(" ", 2);
        Answer answer = server.as(HEAD)
                .send(parts[0], parts[1].replace("{}", Caller.encoded(text)), parts[0].equals("GET") ? "" : body);
        assertThat(answer.status()).as("%s %s: %s", route, body, answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            answer.expectProblem(answer.status());
        } else {
            assertThat(answer.json().isObject()).isTrue();
        }
    }

    @Provide
    Arbitrary<String> routes() {
        return Arbitraries.of(ROUTES);
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
                net.jqwik.api.Tuple.of(8, objects),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(60)),
                net.jqwik.api.Tuple.of(1, objects.map(whole -> whole.substring(0, whole.length() / 2))));
    }

    private static String object(List<String> names, List<Object> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return JsonMapper.shared().writeValueAsString(map);
    }
}
