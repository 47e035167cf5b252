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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComplaintRoutesTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer receive(String route, String from, String text) {
        return server.as(RECEPTION)
                .post(
                        "/complaints",
                        Caller.object("route", route, "from", from, "text", text)
                                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suggestion-box", "officer", "letter", "lapor"})
    void a_complaint_comes_by_any_of_the_four_routes(String route) {
        Answer received = receive(route, "Pemohon", "Antrean lama").expect(201);
        assertThat(received.number()).matches("2026-PL-[0-9]{4}");
        assertThat(received.header("Location")).isEqualTo("/complaints/" + received.number());
        assertThat(received.text("/receivedBy")).isEqualTo(RECEPTION.id());
        Answer read = server.as(STAFF).get(received.header("Location")).expect(200);
        assertThat(read.json()).isEqualTo(received.json());
    }

    @Test
    void a_slip_in_the_suggestion_box_may_be_unsigned() {
        assertThat(receive("suggestion-box", "", "Kursi kurang").expect(201).text("/from"))
                .isEmpty();
    }

    @Test
    void a_complaint_is_answered_once() {
        String path =
                "/complaints/" + receive("officer", "Pemohon", "Antrean lama").number();
        Answer answered = server.as(SECRETARY)
                .post(path + "/answer", "{\"text\":\"Loket kedua dibuka\"}")
                .expect(200);
        assertThat(answered.text("/open")).isEqualTo("false");
        assertThat(answered.text("/answer/by")).isEqualTo(SECRETARY.id());
        Answer again = server.as(HEAD)
                .in("en")
                .post(path + "/answer", "{\"text\":\"Lagi\"}")
                .expectProblem(409);
        assertThat(again.text("/title")).isEqualTo("Can no longer be done");
        assertThat(server.as(HEAD).get(path).text("/answer/text")).isEqualTo("Loket kedua dibuka");
    }

    @Test
    void complaints_are_apart_from_requests() {
        String number = receive("letter", "Pemohon", "Tidak dijawab").number();
        assertThat(server.as(HEAD).get("/complaints").expect(200).each("/complaints", "number"))
                .contains(number);
        assertThat(server.as(HEAD).get("/register").expect(200).each("/rows", "number"))
                .isEmpty();
        server.as(HEAD).get("/cases/" + number).expectProblem(404);
    }

    @Test
    void there_is_no_complaint_of_an_unknown_number() {
        server.as(HEAD).get("/complaints/2026-PL-9999").expectProblem(404);
        server.as(HEAD)
                .post("/complaints/2026-PL-9999/answer", "{\"text\":\"Ya\"}")
                .expectProblem(404);
    }

    @Test
    void a_complaint_needs_a_known_route_and_a_text() {
        assertThat(receive("fax", "", "Antrean").expectProblem(400).text("/field"))
                .isEqualTo("route");
        assertThat(receive("officer", "", " ").expectProblem(400).text("/field"))
                .isEqualTo("text");
        String path = "/complaints/" + receive("officer", "", "Antrean").number();
        Answer blank = server.as(HEAD).post(path + "/answer", "{}");
        assertThat(blank.expectProblem(400).text("/field")).isEqualTo("text");
    }
}
