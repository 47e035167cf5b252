package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.event.Delivery;
import id.tapal.application.event.Subscription;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.RegisterQuery;
import id.tapal.contract.ApiContract;
import id.tapal.contract.Call;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.deadline.SkipReason;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.NeverExempt;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.By;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.LimitUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document tells what the server does. What each call answers is held against it by {@link Caller}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTest {

    private static final String HEALTHY = "{\"status\":\"up\"}";

    private final ApiContract contract = Caller.CONTRACT;
    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_operations_are_the_routes() {
        assertThat(contract.operations())
                .as("openapi.yaml tells at its top how to add one")
                .isEqualTo(server.routes())
                .contains("GET /cases/<number>");
    }

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                words("Channel", Channel.values(), Channel::id),
                words("Stage", Stage.values(), Stage::id),
                words("ActName", ActType.values(), ActType::id),
                words("FactName", Fact.values(), Fact::id),
                words("Role", Role.values(), Role::id),
                words("By", By.values(), By::id),
                words("Position", Position.values(), Position::id),
                words("Duty", Duty.values(), Duty::id),
                words("Decision", Decision.values(), Decision::id),
                words("Clause", Clause.values(), Clause::id),
                words("Layer", Layer.values(), Layer::id),
                words("BreachKind", BreachKind.values(), BreachKind::id),
                words("LimitUnit", LimitUnit.values(), LimitUnit::id),
                words("SkipReason", SkipReason.values(), SkipReason::id),
                words("Custody", Custody.values(), Custody::id),
                words("DayBasis", DayBasis.values(), DayBasis::id),
                words("ComplaintRoute", ComplaintRoute.values(), ComplaintRoute::id),
                words("DocumentKind", NeverExempt.values(), NeverExempt::id),
                words("WebhookState", Subscription.State.values(), Subscription.State::id),
                words("DeliveryState", Delivery.State.values(), Delivery.State::id),
                words("DeniedReason", NotPermitted.Reason.values(), NotPermitted.Reason::id),
                words("Sort", RegisterQuery.Sort.values(), sort -> sort.name().toLowerCase(Locale.ROOT)));
    }

    private static <T> Arguments words(String schema, T[] values, Function<T, String> id) {
        return Arguments.of(schema, Arrays.stream(values).map(id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    void the_vocabularies_are_those_of_the_code(String schema, List<String> values) {
        assertThat(contract.values(schema)).isEqualTo(values);
    }

    @Test
    void no_vocabulary_is_left_out_of_the_comparison() {
        List<String> compared =
                vocabularies().map(each -> String.valueOf(each.get()[0])).toList();
        assertThat(contract.document().at("/components/schemas").propertyStream())
                .filteredOn(schema -> schema.getValue().has("enum"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(compared);
    }

    @Test
    void an_act_may_state_what_the_domain_knows() {
        List<String> facts = Arrays.stream(Fact.values()).map(Fact::id).toList();
        assertThat(contract.properties("Facts")).containsExactlyElementsOf(facts);
        assertThat(contract.properties("ActFields")).containsAll(facts).hasSize(facts.size() + 3);
    }

    @Test
    void every_text_is_told_in_both_languages() {
        Map<String, String> texts = new TreeMap<>();
        collect(contract.document(), "", texts);
        assertThat(texts)
                .hasSizeGreaterThan(100)
                .allSatisfy((place, text) -> assertThat(text.split(" / ", -1))
                        .as("%s: %s", place, text)
                        .hasSize(2));
    }

    private static void collect(JsonNode node, String place, Map<String, String> texts) {
        for (String name : node.isObject() ? node.propertyNames() : List.<String>of()) {
            JsonNode value = node.path(name);
            if (List.of("summary", "description").contains(name) && value.isString()) {
                texts.put(place + "/" + name, value.asString());
            }
            collect(value, place + "/" + name, texts);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.path(i), place + "/" + i, texts);
        }
    }

    @Test
    void every_example_of_a_body_is_one() {
        int held = 0;
        for (Map.Entry<String, JsonNode> path :
                contract.document().path("paths").propertyStream().toList()) {
            for (Map.Entry<String, JsonNode> method :
                    path.getValue().propertyStream().toList()) {
                for (JsonNode example : examples(method.getValue().at("/requestBody/content/application~1json"))) {
                    assertThat(contract.faultsOfBody(method.getKey(), path.getKey(), example.toString()))
                            .as("%s %s", path.getKey(), example)
                            .isEmpty();
                    held++;
                }
            }
        }
        assertThat(held).isGreaterThanOrEqualTo(10);
    }

    private static List<JsonNode> examples(JsonNode content) {
        return content.has("example")
                ? List.of(content.path("example"))
                : content.path("examples")
                        .valueStream()
                        .map(each -> each.path("value"))
                        .toList();
    }

    private Call health(int status, String type, String body) {
        return health(status, body, Map.of("Content-Type", List.of(type)));
    }

    /** A true answer with another status, body and other headers; a header of no values is taken away. */
    private Call health(int status, String body, Map<String, List<String>> others) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(server.nobody().get("/health").headers().map());
        headers.putAll(others);
        return new Call("GET", "/health", "", status, headers, body);
    }

    @Test
    void a_true_answer_passes() {
        contract.check(health(200, "application/json; charset=utf-8", HEALTHY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "200 ! application/json ! {} ! status",
                "200 ! application/json ! {\"status\":\"fine\"} ! enumeration",
                "200 ! application/json ! {\"status\":\"up\",\"mood\":\"good\"} ! mood",
                "200 ! application/json ! [] ! object",
                "200 ! application/json ! up ! JSON",
                "200 ! text/plain ! {\"status\":\"up\"} ! media type",
                "204 ! application/json ! {\"status\":\"up\"} ! lists no 204",
                "500 ! application/problem+json ! {} ! lists no 500"
            })
    void a_wrong_answer_is_found(int status, String type, String body, String fault) {
        assertThatThrownBy(() -> contract.check(health(status, type, body)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    @Test
    void a_header_that_is_missing_or_wrong_is_found() {
        for (String name : List.of("Cache-Control", "X-Request-Id")) {
            assertThatThrownBy(() -> contract.check(health(200, HEALTHY, Map.of(name, List.of()))))
                    .hasMessageContaining("header " + name + " is missing");
            assertThatThrownBy(() -> contract.check(health(200, HEALTHY, Map.of(name, List.of("a b")))))
                    .hasMessageContaining("header " + name);
        }
    }

    @Test
    void a_true_case_with_one_field_changed_is_found() {
        Answer visit = server.aVisit();
        Map<String, String> changes = Map.of(
                "\"version\":1", "\"version\":\"1\"",
                "\"stage\":\"received\"", "\"stage\":\"lost\"",
                "\"ended\":false", "\"closed\":false",
                "\"sequence\":1", "\"sequence\":0",
                "\"blocking\":true", "\"blocking\":null",
                "+08:00\"", "\"",
                "\"clause\":\"A.1\"", "\"clause\":\"A.9\"");
        changes.forEach((right, wrong) -> {
            assertThat(visit.body()).contains(right);
            Call call = new Call(
                    "GET",
                    "/cases/" + visit.number(),
                    "",
                    200,
                    visit.headers().map(),
                    visit.body().replace(right, wrong));
            assertThatThrownBy(() -> contract.check(call))
                    .as("%s for %s", wrong, right)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("contract");
        });
    }

    @Test
    void a_body_that_the_server_took_but_the_contract_does_not_tell_is_found() {
        Answer complaint = server.as(HEAD)
                .post("/complaints", "{\"route\":\"officer\",\"text\":\"Antrean\"}")
                .expect(201);
        String asked = "{\"route\":\"officer\",\"text\":\"Antrean\",\"mood\":\"bad\"}";
        Call call =
                new Call("POST", "/complaints", asked, 201, complaint.headers().map(), complaint.body());
        assertThatThrownBy(() -> contract.check(call))
                .hasMessageContaining("sent body")
                .hasMessageContaining("mood");
    }

    @Test
    void the_document_is_served_to_everybody() {
        Answer served = server.nobody().get("/openapi.yaml");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).startsWith("#").contains("openapi: 3.1");
    }

    @Test
    void the_page_tells_every_operation_and_schema_and_runs_no_script() {
        for (String language : List.of("id", "en")) {
            Answer page = server.nobody().in(language).get("/docs");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\">")
                    .doesNotContain("<script", "src=", "href=\"http", "url(", "style=");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe-inline");
            contract.document()
                    .path("paths")
                    .forEach(path -> path.forEach(operation -> {
                        if (operation.has("operationId")) {
                            assertThat(page.body())
                                    .contains("<article id=\""
                                            + operation.path("operationId").asString() + "\"");
                        }
                    }));
            for (String schema : contract.document().at("/components/schemas").propertyNames()) {
                assertThat(page.body()).contains("id=\"schema-" + schema + "\"");
            }
        }
    }

    @Test
    void the_page_speaks_the_language_of_the_reader() {
        assertThat(server.nobody().get("/docs").body())
                .contains("Membuka kasus")
                .doesNotContain("Opens a case");
        assertThat(server.nobody().in("en").get("/docs").body())
                .contains("Opens a case")
                .doesNotContain("Membuka kasus");
    }

    @Test
    void the_policy_of_the_page_lets_its_own_style_in() throws Exception {
        Answer page = server.nobody().get("/docs");
        String style = page.body().replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
}
