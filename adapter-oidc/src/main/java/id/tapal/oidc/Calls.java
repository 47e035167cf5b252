package id.tapal.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the provider as its library asks for it: for a few seconds, up to a length, and led on to nowhere. */
final class Calls implements HTTPRequestSender, ResourceRetriever {

    private static final int OK = 200;

    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience how long to wait for the whole answer
     */
    Calls(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        String body = request.getBody();
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder building = HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), sent);
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> building.header(name, value)));
        HttpResponse<byte[]> answer = answer(building.build());
        HTTPResponse told = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> told.setHeader(name, values.toArray(String[]::new)));
        told.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return told;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(get(address.toURI()), "application/json");
        } catch (URISyntaxException none) {
            throw new IOException(none);
        }
    }

    /** What stands at an address. */
    String get(URI address) throws IOException {
        HttpResponse<byte[]> answer = answer(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> sending = client.sendAsync(request, head -> new Limited());
        try {
            return sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new IOException("no answer in " + patience.toSeconds() + " s", silent);
        } catch (ExecutionException broken) {
            throw new IOException(String.valueOf(broken.getCause()), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            sending.cancel(true); // cuts the connection, if it is not over yet
        }
    }
}
