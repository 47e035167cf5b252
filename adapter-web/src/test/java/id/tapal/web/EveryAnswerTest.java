package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whoever makes it: a route, a filter, or the server below them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryAnswerTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private static void assertCarriesAll(Answer answer) {
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, 200",
        "GET, /standard, 200",
        "GET, /me, 200",
        "GET, /nowhere, 404",
        "DELETE, /me, 405",
        "POST, /cases, 400",
        "PUT, /cases/%00, 400",
        "GET, /cases/%zz, 400"
    })
    void an_answer_carries_all(String method, String path, int status) throws IOException {
        if (path.contains("%")) {
            String answer = raw(method + " " + path + " HTTP/1.1");
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer)
                    .containsIgnoringCase("\r\nX-Request-Id: ")
                    .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'")
                    .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff")
                    .contains("\"title\"")
                    .doesNotContain("\r\nServer:");
            return;
        }
        Answer answer = server.as(HEAD).send(method, path, method.equals("GET") ? "" : "{}");
        assertThat(answer.status()).isEqualTo(status);
        assertCarriesAll(answer);
    }

    @Test
    void who_is_unknown_gets_all_too() {
        assertCarriesAll(server.nobody().get("/me").expectProblem(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "G\u0001T /me HTTP/1.1"})
    void what_is_no_request_gets_an_id_too(String line) throws IOException {
        assertThat(raw(line)).containsIgnoringCase("\r\nX-Request-Id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "req-1.b_2", "4bf92f3577b34da6a3ce929d0e0e4736"})
    void an_id_that_comes_with_the_request_is_kept(String id) {
        Answer answer = server.as(HEAD).with("X-Request-Id", id).get("/me");
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "{\"a\":1}", "é", "-a", "5371010101010001", "ktp-5371010101010001", "budi@example"})
    void an_id_that_cannot_be_used_is_replaced(String id) {
        Answer answer = server.as(HEAD).with("X-Request-Id", id).get("/me");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void an_id_has_up_to_64_characters() {
        assertThat(server.as(HEAD)
                        .with("X-Request-Id", "a".repeat(64))
                        .get("/me")
                        .header("X-Request-Id"))
                .isEqualTo("a".repeat(64));
        assertThat(server.as(HEAD)
                        .with("X-Request-Id", "a".repeat(65))
                        .get("/me")
                        .header("X-Request-Id"))
                .hasSize(32);
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
