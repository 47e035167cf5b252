package id.tapal.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Around every request, before any route is sought: its id, in the answer and in the log, and the headers of every answer. */
final class Envelope extends Handler.Wrapper {

    /** The key of the request id in the log. */
    static final String LOGGED = "request";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = Exchange.begin(request);
        AnswerHeaders.put(response.getHeaders(), exchange.id());
        MDC.put(LOGGED, exchange.id());
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LOGGED);
        }
    }
}
