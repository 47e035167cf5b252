package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static id.tapal.testkit.Agency.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WebhookRoutesTest {

    private static final String ADDRESS = "https://sistem.go.id/tapal";
    private static final String BODY = "{\"address\":\"" + ADDRESS + "\"}";

    private final DeskServer server = DeskServer.start();
    private final Deliveries deliveries = server.fixture().holdings().deliveries();

    @AfterEach
    void stop() {
        server.close();
    }

    private String subscribe() {
        return server.as(HEAD).post("/webhooks", BODY).expect(201).text("/id");
    }

    private void deliver(String id, Delivery.State state) {
        Instant now = server.fixture().clock().instant();
        deliveries.spread(now);
        deliveries.settle(deliveries.claim(id, now, now.plusSeconds(60), 1).stream()
                .map(claim -> new Deliveries.Attempt(claim, state, now, "http-503", now))
                .toList());
    }

    @Test
    void an_address_is_subscribed_and_its_secret_told_once() {
        Answer subscribed = server.as(HEAD).post("/webhooks", BODY).expect(201);
        String id = subscribed.text("/id");
        assertThat(subscribed.header("Location")).isEqualTo("/webhooks/" + id);
        assertThat(subscribed.text("/secret")).startsWith("whsec_");
        assertThat(subscribed.text("/address")).isEqualTo(ADDRESS);
        assertThat(subscribed.text("/state")).isEqualTo("active");
        assertThat(subscribed.text("/createdAt")).isEqualTo("2026-03-02T09:00:00+08:00");

        for (Answer later :
                new Answer[] {server.as(HEAD).get("/webhooks"), server.as(HEAD).get("/webhooks/" + id)}) {
            assertThat(later.expect(200).body()).contains(ADDRESS, id).doesNotContain("secret");
        }
    }

    @Test
    void one_is_paused_moved_resumed_and_removed() {
        String id = subscribe();
        Answer paused = server.as(HEAD)
                .put("/webhooks/" + id, "{\"address\":\"http://10.0.0.7:8080/\",\"active\":false}")
                .expect(200);
        assertThat(paused.text("/state")).isEqualTo("paused");
        assertThat(paused.text("/address")).isEqualTo("http://10.0.0.7:8080/");
        assertThat(server.as(HEAD)
                        .put("/webhooks/" + id, "{\"address\":\"http://10.0.0.7:8080/\",\"active\":true}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("active");
        assertThat(server.as(HEAD).delete("/webhooks/" + id).expect(200).text("/id"))
                .isEqualTo(id);
        assertThat(server.as(HEAD).get("/webhooks").expect(200).each("/webhooks", "id"))
                .isEmpty();
    }

    @Test
    void deliveries_are_listed_by_state_and_page_without_what_was_said() {
        String id = subscribe();
        for (int i = 0; i < 3; i++) {
            server.aVisit();
            deliver(id, i == 0 ? Delivery.State.FAILED : Delivery.State.DELIVERED);
        }
        String path = "/webhooks/" + id + "/deliveries";
        Answer first = server.as(HEAD).get(path + "?limit=2").expect(200);
        assertThat(first.each("/deliveries", "event")).hasSize(2);
        assertThat(first.body()).doesNotContain("Pemohon").doesNotContain("Peta");
        Answer rest =
                server.as(HEAD).get(path + "?cursor=" + first.text("/next")).expect(200);
        assertThat(rest.each("/deliveries", "event"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.each("/deliveries", "event"));
        assertThat(rest.text("/next")).isEmpty();
        Answer failed = server.as(HEAD).get(path + "?state=failed").expect(200);
        assertThat(failed.each("/deliveries", "lastError")).containsExactly("http-503");
        assertThat(failed.each("/deliveries", "act")).containsExactly("guest-book-signed");
        assertThat(failed.text("/deliveries/0/attempts")).isEqualTo("1");
        assertThat(failed.text("/deliveries/0/lastAt")).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(failed.text("/deliveries/0/dueAt")).isEmpty();
    }

    @Test
    void one_event_or_all_since_an_instant_are_sent_again() {
        String id = subscribe();
        server.aVisit();
        deliver(id, Delivery.State.FAILED);
        String deliveriesPath = "/webhooks/" + id + "/deliveries";
        String event = server.as(HEAD).get(deliveriesPath).text("/deliveries/0/event");

        String replay = "/webhooks/" + id + "/replay";
        assertThat(server.as(HEAD)
                        .post(replay, "{\"event\":\"" + event + "\"}")
                        .expect(200)
                        .text("/replayed"))
                .isEqualTo("1");
        Answer pending = server.as(HEAD).get(deliveriesPath + "?state=pending").expect(200);
        assertThat(pending.each("/deliveries", "event")).containsExactly(event);
        assertThat(pending.text("/deliveries/0/dueAt")).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(server.as(HEAD)
                        .post(replay, "{\"since\":\"2026-03-02T09:00:00+08:00\"}")
                        .expect(200)
                        .text("/replayed"))
                .isEqualTo("1");
        assertThat(server.as(HEAD)
                        .post(replay, "{\"since\":\"2026-03-02T09:00:01+08:00\"}")
                        .expect(200)
                        .text("/replayed"))
                .isEqualTo("0");
        server.as(HEAD)
                .post(replay, "{\"event\":\"evt_" + "0".repeat(32) + "\"}")
                .expectProblem(404);
        server.as(HEAD).post(replay, "{\"event\":\"evt_none\"}").expectProblem(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{} ! address",
                "{\"address\":\"\"} ! address",
                "{\"address\":7} ! address",
                "{\"address\":\"sistem.go.id\"} ! address",
                "{\"address\":\"ftp://sistem.go.id/\"} ! address",
                "{\"address\":\"https://a b/\"} ! address",
                "{\"address\":\"https://nama:sandi@sistem.go.id/\"} ! address",
                "{\"address\":\"https://sistem.go.id/#x\"} ! address",
                "{\"address\":\"https://sistem.go.id/\",\"secret\":\"x\"} ! secret"
            })
    void what_is_no_address_is_refused_in_both_languages(String body, String field) {
        Answer refused = server.as(HEAD).post("/webhooks", body).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(server.as(HEAD).in("en").post("/webhooks", body).text("/remedy"))
                .isNotEqualTo(refused.text("/remedy"));
        assertThat(server.as(HEAD).get("/webhooks").each("/webhooks", "id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{} ! event",
                "{\"event\":\"evt_1\",\"since\":\"2026-03-02T09:00:00+08:00\"} ! event",
                "{\"since\":\"kemarin\"} ! since",
                "{\"all\":true} ! all"
            })
    void a_replay_names_one_event_or_an_instant(String body, String field) {
        assertThat(server.as(HEAD)
                        .post("/webhooks/" + subscribe() + "/replay", body)
                        .expectProblem(400)
                        .text("/field"))
                .isEqualTo(field);
    }

    @Test
    void a_listing_knows_its_states_and_fields() {
        String path = "/webhooks/" + subscribe() + "/deliveries";
        assertThat(server.as(HEAD).get(path + "?state=sent").expectProblem(400).text("/field"))
                .isEqualTo("state");
        assertThat(server.as(HEAD)
                        .get(path + "?cursor=evt_1")
                        .expectProblem(400)
                        .text("/field"))
                .isEqualTo("cursor");
        assertThat(server.as(HEAD).get(path + "?page=2").expectProblem(400).text("/field"))
                .isEqualTo("page");
        assertThat(server.as(HEAD).get(path + "?limit=0").expectProblem(400).text("/field"))
                .isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /webhooks",
                "POST /webhooks",
                "GET /webhooks/ID",
                "PUT /webhooks/ID",
                "DELETE /webhooks/ID",
                "GET /webhooks/ID/deliveries",
                "POST /webhooks/ID/replay"
            })
    void only_administrators_see_and_change_them(String method, String path) {
        String id = subscribe();
        String body = method.startsWith("P") ? BODY : "";
        server.as(STAFF).send(method, path.replace("ID", id), body).expectProblem(403);
        server.nobody().send(method, path.replace("ID", id), body).expectProblem(401);
        if (path.contains("ID")) {
            server.as(HEAD).send(method, path.replace("ID", "none"), body).expectProblem(404);
        }
        assertThat(server.as(HEAD).get("/webhooks/" + id).expect(200).text("/state"))
                .isEqualTo("active");
    }
}
