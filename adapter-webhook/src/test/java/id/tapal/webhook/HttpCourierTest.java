package id.tapal.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tapal.application.event.Courier.Parcel;
import id.tapal.application.event.Courier.Receipt;
import id.tapal.application.event.Event;
import id.tapal.codec.JsonBody;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
@Timeout(30)
final class HttpCourierTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.5Z");
    private static final Event EVENT = new Event(
            "evt_1",
            "2026/TM/0001",
            Channel.WALK_IN,
            3,
            ActType.PURPOSE_RELAYED,
            Stage.RELAYED,
            Instant.parse("2026-03-02T00:59:00Z"),
            AT);

    private final BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer receiver;
    private HttpCourier courier;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
        courier = new HttpCourier(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        over.countDown();
        courier.close();
        receiver.stop(0);
    }

    private Receipt send(String path) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
        return courier.send(new Parcel(address, SECRET, EVENT, AT));
    }

    private void answer(String path, int status) {
        receiver.createContext(path, exchange -> {
            asked.add(exchange);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    @Test
    void posts_the_event_signed() throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        receiver.createContext("/tapal", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(exchange);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        assertThat(send("/tapal?agency=ntt")).isEqualTo(new Receipt.Taken());

        String body = bodies.take();
        HttpExchange request = asked.take();
        assertThat(request.getRequestMethod()).isEqualTo("POST");
        assertThat(request.getRequestURI()).hasToString("/tapal?agency=ntt");
        assertThat(request.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.getRequestHeaders().getFirst("webhook-id")).isEqualTo("evt_1");
        assertThat(request.getRequestHeaders().getFirst("webhook-timestamp"))
                .isEqualTo(String.valueOf(AT.getEpochSecond()));
        assertThat(request.getRequestHeaders().getFirst("webhook-signature"))
                .isEqualTo(Signature.of(SECRET, "evt_1", AT.getEpochSecond(), body));
        JsonNode expected = JsonBody.MAPPER.readTree("""
                {"type":"tapal.act.recorded","timestamp":"2026-03-02T01:00:00.500Z","data":{"id":"evt_1",
                 "number":"2026/TM/0001","channel":"walk-in","sequence":3,"act":"purpose-relayed","stage":"relayed",
                 "ended":false,"occurredAt":"2026-03-02T00:59:00Z","recordedAt":"2026-03-02T01:00:00.500Z"}}""");
        assertThat(JsonBody.MAPPER.readTree(body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void takes_any_2xx_for_taken(int status) throws Exception {
        answer("/", status);
        assertThat(send("/")).isEqualTo(new Receipt.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 307, 400, 401, 404, 409, 429, 500, 503})
    void takes_anything_else_for_refused_and_follows_no_redirect(int status) throws Exception {
        answer("/", status);
        assertThat(send("/")).isEqualTo(new Receipt.Refused("http-" + status));
        assertThat(asked).hasSize(1);
    }

    @Test
    void hears_that_there_is_nobody_any_more() throws Exception {
        answer("/", 410);
        assertThat(send("/")).isEqualTo(new Receipt.Gone());
    }

    @Test
    void waits_no_longer_than_its_patience_for_an_answer() throws Exception {
        receiver.createContext("/", exchange -> await());
        courier.close();
        courier = new HttpCourier(Duration.ofMillis(200));
        assertThat(send("/")).isEqualTo(new Receipt.Refused("timeout"));
    }

    @Test
    void waits_no_longer_for_the_end_of_an_answer_that_drips() throws Exception {
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        courier.close();
        courier = new HttpCourier(Duration.ofMillis(200));
        assertThat(send("/")).isEqualTo(new Receipt.Refused("timeout"));
    }

    @Test
    void cuts_an_answer_without_end() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream endless = exchange.getResponseBody()) {
                while (true) {
                    endless.write(new byte[8 * 1024]);
                }
            } finally {
                cut.countDown();
            }
        });
        assertThat(send("/")).isEqualTo(new Receipt.Taken());
        cut.await();
    }

    @Test
    void says_that_nobody_is_there_or_that_there_is_no_answer() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        assertThat(courier.send(new Parcel(nobody, SECRET, EVENT, AT))).isEqualTo(new Receipt.Refused("unreachable"));
        receiver.createContext("/", HttpExchange::close);
        assertThat(send("/")).isEqualTo(new Receipt.Refused("broken"));
    }

    @Test
    void says_that_the_other_side_does_not_speak_tls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = Thread.startVirtualThread(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getInputStream().read(); // it answers what it was sent, as such a server does
                    caller.getOutputStream().write("HTTP/1.1 400 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException gone) {
                    asked.clear();
                }
            });
            URI encrypted = URI.create("https://127.0.0.1:" + plain.getLocalPort());
            assertThat(courier.send(new Parcel(encrypted, SECRET, EVENT, AT))).isEqualTo(new Receipt.Refused("tls"));
            speaking.join();
        }
    }

    @Test
    void stops_when_it_is_interrupted() {
        receiver.createContext("/", exchange -> await());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> send("/")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_parcel_does_not_tell_its_secret() {
        assertThat(new Parcel(URI.create("http://a"), SECRET, EVENT, AT))
                .asString()
                .doesNotContain(SECRET);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
