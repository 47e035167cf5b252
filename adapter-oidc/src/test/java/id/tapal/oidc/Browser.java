package id.tapal.oidc;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a script: it keeps cookies, follows links and fills in forms, of the desk and of the provider alike. */
final class Browser {

    private static final int MOST_HOPS = 20;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A page, and the addresses that led to it. */
    record Page(int status, URI address, Document html, List<URI> hops, List<String> setCookies) {

        String text() {
            return html.body().text();
        }

        /** Where a link of some words leads. */
        URI link(String words) {
            Element link = html.select("a").stream()
                    .filter(each -> each.text().contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link " + words + " on " + address + ": " + text()));
            return address.resolve(link.attr("href"));
        }
    }

    Page get(URI address) {
        return get(address, each -> false);
    }

    /** Goes on until it would be led to an address, which is then not called. */
    Page get(URI address, Predicate<URI> stop) {
        return send(HttpRequest.newBuilder(address).build(), stop);
    }

    Page submit(Page page, Map<String, String> typed) {
        return submit(page, typed, each -> false);
    }

    /** Fills in the form with a password, and sends it. */
    Page submit(Page page, Map<String, String> typed, Predicate<URI> stop) {
        Element form = page.html().select("form").stream()
                .filter(each -> each.selectFirst("input[type=password]") != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form on " + page.address() + ": " + page.text()));
        Map<String, String> fields = form.select("input[name]").stream()
                .collect(Collectors.toMap(each -> each.attr("name"), each -> each.attr("value")));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(page.address().resolve(form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                stop);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest first, Predicate<URI> stop) {
        List<URI> hops = new ArrayList<>();
        List<String> setCookies = new ArrayList<>();
        HttpRequest request = first;
        while (hops.size() < MOST_HOPS) {
            HttpResponse<String> answer = answer(request);
            hops.add(request.uri());
            setCookies.addAll(answer.headers().allValues("Set-Cookie"));
            String location = answer.headers().firstValue("Location").orElse("");
            URI next = request.uri().resolve(location);
            if (location.isEmpty() || stop.test(next)) {
                if (!location.isEmpty()) {
                    hops.add(next);
                }
                Document html = Jsoup.parse(answer.body());
                return new Page(answer.statusCode(), hops.getLast(), html, hops, setCookies);
            }
            request = HttpRequest.newBuilder(next).build();
        }
        throw new AssertionError("led in circles: " + hops);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Puts a cookie back that was taken away. */
    void keep(URI address, HttpCookie cookie) {
        cookies.getCookieStore().add(address, cookie);
    }
}
