package id.tapal.webhook;

import id.tapal.application.event.Courier;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts events as JSON, signed as <a href="https://www.standardwebhooks.com/">Standard Webhooks</a> has it. It follows no redirect: an
 * administrator has named the address, and nobody else names another. Close it when done.
 */
public final class HttpCourier implements Courier, AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;

    private final Duration patience;
    private @Nullable HttpClient client;

    /**
     * @param patience how long to wait for the whole answer; less than {@link id.tapal.application.event.Dispatch#LEASE}
     */
    public HttpCourier(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Receipt send(Parcel parcel) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> sending = client().sendAsync(request(parcel), answer -> new Draining());
        try {
            return receipt(
                    sending.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException silent) {
            return new Receipt.Refused("timeout");
        } catch (ExecutionException broken) {
            return new Receipt.Refused(code(broken));
        } finally {
            sending.cancel(true); // cuts the connection, if it is not over yet
        }
    }

    /** Made when there is something to send: most nodes start with nothing. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build();
            client = made;
        }
        return made;
    }

    private static HttpRequest request(Parcel parcel) {
        String id = parcel.event().id();
        String body = EventJson.text(parcel.event());
        long timestamp = parcel.at().getEpochSecond();
        return HttpRequest.newBuilder(parcel.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tapal")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", Signature.of(parcel.secret(), id, timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Receipt receipt(int status) {
        if (status >= OK && status < REDIRECTS) {
            return new Receipt.Taken();
        }
        return status == GONE ? new Receipt.Gone() : new Receipt.Refused("http-" + status);
    }

    /** A code, not the words of the library: they may hold what the receiver said. */
    private static String code(ExecutionException broken) {
        return switch (broken.getCause()) {
            case HttpConnectTimeoutException silent -> "unreachable";
            case ConnectException refused -> "unreachable";
            case SSLException untrusted -> "tls";
            case IOException cut -> "broken";
            case null, default -> throw new IllegalStateException("sending failed", broken);
        };
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
            client.close();
        }
    }
}
