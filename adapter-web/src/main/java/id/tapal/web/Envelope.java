package id.tapal.web;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.MDC;

/**
 * Around every request, before any route is sought: its id, in the answer and in the log, and the headers of every answer; its line in the access
 * log, and its time. Once the server stops, it lets in who asks how the server is, and nobody else.
 */
final class Envelope extends Handler.Wrapper {

    /** The key of the request id in the log. */
    static final String LOGGED = "request";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final double NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final Gate gate;
    private final Meters meters;
    private final boolean log;

    Envelope(Gate gate, Meters meters, boolean log) {
        this.gate = gate;
        this.meters = meters;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = Exchange.begin(request);
        AnswerHeaders.put(response.getHeaders(), exchange.id());
        boolean entered = gate.enter();
        Request.addCompletionListener(request, failure -> {
            tell(exchange, request, response); // before a stopping server may go
            if (entered) {
                gate.leave();
            }
        });
        MDC.put(LOGGED, exchange.id());
        try {
            if (entered || HealthRoutes.PATHS.contains(Request.getPathInContext(request))) {
                return super.handle(request, response, callback);
            }
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private void tell(Exchange exchange, Request request, Response response) {
        // whoever makes up methods would make up as many names to count under
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        double seconds = NanoTime.since(request.getBeginNanoTime()) / NANOSECONDS;
        meters.answered(method, exchange.route(), response.getStatus(), seconds);
        if (log) {
            AccessLog.answered(exchange, method, response.getStatus(), seconds);
        }
    }
}
