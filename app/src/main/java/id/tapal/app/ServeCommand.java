package id.tapal.app;

import id.tapal.app.demo.Demo;
import id.tapal.pdf.PdfPrinter;
import id.tapal.persistence.Database;
import id.tapal.web.WebServer;
import id.tapal.web.page.Pages;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code tapal serve}: the desk over HTTP, until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the desk over HTTP until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand extends Printing implements Callable<Integer> {

    private static final Path DEMO = Path.of("data", "demo", "tapal.db");
    private static final int LAST_PORT = 65_535;
    private static final long CLOSING_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TAPAL_PORT:-8080}",
            description = "The port, 8080 by default; 0 takes a free one. Environment: TAPAL_PORT.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TAPAL_BIND:-127.0.0.1}",
            description = "The address to listen on: 127.0.0.1, this machine alone, by default; 0.0.0.0 for all. "
                    + "Environment: TAPAL_BIND.")
    private String bind = "127.0.0.1";

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Mixin
    private final OidcOptions oidc = new OidcOptions();

    @Option(
            names = "--demo",
            description =
                    "With an organisation and cases to try, in data/demo/ by default; prints a token for each member and a password for the pages.")
    private boolean demo;

    @Option(
            names = "--rehearse",
            paramLabel = "FOLDER",
            hidden = true,
            description = "For the launcher: with --demo, asks itself what a desk asks, keeps the library of SQLite "
                    + "in a folder, and stops.")
    private @Nullable Path rehearse;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(line(), "--port: a whole number from 0 to " + LAST_PORT + ", was " + port);
        }
        requireOwnAddress();
        Optional<URI> known = http.publicAddress(line());
        Pages.Outside outside = new Pages.Outside(known, oidc.provider(known, OpenDesk.CLOCK, line()));
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try {
            serve(outside, stop, closed);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private void serve(Pages.Outside outside, CountDownLatch stop, CountDownLatch closed) throws InterruptedException {
        PrintWriter out = line().getOut();
        String address = demo ? database.orElse(DEMO) : database.address();
        try (OpenDesk open = database.open(address, standard.standard(), line())) {
            Optional<Demo> filled = demo ? Optional.of(Demo.in(open)) : Optional.empty();
            WebServer.Options options = http.at(bind, port).with(outside);
            try (WebServer server = WebServer.start(open.desk(), new PdfPrinter(), open::isReady, options)) {
                open.dispatch();
                filled.ifPresent(demonstrated -> demonstrated.print(out)); // tokens only once the port is ours
                out.printf("Tapal listens on http://%s:%d%n", bind, server.port());
                out.printf("Pages: http://%s:%d/desk%n", bind, server.port());
                out.printf("Database: %s%n", DatabaseOption.name(address));
                FirstAdministrator.in(open.desk()).ifPresent(first -> first.print(out)); // likewise
                out.flush();
                if (rehearse != null) {
                    Rehearsal.of(open.desk(), server.port());
                    Database.keepLibrary(rehearse);
                } else {
                    untilStopped(stop, closed, http.stop().toSeconds() + CLOSING_SECONDS);
                }
            }
        }
    }

    private void requireOwnAddress() {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return;
            }
        } catch (UnknownHostException | SocketException unknown) {
            LOG.debug("{} is not known", bind, unknown);
        }
        throw new ParameterException(
                line(), "--bind: an address of this machine, such as 127.0.0.1 or 0.0.0.0, was " + bind);
    }

    /**
     * The shutdown hook waits until server and database are closed; not for the thread to end, which goes on to leave the JVM and would wait
     * there for the hook.
     */
    private static void untilStopped(CountDownLatch stop, CountDownLatch closed, long longest)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                if (!closed.await(longest, TimeUnit.SECONDS)) {
                    LOG.warn("stopped before everything was closed");
                }
            } catch (InterruptedException giveUp) {
                Thread.currentThread().interrupt();
            }
        }));
        stop.await();
    }
}
