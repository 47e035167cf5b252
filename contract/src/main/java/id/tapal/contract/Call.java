package id.tapal.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the API: what was asked and what was answered.
 *
 * @param method such as {@code GET}
 * @param path as it was sent, encoded, without the query
 * @param asked the body that was sent; empty where there was none, or none of text
 * @param status what was answered
 * @param headers of the answer
 * @param answered the body of the answer
 */
public record Call(
        String method, String path, String asked, int status, Map<String, List<String>> headers, String answered) {

    /** Requires all. */
    public Call {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(asked, "asked");
        headers = Map.copyOf(headers);
        requireNonNull(answered, "answered");
    }

    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The media type of the answer without its parameters. */
    String mediaType() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean went() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + asked + " answered " + status + " " + answered;
    }
}
