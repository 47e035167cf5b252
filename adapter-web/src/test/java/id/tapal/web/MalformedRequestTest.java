package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours would send. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestTest {

    private static final int LARGEST = 256 * 1024;

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    /** Sends a request line as it is, which an HTTP client would refuse to. */
    private String raw(String requestLine, String... headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            StringBuilder request = new StringBuilder(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n");
            request.append("Authorization: Bearer ").append(server.secret(HEAD)).append("\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(requestLine, broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/%zz",
                "/cases/%",
                "/cases/%2",
                "/cases/%ff%fe",
                "/cases/%00",
                "/cases/a%5cb",
                "/cases/..%2f..%2fx",
                "/cases/%2e%2e/me",
                "/register?text=%zz",
                "/register?text=%ff",
                "/register?%=1",
                "/tokens/%00",
                "/complaints/%c0%af",
                "/cases/%u0041",
                "/cases/;a=b",
                "/cases//",
                "//cases",
                "/cases/%252F"
            })
    void a_strange_address_is_answered_with_a_problem(String path) {
        String answer = raw("GET " + path + " HTTP/1.1");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|40[0-9]) .*");
        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer)
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"title\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /me HTTP/9.9", "GET", "GET me HTTP/1.1", "G\u0001T /me HTTP/1.1"})
    void a_line_that_is_no_request_is_answered_with_a_problem(String line) {
        String answer = raw(line);
        assertThat(answer).matches("(?s)HTTP/1\\.[01] (4[0-9][0-9]|505) .*");
        assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void headers_that_are_too_large_are_answered_with_a_problem() {
        String answer = raw("GET /me HTTP/1.1", "X-Long: " + "x".repeat(20_000));
        assertThat(answer).startsWith("HTTP/1.1 431").containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void a_body_up_to_the_limit_is_read_and_one_byte_more_is_too_large() {
        String most = "{\"text\":\"" + "x".repeat(LARGEST - 11) + "\"}";
        assertThat(most.getBytes(StandardCharsets.UTF_8)).hasSize(LARGEST);
        server.as(HEAD).post("/complaints", most).expectProblem(400);
        Answer refused =
                server.as(HEAD).in("en").post("/complaints", most + " ").expectProblem(413);
        assertThat(refused.text("/title")).isEqualTo("Body too large");
    }

    @Test
    void a_body_of_unknown_length_has_the_same_limit() {
        byte[] large = "x".repeat(LARGEST + 1).getBytes(StandardCharsets.UTF_8);
        server.as(HEAD)
                .send("POST", "/complaints", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .expectProblem(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "~~ ! ~~",
                "{ ! ~~",
                "[] ! ~~",
                "null ! ~~",
                "\"text\" ! ~~",
                "{\"channel\":\"letter\"} {} ! ~~",
                "{\"channel\":\"letter\",\"channel\":\"lapor\"} ! ~~",
                "{'channel':'letter'} ! ~~",
                "{\"channel\":NaN} ! ~~",
                "{} ! channel",
                "{\"channel\":7} ! channel",
                "{\"channel\":\"fax\"} ! channel",
                "{\"channel\":\"letter\"} ! act",
                "{\"channel\":\"letter\",\"act\":[]} ! act",
                "{\"channel\":\"letter\",\"act\":\"fly\"} ! act",
                "{\"channel\":\"letter\",\"act\":\"answer-signed\"} ! act",
                "{\"channel\":\"letter\",\"act\":\"guest-book-signed\"} ! act",
                "{\"channel\":\"letter\",\"act\":\"entry-corrected\"} ! act",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"name\":{}} ! name",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"name\":true} ! name",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"name\":[1]} ! name",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"grounds\":\"17a\"} ! grounds",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"colour\":\"red\"} ! colour",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"fee\":\"Rp 5.000\"} ! fee",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"fee\":1e400} ! fee",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"role\":\"king\"} ! role",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"at\":\"today\"} ! at",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"at\":\"2026-03-02T09:00:00\"} ! at",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"at\":\"2026-03-02T09:00:01+08:00\"} ! at",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"at\":\"+999999999-12-31T23:59:59Z\"} ! at",
                "{\"channel\":\"letter\",\"act\":\"letter-received\",\"at\":\"-0500-01-01T00:00:00Z\"} ! at"
            })
    void an_opening_that_cannot_be_read_is_named_by_its_field_in_both_languages(String body, String field) {
        Answer refused = server.as(REGISTRY).post("/cases", body).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(refused.text("/remedy")).isNotBlank();
        assertThat(refused.text("/title")).isEqualTo("Masukan tidak dapat dibaca");
        Answer english = server.as(REGISTRY).in("en").post("/cases", body).expectProblem(400);
        assertThat(english.text("/remedy")).isNotBlank().isNotEqualTo(refused.text("/remedy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "{\"expectedVersion\":\"1\",\"act\":\"identity-left\"} ! expectedVersion",
                "{\"expectedVersion\":1.5,\"act\":\"identity-left\"} ! expectedVersion",
                "{\"expectedVersion\":99999999999,\"act\":\"identity-left\"} ! expectedVersion",
                "{\"expectedVersion\":1,\"act\":\"answer-signed\"} ! act",
                "{\"expectedVersion\":1,\"act\":\"identity-shown\"} ! act",
                "{\"expectedVersion\":1,\"act\":\"identity-left\",\"at\":\"2026-03-01T09:00:00+08:00\"} ! at",
                "{\"expectedVersion\":1,\"act\":\"entry-corrected\",\"reason\":\"x\"} ! sequence",
                "{\"expectedVersion\":1,\"act\":\"entry-corrected\",\"reason\":\"x\",\"sequence\":2} ! sequence",
                "{\"expectedVersion\":1,\"act\":\"entry-corrected\",\"reason\":\"x\",\"sequence\":\"0\"} ! sequence",
                "{\"expectedVersion\":1,\"act\":\"identity-left\",\"channel\":\"letter\"} ! channel"
            })
    void an_act_that_cannot_be_read_is_named_by_its_field_in_both_languages(String body, String field) {
        String path = "/cases/" + server.aVisit().number() + "/acts";
        Answer refused = server.as(RECEPTION).post(path, body).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        Answer english = server.as(RECEPTION).in("en").post(path, body).expectProblem(400);
        assertThat(english.text("/remedy")).isNotBlank().isNotEqualTo(refused.text("/remedy"));
    }

    @Test
    void a_correction_of_a_correction_is_refused() {
        Answer visit = server.aVisit();
        visit = server.as(RECEPTION).act(visit, "entry-corrected", "sequence", "1", "reason", "x", "name", "Y");
        Answer refused = server.as(RECEPTION)
                .act(visit, "entry-corrected", "sequence", "2", "reason", "x", "name", "Z")
                .expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo("sequence");
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        server.as(HEAD).post("/cases", "{\"a\":".repeat(20_000)).expectProblem(400);
        server.as(HEAD).put("/organization", "[".repeat(100_000)).expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\u202e", "\\uffff", "\\u0007", "\ufeff"})
    void odd_characters_are_taken_or_refused_but_never_a_fault(String text) {
        String body = "{\"channel\":\"walk-in\",\"act\":\"guest-book-signed\",\"name\":\"P" + text
                + "\",\"request\":\"R" + text + "\"}";
        Answer answer = server.as(RECEPTION).post("/cases", body);
        assertThat(answer.status()).as(answer.body()).isIn(201, 400, 422);
        server.as(RECEPTION).get("/register?limit=200").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/json; charset=iso-8859-1", "application/json; charset=nonsense", "x"})
    void a_body_that_is_not_sent_as_json_is_refused(String type) {
        Answer refused =
                server.as(RECEPTION).in("en").with("Content-Type", type).post("/cases", "{}");
        assertThat(refused.expectProblem(415).text("/detail")).contains("Content-Type: application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=UTF-8", "application/json; charset=\"utf-8\""})
    void json_is_known_by_its_type_in_any_spelling(String type) {
        Answer refused = server.as(RECEPTION).with("Content-Type", type).post("/cases", "{}");
        assertThat(refused.expectProblem(400).text("/field")).isEqualTo("channel");
    }

    @Test
    void a_body_without_a_type_is_taken_for_json() {
        String answer = raw("POST /cases HTTP/1.1", "Content-Length: 0");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("JSON");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer refused = server.as(RECEPTION).in("en").send("POST", "/cases", BodyPublishers.ofByteArray(latin));
        assertThat(refused.expectProblem(400).text("/remedy")).isEqualTo("write the body in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\ud83d",
                "\\ud83dx",
                "\\udc00",
                "\\udc00\\ud83d",
                "\\ud83d\\ud83d\\udc00",
                "\\ud83d\\n\\udc00"
            })
    void an_escape_that_is_no_character_is_refused(String escape) {
        Answer refused = server.as(RECEPTION).in("en").post("/cases", "{\"channel\":\"" + escape + "\"}");
        assertThat(refused.expectProblem(400).text("/remedy")).contains("is no character that can be kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\uddfa", "\\\\u0000", "\\\\ud83d", "\\n\\u00e9", "\\\\\\ud83d\\uddfa"})
    void an_escape_that_is_a_character_is_read(String escape) {
        Answer refused = server.as(RECEPTION).post("/cases", "{\"channel\":\"" + escape + "\"}");
        assertThat(refused.expectProblem(400).text("/field")).isEqualTo("channel");
    }
}
