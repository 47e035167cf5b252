package id.tapal.webhook;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads an answer away, up to a limit, so that the connection can be used again; beyond it the connection is cut. Nothing is kept. */
final class Draining implements BodySubscriber<Void> {

    private static final int MOST_BYTES = 16 * 1024;

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private int read;

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        read += part.stream().mapToInt(ByteBuffer::remaining).sum();
        Flow.Subscription given = requireNonNull(subscription);
        if (read <= MOST_BYTES) {
            given.request(1);
        } else {
            given.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable cut) {
        done.completeExceptionally(cut);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
