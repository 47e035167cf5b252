package id.tapal.web;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a script: it keeps cookies, and sends a form with what stands in it. */
final class PageCaller {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    PageCaller(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** A page as it came. */
    record Page(int status, String path, String html, Map<String, List<String>> headers) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** What a reader sees. */
        String text() {
            return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
        }

        /** The hidden fields of the form that is sent to a path. */
        Map<String, String> hidden(String action) {
            int begin = html.indexOf("action=\"" + action);
            if (begin < 0) {
                throw new AssertionError("no form goes to " + action + " from " + path + ": " + text());
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher each = HIDDEN.matcher(html.substring(begin, html.indexOf("</form>", begin)));
            while (each.find()) {
                fields.put(each.group(1), unescaped(each.group(2)));
            }
            return fields;
        }

        /** As a browser reads what stands in an attribute. */
        private static String unescaped(String attribute) {
            return attribute
                    .replace("&lt;", "<")
                    .replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }

        /** The token of that form. */
        String token(String action) {
            return requireNonNull(hidden(action).get("form-token"), "form-token");
        }
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** With headers of a proxy, name by name. */
    Page get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .headers(headers)
                .build());
    }

    /** A file that a link leads to. */
    HttpResponse<byte[]> file(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
    }

    /** Fills in the form that goes to a path from a page, and sends it. */
    Page fill(Page page, String action, String... fields) {
        Map<String, String> hidden = page.hidden(action);
        int begin = page.html().indexOf("action=\"" + action) + "action=\"".length();
        String whole = page.html().substring(begin, page.html().indexOf('"', begin));
        List<String> all = new ArrayList<>();
        hidden.forEach((name, text) -> {
            all.add(name);
            all.add(text);
        });
        all.addAll(List.of(fields));
        return post(whole, all.toArray(String[]::new));
    }

    Page post(String path, String... fields) {
        return send(path, pairs(fields));
    }

    private static String pairs(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return pairs.stream().collect(Collectors.joining("&"));
    }

    /** Chooses a file in the form that goes to a path from a page, and sends it as a browser does. */
    Page upload(Page page, String action, byte[] file, String... fields) {
        Map<String, String> all = page.hidden(action);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return upload(action, all, file);
    }

    /** Sends fields and a file. */
    Page upload(String path, Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, text) -> part(body, "name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"lapor.xlsx\"", file);
        body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String headers = "--b\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(disposition);
        body.writeBytes(headers.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body as a form. */
    Page send(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /**
     * A part of a form that comes with files.
     *
     * @param head what stands before it
     */
    record Part(String head, String content) {

        static Part of(String name, String text) {
            return new Part("Content-Disposition: form-data; name=\"" + name + "\"", latin(text));
        }

        /** A file, with its name as browsers write it. */
        static Part file(String name, String fileName, byte[] content) {
            return new Part(
                    "Content-Disposition: form-data; name=\"" + name + "\"; filename=\""
                            + latin(fileName.replace("\"", "%22")) + "\"\r\nContent-Type: text/html",
                    new String(content, StandardCharsets.ISO_8859_1));
        }

        /** The bytes of UTF-8 as characters. */
        private static String latin(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends a form that comes with files. */
    Page send(String path, Part... parts) {
        StringBuilder body = new StringBuilder();
        for (Part each : parts) {
            body.append("--parted\r\n")
                    .append(each.head())
                    .append("\r\n\r\n")
                    .append(each.content())
                    .append("\r\n");
        }
        return send(
                path,
                "multipart/form-data; boundary=parted",
                body.append("--parted--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a body of a type. */
    Page send(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** What a form brings as a file. */
    HttpResponse<byte[]> download(String path, String... fields) {
        return answer(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(pairs(fields)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest request) {
        HttpResponse<String> response = answer(request, BodyHandlers.ofString());
        return new Page(
                response.statusCode(),
                response.request().uri().getPath(),
                response.body(),
                response.headers().map());
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Page signIn(String member, String password) {
        return fill(get("/desk/sign-in"), "/desk/sign-in", "name", member, "password", password);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
