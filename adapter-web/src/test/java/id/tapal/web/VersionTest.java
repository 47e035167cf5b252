package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of a case as an entity tag, beside {@code expectedVersion}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VersionTest {

    private static final String ACT = "{\"act\":\"identity-left\",\"identity\":\"ktp\"}";

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer leave(Answer visit, String ifMatch, String body) {
        return server.as(RECEPTION).with("If-Match", ifMatch).in("en").post(acts(visit), body);
    }

    private static String acts(Answer visit) {
        return "/cases/" + visit.number() + "/acts";
    }

    @Test
    void every_answer_that_is_a_case_carries_its_version() {
        Answer visit = server.aVisit();
        assertThat(visit.header("ETag")).isEqualTo("\"1\"");
        assertThat(server.as(RECEPTION)
                        .act(visit, "identity-left", "identity", "ktp")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        String path = "/cases/" + visit.number();
        assertThat(server.as(HEAD).get(path).expect(200).header("ETag")).isEqualTo("\"2\"");
        assertThat(server.as(HEAD).get(path + "/entries").expect(200).header("ETag"))
                .isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", " \"1\" ", "W/\"1\""})
    void a_tag_that_matches_takes_the_place_of_the_version_in_the_body(String tag) {
        assertThat(leave(server.aVisit(), tag, ACT).expect(200).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"2\"", "\"999999999\""})
    void a_tag_of_another_version_is_a_failed_precondition(String tag) {
        Answer refused = leave(server.aVisit(), tag, ACT).expectProblem(412);
        assertThat(refused.text("/type")).isEqualTo("urn:tapal:problem:stale-version");
        assertThat(refused.json().path("actualVersion").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "*", "", "\"\"", "\"x\"", "\"1\", \"2\"", "\"1", "\"-1\"", "\"1234567890\"", "w/\"1\""})
    void a_tag_that_is_none_of_ours_is_bad_input(String tag) {
        Answer refused = leave(server.aVisit(), tag, ACT).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo("If-Match");
        assertThat(refused.text("/remedy")).contains("such as \"7\"");
    }

    @Test
    void an_act_without_any_version_is_told_to_name_one() {
        Answer visit = server.aVisit();
        Answer refused = server.as(RECEPTION).in("en").post(acts(visit), ACT).expectProblem(428);
        assertThat(refused.text("/field")).isEqualTo("expectedVersion");
        assertThat(refused.text("/remedy")).contains("If-Match");
        assertThat(server.as(RECEPTION)
                        .get("/cases/" + visit.number())
                        .expect(200)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void both_may_be_named_if_they_agree() {
        String body = "{\"expectedVersion\":1,\"act\":\"identity-left\",\"identity\":\"ktp\"}";
        assertThat(leave(server.aVisit(), "\"2\"", body).expectProblem(400).text("/field"))
                .isEqualTo("expectedVersion");
        assertThat(leave(server.aVisit(), "\"1\"", body).expect(200).version()).isEqualTo(2);
    }

    @Test
    void a_version_in_the_body_that_is_stale_stays_a_conflict() {
        String body = "{\"expectedVersion\":2,\"act\":\"identity-left\",\"identity\":\"ktp\"}";
        server.as(RECEPTION).post(acts(server.aVisit()), body).expectProblem(409);
    }

    @Test
    void a_tag_does_not_make_a_case() {
        server.as(RECEPTION)
                .with("If-Match", "\"1\"")
                .post("/cases/2026/TM/9999/acts", ACT)
                .expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"0\", \"1\"", "\"x\",\"1\""})
    void whoever_holds_the_version_is_sent_nothing_again(String tag) {
        String path = "/cases/" + server.aVisit().number();
        for (String each : new String[] {path, path + "/entries"}) {
            Answer same = server.as(HEAD).with("If-None-Match", tag).get(each);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.header("ETag")).isEqualTo("\"1\"");
            assertThat(same.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "\"", "\"11\"", ","})
    void whoever_holds_another_version_is_sent_the_case(String tag) {
        Answer visit = server.aVisit();
        Answer read = server.as(HEAD).with("If-None-Match", tag).get("/cases/" + visit.number());
        assertThat(read.expect(200).number()).isEqualTo(visit.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t"})
    void an_idempotency_key_that_is_none_is_bad_input(String key) {
        Answer refused = server.as(RECEPTION)
                .with("Idempotency-Key", key)
                .open("walk-in", "guest-book-signed", "name", "Pemohon", "request", "Peta");
        assertThat(refused.expectProblem(400).text("/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void an_idempotency_key_has_up_to_255_characters() {
        Caller caller = server.as(RECEPTION);
        String[] facts = {"name", "Pemohon", "request", "Peta"};
        caller.with("Idempotency-Key", "k".repeat(255))
                .open("walk-in", "guest-book-signed", facts)
                .expect(201);
        caller.with("Idempotency-Key", "k".repeat(256))
                .open("walk-in", "guest-book-signed", facts)
                .expectProblem(400);
    }
}
