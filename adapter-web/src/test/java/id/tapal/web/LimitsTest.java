package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much one client may ask for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class LimitsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static Limits limits(Duration idle, Duration receive, int requests, int failures) {
        return new Limits(1024, 2048, 100, idle, receive, Duration.ofSeconds(5), requests, failures);
    }

    private static DeskServer serving(Limits limits) {
        return DeskServer.start(options -> options.with(limits));
    }

    @Test
    void a_token_may_make_so_many_requests_a_minute_and_then_waits() {
        try (DeskServer server = serving(limits(LONG, LONG, 3, 0))) {
            Caller head = server.as(HEAD);
            for (int i = 0; i < 3; i++) {
                head.get("/me").expect(200);
            }
            Answer refused = head.in("en").get("/me").expectProblem(429);
            assertThat(refused.header("Retry-After")).isEqualTo("20");
            assertThat(refused.text("/detail")).isEqualTo("wait 20 s, then try again");
            server.as(STAFF).get("/me").expect(200);

            server.fixture().clock().advance(Duration.ofSeconds(19));
            assertThat(head.get("/me").expectProblem(429).header("Retry-After")).isEqualTo("1");
            server.fixture().clock().advance(Duration.ofSeconds(1));
            head.get("/me").expect(200);
            head.get("/me").expectProblem(429);
        }
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        try (DeskServer server = serving(limits(LONG, LONG, 2, 0))) {
            Caller head = server.as(HEAD);
            head.get("/me").expect(200);
            server.fixture().clock().advance(Duration.ofHours(-1));
            head.get("/me").expect(200);
            head.get("/me").expectProblem(429);
            server.fixture().clock().advance(Duration.ofSeconds(30));
            head.get("/me").expect(200);
        }
    }

    @Test
    void who_fails_too_often_waits_but_keeps_nobody_out_who_is_known() {
        try (DeskServer server = serving(limits(LONG, LONG, 0, 2))) {
            server.nobody().get("/me").expectProblem(401);
            server.nobody().showing("tpl_guess").get("/me").expectProblem(401);
            assertThat(server.nobody()
                            .showing("tpl_guess")
                            .get("/me")
                            .expectProblem(429)
                            .header("Retry-After"))
                    .isEqualTo("30");
            server.as(HEAD).get("/me").expect(200);
            server.nobody().get("/health").expect(200);
        }
    }

    @Test
    void an_address_up_to_the_limit_is_read_and_one_character_more_is_too_long() {
        try (DeskServer server = serving(limits(LONG, LONG, 0, 0))) {
            String most = "/register?text=" + "x".repeat(100 - "/registertext=".length());
            server.as(HEAD).get(most).expect(200);
            server.as(HEAD).get(most + "x").expectProblem(414);
        }
    }

    @Test
    void headers_and_bodies_have_the_limits_that_were_set() {
        try (DeskServer server = serving(limits(LONG, LONG, 0, 0))) {
            server.as(HEAD).with("X-Long", "x".repeat(2048)).get("/me").expectProblem(431);
            server.as(HEAD).post("/complaints", " ".repeat(1024)).expectProblem(400);
            Answer refused =
                    server.as(HEAD).post("/complaints", " ".repeat(1025)).expectProblem(413);
            assertThat(refused.header("Connection")).isEqualTo("close");
        }
    }

    private static String post(DeskServer server, String more) {
        return "POST /complaints HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + server.secret(HEAD) + "\r\n" + more;
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        try (DeskServer server = serving(limits(SHORT, LONG, 0, 0));
                RawRequest request = new RawRequest(server.port())) {
            String answer =
                    request.send(post(server, "Content-Length: 10\r\n\r\n{")).answer();
            assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:tapal:problem:timeout");
        }
    }

    /** Each byte comes before the connection is idle, and all of them take too long. */
    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        Duration receive = Duration.ofNanos(1);
        try (DeskServer server = serving(limits(LONG, receive, 0, 0));
                RawRequest request = new RawRequest(server.port())) {
            String answer =
                    request.send(post(server, "Content-Length: 10\r\n\r\n{")).answer();
            assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:tapal:problem:timeout");
        }
    }

    @Test
    void a_body_that_breaks_off_or_is_no_chunk_is_bad_input() throws IOException {
        try (DeskServer server = serving(limits(LONG, LONG, 0, 0))) {
            for (String broken : new String[] {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "Content-Length: 10\r\n\r\n{", "Content-Length: x\r\n\r\n{}"
            }) {
                try (RawRequest request = new RawRequest(server.port())) {
                    String answer = request.send(post(server, broken)).end().answer();
                    assertThat(answer).as(broken).startsWith("HTTP/1.1 400").contains("\"remedy\"");
                }
            }
        }
    }

    @Test
    void a_limit_that_cannot_be_kept_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(Duration.ZERO, LONG, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(LONG, LONG, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(LONG, LONG, 0, -1));
    }
}
