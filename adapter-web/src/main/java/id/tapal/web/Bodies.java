package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.RequestTimeoutResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** Reads a body: not more than one may hold, and not longer than one may take, however steadily it trickles. */
final class Bodies {

    static final Key<Bodies> KEY = new Key<>("bodies");

    private static final String READ = "body";
    private static final int CHUNK = 8192;

    /** A form with a file may be so many times as large, and take so many times as long. */
    static final int OF_FILES = 8;

    private final long largest;
    private final Duration longest;

    Bodies(Limits limits) {
        this.largest = limits.body();
        this.longest = limits.receive();
    }

    /** The body of a request, which can be read from the connection only once. */
    static byte[] of(Context context) {
        return of(context, 1);
    }

    /** The body of a form with a file. */
    static byte[] withFile(Context context) {
        return of(context, OF_FILES);
    }

    private static byte[] of(Context context, int times) {
        byte @Nullable [] read = context.attribute(READ);
        if (read == null) {
            read = context.appData(KEY).read(context, times);
            context.attribute(READ, read);
        }
        return read;
    }

    private byte[] read(Context context, int times) {
        try {
            return read(context.req().getInputStream(), times);
        } catch (IOException | HttpException.RuntimeException broken) {
            if (broken.getCause() instanceof TimeoutException) {
                throw new RequestTimeoutResponse();
            }
            throw new BadInput("", Remedy.SEND_WHOLE_BODY);
        }
    }

    private byte[] read(InputStream body, int times) throws IOException {
        long begun = NanoTime.now();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            whole.write(chunk, 0, length);
            if (whole.size() > times * largest) {
                throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode());
            }
            if (NanoTime.since(begun) > times * longest.toNanos()) {
                throw new RequestTimeoutResponse();
            }
        }
        return whole.toByteArray();
    }
}
