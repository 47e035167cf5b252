package id.tapal.web;

import io.javalin.http.Context;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is known of a request while it is answered: enough for the log and the metrics, and nothing about people but who asks. */
final class Exchange {

    /** The route of what no route answers. */
    static final String NO_ROUTE = "none";

    private static final String NAME = Exchange.class.getName();

    private final String id;
    private volatile String route = NO_ROUTE;
    private volatile String member = "";

    private Exchange(String id) {
        this.id = id;
    }

    /** Begins one. */
    static Exchange begin(Request request) {
        Exchange exchange = new Exchange(RequestId.of(request.getHeaders().get(RequestId.HEADER)));
        request.setAttribute(NAME, exchange);
        return exchange;
    }

    static Exchange of(Request request) {
        return request.getAttribute(NAME) instanceof Exchange begun ? begun : begin(request);
    }

    static Exchange of(Context context) {
        Object begun = context.req().getAttribute(NAME);
        if (begun instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("the request did not come through the envelope");
    }

    String id() {
        return id;
    }

    /** The route as it was registered, never the address that was asked for, which may name people. */
    String route() {
        return route;
    }

    void route(String template) {
        route = template;
    }

    /** The id of the member who asks; empty where nobody is known. */
    String member() {
        return member;
    }

    void member(String known) {
        member = known;
    }

    /** Notes the route that will answer. */
    static void note(Context context) {
        io.javalin.router.@Nullable Endpoint matched = context.endpoints().matchedHttpEndpoint();
        if (matched != null) {
            of(context).route(matched.path);
        }
    }
}
