package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class IdempotencyTest {

    private static final String VISIT =
            "{\"channel\":\"walk-in\",\"act\":\"guest-book-signed\",\"name\":\"Pemohon\",\"request\":\"Peta\"}";
    private static final String IDENTITY = "{\"expectedVersion\":1,\"act\":\"identity-left\",\"identity\":\"ktp\"}";

    private final DeskServer server = DeskServer.start();

    @BeforeEach
    void monday_morning() {
        server.fixture().setClock("2026-03-02T09:00");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Caller reception(String key) {
        return server.as(RECEPTION).with("Idempotency-Key", key);
    }

    private int cases() {
        return server.as(HEAD)
                .get("/register")
                .expect(200)
                .each("/rows", "number")
                .size();
    }

    @Test
    void a_case_is_opened_once_and_the_same_answer_given_again_hours_later() {
        Answer first = reception("a").post("/cases", VISIT).expect(201);
        server.fixture().clock().advance(Duration.ofHours(23));

        Answer second = reception("a").post("/cases", VISIT).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void an_act_is_recorded_once_and_its_answer_is_of_then_although_the_case_went_on() {
        Answer visit = reception("a").post("/cases", VISIT).expect(201);
        String acts = "/cases/" + visit.number() + "/acts";
        Answer first = reception("b").post(acts, IDENTITY).expect(200);
        server.fixture().clock().advance(Duration.ofMinutes(1));
        server.as(RECEPTION)
                .post(
                        acts,
                        "{\"expectedVersion\":2,\"act\":\"purpose-relayed\",\"to\":\"kabid-1\",\"to_role\":\"division-head\"}")
                .expect(200);

        assertThat(reception("b").post(acts, IDENTITY).expect(200).body()).isEqualTo(first.body());
        assertThat(server.as(HEAD).get("/cases/" + visit.number()).expect(200).version())
                .isEqualTo(3);
    }

    @Test
    void what_is_only_told_again_is_not_counted_again() {
        reception("a").post("/cases", VISIT).expect(201);
        reception("a").post("/cases", VISIT).expect(201);

        assertThat(server.as(HEAD).get("/metrics").body())
                .contains("tapal_acts_recorded_total{act=\"guest-book-signed\",channel=\"walk-in\"} 1");
    }

    @Test
    void a_key_that_stands_for_another_call_is_refused_by_name() {
        reception("a").post("/cases", VISIT).expect(201);

        Answer refused =
                reception("a").post("/cases", VISIT.replace("Peta", "Data")).expectProblem(400);

        assertThat(refused.text("/field")).isEqualTo("Idempotency-Key");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_its_member_and_to_its_day() {
        String letter = "{\"channel\":\"letter\",\"act\":\"letter-received\",\"name\":\"Pemohon\","
                + "\"request\":\"Peta\",\"addressed_to\":\"kepala\",\"identity\":\"ktp\"}";
        reception("a").post("/cases", letter).expect(201);
        server.as(REGISTRY).with("Idempotency-Key", "a").post("/cases", letter).expect(201);
        assertThat(cases()).isEqualTo(2);

        server.fixture().clock().advance(Duration.ofHours(24));
        reception("a").post("/cases", letter).expect(201);
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    void what_was_refused_may_be_asked_again_under_the_same_key() {
        Answer visit = reception("a").post("/cases", VISIT).expect(201);
        String acts = "/cases/" + visit.number() + "/acts";
        String early = "{\"expectedVersion\":1,\"act\":\"identity-returned\"}";

        reception("b").post(acts, early).expectProblem(422);
        reception("b").post(acts, IDENTITY).expect(200);
    }

    @Test
    void a_complaint_is_received_and_answered_once() {
        String complaint = "{\"route\":\"officer\",\"text\":\"Antre lama\"}";
        Answer first = reception("a").post("/complaints", complaint).expect(201);
        String answer = "{\"text\":\"Loket ditambah\"}";
        String path = first.header("Location") + "/answer";
        Answer answered =
                server.as(HEAD).with("Idempotency-Key", "b").post(path, answer).expect(200);

        assertThat(server.as(HEAD)
                        .with("Idempotency-Key", "b")
                        .post(path, answer)
                        .expect(200)
                        .body())
                .isEqualTo(answered.body());
        assertThat(reception("a").post("/complaints", complaint).expect(201).body())
                .isEqualTo(first.body());
        server.as(HEAD).post(path, answer).expectProblem(409);
    }
}
