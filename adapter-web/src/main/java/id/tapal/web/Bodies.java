package id.tapal.web;

import id.tapal.application.document.Content;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import io.javalin.config.Key;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
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

    /** A document, and the fields beside it. */
    private static final long LARGEST_WITH_FILE = Content.LARGEST + 64L * 1024;

    /** How many times as long as another body one with a document may take to come. */
    private static final int PATIENCE = 6;

    /** How many times as much as is taken is read. */
    private static final int SPILT = 8;

    private final long largest;
    private final Duration longest;

    Bodies(Limits limits) {
        this.largest = limits.body();
        this.longest = limits.receive();
    }

    /** The body of a request, which can be read from the connection only once. */
    static byte[] of(Context context) {
        byte @Nullable [] read = context.attribute(READ);
        if (read == null) {
            read = context.appData(KEY).read(context);
            context.attribute(READ, read);
        }
        return read;
    }

    /** The body of a form that comes with a document. */
    static byte[] withFile(Context context) {
        return context.appData(KEY).read(context, LARGEST_WITH_FILE, PATIENCE, SPILT);
    }

    private byte[] read(Context context) {
        return read(context, largest, 1, 1);
    }

    private byte[] read(Context context, long most, int patience, int spilt) {
        try {
            return read(context.req().getInputStream(), most, longest.multipliedBy(patience), most * spilt);
        } catch (IOException | HttpException.RuntimeException broken) {
            if (broken.getCause() instanceof TimeoutException) {
                throw new RequestTimeoutResponse();
            }
            throw new BadInput("", Remedy.SEND_WHOLE_BODY);
        }
    }

    /** What goes beyond is not kept, and read on only so far that a browser, which first sends all, still hears why it was refused. */
    private static byte[] read(InputStream body, long most, Duration longest, long spilt) throws IOException {
        long begun = NanoTime.now();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            read += length;
            if (read <= most) {
                whole.write(chunk, 0, length);
            } else {
                whole.reset();
            }
            if (read > spilt) {
                throw new ContentTooLargeResponse();
            }
            if (NanoTime.since(begun) > longest.toNanos()) {
                throw new RequestTimeoutResponse();
            }
        }
        if (read > most) {
            throw new ContentTooLargeResponse();
        }
        return whole.toByteArray();
    }
}
