package id.tapal.benchmark.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody at a browser: signed in, with a cookie, taking pages packed as browsers take them. */
final class PageClient {

    private static final int OK = 200;
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/desk/register[^\"]*)\" rel=\"next\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String server;

    PageClient(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** Comes in. */
    PageClient signedIn(String member, String password) throws IOException, InterruptedException {
        String token = found(TOKEN, text("/desk/sign-in")).getFirst();
        String form = "form-token=" + encoded(token) + "&name=" + encoded(member) + "&password=" + encoded(password);
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(server + "/desk/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 303) {
            throw new IOException("sign-in of " + member + ": " + answer.statusCode());
        }
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The body as it comes over the wire. */
    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(path);
        if (answer.statusCode() != OK) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Accept-Encoding", "gzip, br")
                        .header("Accept-Language", "id")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(path);
        String packed = answer.headers().firstValue("Content-Encoding").orElse("");
        byte[] body = answer.body();
        return switch (packed) {
            case "" -> new String(body, StandardCharsets.UTF_8);
            case "gzip" ->
                new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
            default -> throw new IOException(path + ": packed as " + packed);
        };
    }

    /** What a page needs besides itself. */
    List<String> assets(String path) throws IOException, InterruptedException {
        return found(ASSET, text(path));
    }

    /** The address of the second page of a list. */
    String next(String path) throws IOException, InterruptedException {
        return found(NEXT, text(path)).getFirst().replace("&amp;", "&");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
