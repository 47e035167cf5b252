package id.tapal.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.contract.ApiContract;
import id.tapal.contract.Call;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A client of a running server. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ApiContract CONTRACT =
            ApiContract.read(requireNonNull(WebServer.class.getResourceAsStream("openapi.yaml")));

    private final String address;

    Client(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    JsonNode get(String secret, String path) {
        HttpResponse<String> answer = send(secret, request(path), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonBody.MAPPER.readTree(answer.body());
    }

    int status(String secret, String path) {
        return send(secret, request(path), "").statusCode();
    }

    HttpResponse<String> post(String secret, String path, JsonNode body) {
        return send(secret, request(path).POST(BodyPublishers.ofString(body.toString())), body.toString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
    }

    /** Whatever is called: the answer must be one that the contract tells. */
    private static HttpResponse<String> send(String secret, HttpRequest.Builder request, String body) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    request.header("Authorization", "Bearer " + secret).build(), BodyHandlers.ofString());
            CONTRACT.check(new Call(
                    answer.request().method(),
                    answer.uri().getRawPath(),
                    body,
                    answer.statusCode(),
                    answer.headers().map(),
                    answer.body()));
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
