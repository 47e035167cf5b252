package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the server answered. */
record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return JsonBody.MAPPER.readTree(body);
    }

    /** A value by its JSON pointer, as text; empty where there is none. */
    String text(String pointer) {
        JsonNode found = json().at(pointer);
        return found.isNull() || found.isMissingNode() ? "" : found.asString();
    }

    /** The values of one field in a list of objects. */
    List<String> each(String list, String field) {
        return json().at(list)
                .valueStream()
                .map(element -> element.path(field).asString())
                .toList();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    private String contentType() {
        return header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    String number() {
        return text("/number");
    }

    int version() {
        return json().path("version").intValue();
    }

    /** Asserts that it went well and that the body is JSON. */
    Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(contentType()).isEqualTo("application/json;charset=utf-8");
        assertThat(json().isObject()).isTrue();
        return this;
    }

    /** Asserts that it is a problem document as RFC 9457 has it, in one of the languages, kept by nobody. */
    Answer expectProblem(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(contentType()).isEqualTo("application/problem+json;charset=utf-8");
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/type")).startsWith("urn:tapal:");
        assertThat(json().path("status").intValue()).isEqualTo(expected);
        assertThat(header("Content-Language")).isIn("id", "en");
        assertThat(header("Cache-Control")).isEqualTo("no-store");
        return this;
    }
}
