package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.paper.Printer;
import id.tapal.domain.standard.Standard;
import id.tapal.web.page.Pages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of a desk. Close it when done: it takes nothing new and finishes what it has taken. */
public final class WebServer implements AutoCloseable {

    /** In milliseconds: when the server stops, those who asked have their answer, and others only keep a connection open for later. */
    private static final long IDLE_AT_THE_END = 50;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final Options options;
    private final Gate gate = new Gate();
    private final Meters meters = new Meters(gate);
    private final Methods methods = new Methods();
    private final Javalin javalin;

    private WebServer(Desk desk, Printer printer, BooleanSupplier ready, Options options) {
        this.options = options;
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            listen(config);
            receive(config);
            Pages pages =
                    Pages.of(desk, printer, options.outside(), new AroundPages(options.limits(), meters, desk.clock()));
            answer(config, desk, ready, pages);
            pages.register(config.routes);
            methods.complete(config.routes);
        });
    }

    /** Who may read the metrics. */
    public enum Metrics {
        /** Who shows a valid token. */
        TOKEN,
        /** The same, and without a token who asks from this machine and not through a proxy. */
        LOOPBACK,
        /** Nobody. */
        OFF
    }

    /**
     * How to serve.
     *
     * @param host the address to bind, {@code 127.0.0.1} for this machine alone
     * @param port the port; 0 takes a free one
     * @param limits how much a client may ask for
     * @param metrics who may read the metrics
     * @param accessLog whether each request is told in the log
     * @param outside where the server is known, and with whose accounts staff come in too
     */
    public record Options(
            String host, int port, Limits limits, Metrics metrics, boolean accessLog, Pages.Outside outside) {

        /** Known by the address that is called, with passwords alone. */
        public Options(String host, int port, Limits limits, Metrics metrics, boolean accessLog) {
            this(host, port, limits, metrics, accessLog, new Pages.Outside(Optional.empty(), Optional.empty()));
        }

        /** On an address, with the usual limits. */
        public static Options at(String host, int port) {
            return new Options(host, port, Limits.USUAL, Metrics.TOKEN, true);
        }

        /** On this machine alone. */
        public static Options loopback(int port) {
            return at("127.0.0.1", port);
        }

        /** The same with other limits. */
        public Options with(Limits others) {
            return new Options(host, port, others, metrics, accessLog, outside);
        }

        /** The same with the metrics open to others. */
        public Options with(Metrics others) {
            return new Options(host, port, limits, others, accessLog, outside);
        }

        /** The same with others outside. */
        public Options with(Pages.Outside others) {
            return new Options(host, port, limits, metrics, accessLog, others);
        }
    }

    /**
     * Starts serving.
     *
     * @param printer of papers
     * @param ready whether the database answers, for {@code GET /ready}
     * @throws io.javalin.util.JavalinBindException if the port is taken or may not be used
     */
    public static WebServer start(Desk desk, Printer printer, BooleanSupplier ready, Options options) {
        WebServer server = new WebServer(desk, printer, ready, options);
        server.javalin.start();
        return server;
    }

    private void listen(JavalinConfig config) {
        Limits limits = options.limits();
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(limits.stop().toMillis());
            server.setErrorHandler(new ServerProblems());
            server.insertHandler(new Envelope(gate, meters, options.accessLog()));
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new ServerProblems()));
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(limits.headers()));
        config.jetty.addConnector(this::connector);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_THE_END);
        return connector;
    }

    private void receive(JavalinConfig config) {
        config.http.maxRequestSize = options.limits().body();
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(ServerProblems::fault);
        config.appData(Bodies.KEY, new Bodies(options.limits()));
        config.appData(Meters.KEY, meters);
        config.routes.beforeMatched(context -> {}); // makes the router say early which route will answer
        config.routes.before(Exchange::note);
        config.routes.before(
                context -> Asked.requireDecodable(context, options.limits().address()));
    }

    private void answer(JavalinConfig config, Desk desk, BooleanSupplier ready, Pages pages) {
        Standard standard = desk.book().standard();
        config.events.handlerAdded(methods::note);
        Doorkeeper.of(desk, options).register(config.routes);
        new Problems(standard).register(config.routes);
        List<Routes> routes = new ArrayList<>(List.of(
                new HealthRoutes(ready, gate),
                new StandardRoutes(standard),
                new ContractRoutes(),
                new PeopleRoutes(desk),
                new CaseRoutes(desk, pages::afterwards),
                new RegisterRoutes(desk),
                new FiguresRoutes(desk),
                new ExportRoutes(desk),
                new StaffRoutes(desk),
                new WebhookRoutes(desk),
                new ComplaintRoutes(desk.complaints(), standard)));
        if (options.metrics() != Metrics.OFF) {
            routes.add(new MetricsRoutes(meters));
        }
        routes.forEach(each -> each.register(config.routes));
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The routes of the API, as {@code GET /cases/<number>}: what the contract must tell. */
    Set<String> routes() {
        return methods.routes();
    }

    /** The pages and forms of the desk, as {@code GET /desk/register}. */
    public Set<String> pages() {
        return methods.pages();
    }

    @Override
    public void close() {
        try {
            gate.close(options.limits().stop());
        } catch (InterruptedException hurried) {
            LOG.warn("stopped without waiting for {} requests", gate.inside());
            Thread.currentThread().interrupt();
        }
        javalin.stop();
    }
}
