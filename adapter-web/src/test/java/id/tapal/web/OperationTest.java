package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Unavailable;
import id.tapal.testkit.DeskFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever runs the server relies on: health, stopping, faults of the database, metrics, methods, compression. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class OperationTest {

    private final Disturbance disturbance = new Disturbance();

    private DeskServer disturbed() throws ReflectiveOperationException {
        return DeskServer.over(DeskFixture.over(disturbance.holdings()), options -> options);
    }

    @Test
    void health_asks_nobody_and_readiness_asks_the_database() {
        try (DeskServer server = DeskServer.start()) {
            server.ready(false);
            assertThat(server.nobody().get("/health").expect(200).text("/status"))
                    .isEqualTo("up");
            Answer down = server.nobody().get("/ready").expect(503);
            assertThat(down.text("/status")).isEqualTo("down");
            assertThat(down.text("/fault")).isEqualTo("database");
            assertThat(down.header("Retry-After")).isNotEmpty();
            server.ready(true);
            assertThat(server.nobody().get("/ready").expect(200).text("/status"))
                    .isEqualTo("ready");
        }
    }

    @Test
    void a_server_that_stops_finishes_what_it_has_taken_and_takes_nothing_new() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        DeskServer server = disturbed();
        disturbance.once(() -> {
            taken.countDown();
            await(mayGoOn);
        });
        CompletableFuture<Answer> inFlight = CompletableFuture.supplyAsync(
                () -> server.as(RECEPTION).open("walk-in", "guest-book-signed", "name", "Pemohon", "request", "Peta"));
        await(taken);
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        Answer ready = server.nobody().get("/ready");
        while (ready.status() == 200) { // until the other thread has begun to stop
            Thread.onSpinWait();
            ready = server.nobody().get("/ready");
        }
        assertThat(ready.expect(503).text("/fault")).isEqualTo("stopping");
        assertThat(server.nobody().get("/health").expect(200).text("/status")).isEqualTo("up");
        Answer refused = server.as(RECEPTION).get("/me").expectProblem(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(stopping).isNotDone();

        mayGoOn.countDown();
        assertThat(inFlight.get(20, TimeUnit.SECONDS).expect(201).number()).isNotEmpty();
        stopping.get(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_database_that_cannot_answer_now_is_no_fault_of_the_program() throws Exception {
        try (DeskServer server = disturbed()) {
            Answer visit = server.aVisit();
            disturbance.everyTime(() -> {
                throw new Unavailable(
                        Unavailable.Fault.AWAY, new IOException("jdbc:postgresql://u:secret@host/db went away"));
            });
            for (Function<Caller, Answer> call : List.<Function<Caller, Answer>>of(
                    caller -> caller.get("/cases/" + visit.number()),
                    caller -> caller.act(visit, "identity-left", "identity", "ktp"),
                    caller -> caller.open("walk-in", "guest-book-signed", "name", "P", "request", "R"))) {
                Answer away = call.apply(server.as(RECEPTION)).expectProblem(503);
                assertThat(away.text("/type")).isEqualTo("urn:tapal:problem:unavailable");
                assertThat(away.header("Retry-After")).isEqualTo("5");
                assertThat(away.body()).doesNotContain("secret");
            }
            disturbance.noMore();
            server.as(RECEPTION).act(visit, "identity-left", "identity", "ktp").expect(200);
        }
    }

    @Test
    void an_error_of_the_machine_is_a_problem_document_too() throws Exception {
        try (DeskServer server = disturbed();
                RawRequest request = new RawRequest(server.port())) {
            disturbance.everyTime(() -> {
                throw new StackOverflowError("Pemohon");
            });
            String fault = request.send("GET /cases/2026/TM/0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + server.secret(HEAD) + "\r\n\r\n")
                    .answer();
            assertThat(fault)
                    .startsWith("HTTP/1.1 500")
                    .contains("urn:tapal:problem:fault")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("\r\nX-Request-Id: ")
                    .doesNotContain("StackOverflow", "Pemohon");
        }
    }

    @Test
    void the_metrics_count_requests_by_route_acts_and_refusals_and_name_nobody() {
        try (DeskServer server = DeskServer.start()) {
            Answer visit = server.aVisit();
            server.as(RECEPTION).get("/cases/" + visit.number()).expect(200);
            server.as(HEAD).act(visit, "answer-given", "decision", "granted").expectProblem(422);
            server.nobody().get("/register?requester=Pemohon").expectProblem(401);
            server.as(HEAD).send("BREW", "/cases", "").expectProblem(405);
            server.as(HEAD).get("/Pemohon").expectProblem(404);
            server.nobody().get("/metrics").expectProblem(401);
            Answer metrics = server.as(STAFF).get("/metrics");
            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.header("Content-Type")).startsWith("text/plain");
            assertThat(metrics.header("Cache-Control")).isEqualTo("no-store");
            assertThat(metrics.body())
                    .contains(
                            "tapal_http_request_seconds_count{method=\"POST\",route=\"/cases\",status=\"201\"} 1",
                            "tapal_http_request_seconds_count{method=\"GET\",route=\"/cases/<number>\",status=\"200\"} 1",
                            "{method=\"POST\",route=\"/cases/<number>/acts\",status=\"422\"} 1",
                            "{method=\"GET\",route=\"/register\",status=\"401\"} 1",
                            "{method=\"other\",route=\"none\",status=\"405\"} 1",
                            "{method=\"GET\",route=\"none\",status=\"404\"} 1",
                            "tapal_acts_recorded_total{act=\"guest-book-signed\",channel=\"walk-in\"} 1",
                            "tapal_acts_refused_total{clause=\"A.1\"} 1",
                            "tapal_http_requests_open 1",
                            "jvm_memory_used_bytes")
                    .doesNotContain("Pemohon", visit.number());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN, '', 401",
        "LOOPBACK, '', 200",
        "LOOPBACK, X-Forwarded-For, 401",
        "LOOPBACK, Via, 401",
        "OFF, '', 401"
    })
    void who_may_read_the_metrics_without_a_token(WebServer.Metrics open, String header, int status) {
        try (DeskServer server = DeskServer.start(options -> options.with(open))) {
            Caller caller = header.isEmpty() ? server.nobody() : server.nobody().with(header, "10.0.0.1");
            assertThat(caller.get("/metrics").status()).isEqualTo(status);
            assertThat(server.as(STAFF).get("/metrics").status()).isEqualTo(open == WebServer.Metrics.OFF ? 404 : 200);
        }
    }

    @Test
    void head_is_answered_as_get_without_the_body() {
        try (DeskServer server = DeskServer.start()) {
            String path = "/cases/" + server.aVisit().number();
            Answer head = server.as(HEAD).send("HEAD", path, "");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo("\"1\"");
            assertThat(server.as(HEAD).send("HEAD", "/cases/2026/TM/9999", "").status())
                    .isEqualTo(404);
            assertThat(server.nobody().send("HEAD", path, "").status()).isEqualTo(401);
            assertThat(server.nobody().send("HEAD", "/health", "").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cases | POST, OPTIONS",
                "/cases/2026/TM/0001 | GET, HEAD, OPTIONS",
                "/cases/2026/TM/0001/acts | POST, OPTIONS",
                "/organization | GET, HEAD, PUT, OPTIONS",
                "/tokens/x | DELETE, OPTIONS"
            })
    void options_says_what_an_address_knows_and_so_does_a_refusal(String path, String allowed) {
        try (DeskServer server = DeskServer.start()) {
            Answer options = server.as(HEAD).send("OPTIONS", path, "");
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("Allow")).isEqualTo(allowed);
            Answer refused = server.as(HEAD).send("PATCH", path, "{}").expectProblem(405);
            assertThat(refused.header("Allow").split(", ")).contains(allowed.split(", "));
            server.nobody().send("OPTIONS", path, "").expectProblem(401);
        }
    }

    @Test
    void a_large_answer_is_compressed_where_that_is_accepted() throws Exception {
        try (DeskServer server = DeskServer.start();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/standard"));
            var zipped = client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(zipped.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding", "Accept-Language");
            byte[] whole = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
            Answer plain = server.nobody().get("/standard");
            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(new String(whole, StandardCharsets.UTF_8)).isEqualTo(plain.body());
            assertThat(zipped.body().length).isLessThan(whole.length / 2);
            assertThat(server.nobody()
                            .with("Accept-Encoding", "gzip")
                            .get("/health")
                            .header("Content-Encoding"))
                    .isEmpty();
        }
    }
}
