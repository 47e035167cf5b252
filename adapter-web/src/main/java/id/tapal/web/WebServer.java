package id.tapal.web;

import id.tapal.application.desk.Desk;
import io.javalin.Javalin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The HTTP server of a desk. Close it when done: it finishes what it has taken. */
public final class WebServer implements AutoCloseable {

    private static final long STOP_MILLISECONDS = 5_000;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * How to listen.
     *
     * @param host the address to bind, {@code 127.0.0.1} for this machine alone
     * @param port the port; 0 takes a free one
     * @param largestBody the largest body taken, in bytes
     */
    public record Options(String host, int port, long largestBody) {

        private static final long LARGEST_BODY = 256L * 1024;

        /** On an address, with bodies up to 256 KiB. */
        public static Options at(String host, int port) {
            return new Options(host, port, LARGEST_BODY);
        }

        /** On this machine alone. */
        public static Options loopback(int port) {
            return at("127.0.0.1", port);
        }
    }

    /**
     * Starts serving.
     *
     * @param ready whether the database answers, for {@code GET /health}
     * @throws io.javalin.util.JavalinBindException if the port is taken or may not be used
     */
    public static WebServer start(Desk desk, BooleanSupplier ready, Options options) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = options.largestBody();
            config.http.prefer405over404 = true;
            config.jetty.host = options.host();
            config.jetty.port = options.port();
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_MILLISECONDS);
                server.setErrorHandler(new ServerProblems());
                server.insertHandler(new Envelope());
            });
            config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new ServerProblems()));
            config.routes.beforeMatched(context -> {}); // makes the router say early which route will answer
            config.routes.before(Exchange::note);
            config.routes.before(Asked::requireDecodable);
            new Doorkeeper(desk.access()).register(config.routes);
            new Problems(desk.book().standard()).register(config.routes);
            List<Routes> routes = List.of(
                    new StandardRoutes(desk.book().standard(), ready),
                    new ContractRoutes(),
                    new PeopleRoutes(desk),
                    new CaseRoutes(desk),
                    new RegisterRoutes(desk),
                    new ExportRoutes(desk),
                    new StaffRoutes(desk),
                    new WebhookRoutes(desk),
                    new ComplaintRoutes(desk.complaints(), desk.book().standard()));
            routes.forEach(each -> each.register(config.routes));
        });
        return new WebServer(javalin.start());
    }

    /** The routes, as {@code GET /cases/<number>}: what the contract must tell. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
