package id.tapal.web;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.JsonBody;
import id.tapal.contract.ApiContract;
import id.tapal.contract.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who calls the API over HTTP, with or without a token, in one language. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Methods that follow from the others, which the contract does not repeat. */
    private static final Set<String> FOLLOWING = Set.of("HEAD", "OPTIONS");

    static final ApiContract CONTRACT =
            ApiContract.read(requireNonNull(WebServer.class.getResourceAsStream("openapi.yaml")));

    private final String address;
    private final Map<String, String> headers;

    private Caller(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    static Caller nobody(int port) {
        return new Caller("http://127.0.0.1:" + port, Map.of("Content-Type", "application/json"));
    }

    Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(address, more);
    }

    Caller showing(String secret) {
        return with("Authorization", "Bearer " + secret);
    }

    Caller in(String language) {
        return with("Accept-Language", language);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Opens a case. */
    Answer open(String channel, String act, String... facts) {
        return post(
                "/cases", object(facts).put("channel", channel).put("act", act).toString());
    }

    /** Records an act at the version the case has in an answer. */
    Answer act(Answer before, String act, String... facts) {
        return act(before.number(), before.version(), act, facts);
    }

    Answer act(String number, int version, String act, String... facts) {
        ObjectNode body = object(facts).put("act", act).put("expectedVersion", version);
        return post("/cases/" + number + "/acts", body.toString());
    }

    /** A JSON object of texts: name, text, name, text. */
    static ObjectNode object(String... pairs) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Sends a body that is no text. */
    Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(method, path, "", body);
    }

    /** Whatever is called by whichever test: the answer must be one that the contract tells. */
    private Answer send(String method, String path, String text, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (!FOLLOWING.contains(method)) {
                CONTRACT.check(new Call(
                        method,
                        response.request().uri().getRawPath(),
                        text,
                        response.statusCode(),
                        response.headers().map(),
                        response.body()));
            }
            return Answer.of(response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
