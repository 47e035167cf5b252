package id.tapal.oidc;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads an answer up to a limit; of a longer one nothing is taken, and the connection is cut. */
final class Limited implements BodySubscriber<byte[]> {

    /** Far more than any provider says of itself, or has keys. */
    static final int MOST_BYTES = 256 * 1024;

    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        Flow.Subscription given = requireNonNull(subscription);
        int more = part.stream().mapToInt(ByteBuffer::remaining).sum();
        if (read.size() + more > MOST_BYTES) {
            given.cancel();
            onError(new IOException("longer than " + MOST_BYTES + " bytes"));
            return;
        }
        for (ByteBuffer each : part) {
            byte[] bytes = new byte[each.remaining()];
            each.get(bytes);
            read.writeBytes(bytes);
        }
        given.request(1);
    }

    @Override
    public void onError(Throwable cut) {
        done.completeExceptionally(cut);
    }

    @Override
    public void onComplete() {
        done.complete(read.toByteArray());
    }
}
