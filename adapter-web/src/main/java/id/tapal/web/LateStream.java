package id.tapal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an answer while it is made. It begins with the first byte only: until then a fault can still be told. */
final class LateStream extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(LateStream.class);

    private static final int ABORT = -1;

    private final Context context;
    private boolean begun;
    private boolean failed;

    /** Writes an answer. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    private LateStream(Context context) {
        this.context = context;
    }

    /** Sends an answer; one that fails in the middle ends with the connection, or the half would look whole. */
    static void send(Context context, Body body) throws IOException {
        LateStream late = new LateStream(context);
        try {
            body.write(late);
        } catch (IOException | RuntimeException broken) {
            if (late.failed) {
                LOG.debug("the reader of {} is gone", context.path(), broken);
            } else if (late.begun) {
                LOG.error("{} {} failed in the middle", context.method(), context.path(), broken);
                context.res().sendError(ABORT);
            } else {
                context.res().setHeader("Content-Disposition", null);
                throw broken;
            }
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begun = true;
        try {
            context.outputStream().write(bytes, offset, length);
        } catch (IOException gone) {
            failed = true;
            throw gone;
        }
    }
}
