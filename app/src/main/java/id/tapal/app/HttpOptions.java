package id.tapal.app;

import id.tapal.application.account.SafeAddress;
import id.tapal.web.Limits;
import id.tapal.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the server takes from a client, and what it tells of itself. */
final class HttpOptions {

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            defaultValue = "${env:TAPAL_MAX_BODY:-262144}",
            description = "The largest body, 262144 by default. Environment: TAPAL_MAX_BODY.")
    private long body;

    @Option(
            names = "--max-headers",
            paramLabel = "BYTES",
            defaultValue = "${env:TAPAL_MAX_HEADERS:-8192}",
            description =
                    "The largest request line and headers together, 8192 by default. Environment: TAPAL_MAX_HEADERS.")
    private int headers;

    @Option(
            names = "--max-address",
            paramLabel = "CHARACTERS",
            defaultValue = "${env:TAPAL_MAX_ADDRESS:-4096}",
            description = "The longest address with its query, 4096 by default. Environment: TAPAL_MAX_ADDRESS.")
    private int address;

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "${env:TAPAL_IDLE_TIMEOUT:-30}",
            description = "How long a connection may say nothing, 30 by default. Environment: TAPAL_IDLE_TIMEOUT.")
    private int idle;

    @Option(
            names = "--body-timeout",
            paramLabel = "SECONDS",
            defaultValue = "${env:TAPAL_BODY_TIMEOUT:-20}",
            description = "How long a body may take to come, 20 by default. Environment: TAPAL_BODY_TIMEOUT.")
    private int receive;

    @Option(
            names = "--stop-timeout",
            paramLabel = "SECONDS",
            defaultValue = "${env:TAPAL_STOP_TIMEOUT:-5}",
            description = "How long stopping waits for requests that are being answered, 5 by default. "
                    + "Environment: TAPAL_STOP_TIMEOUT.")
    private int stop;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "${env:TAPAL_RATE:-6000}",
            description = "How many requests a token may make in a minute, 6000 by default; 0 for any number. "
                    + "Environment: TAPAL_RATE.")
    private int requests;

    @Option(
            names = "--failure-rate",
            paramLabel = "NUMBER",
            defaultValue = "${env:TAPAL_FAILURE_RATE:-60}",
            description = "How many requests without a valid token an address may make in a minute, 60 by default; "
                    + "0 for any number. Environment: TAPAL_FAILURE_RATE.")
    private int failures;

    @Option(
            names = "--metrics",
            paramLabel = "WHO",
            defaultValue = "${env:TAPAL_METRICS:-token}",
            description =
                    "Who may read /metrics: token, who shows a valid one (the default); loopback, also who asks from "
                            + "this machine and not through a proxy; off, nobody. Environment: TAPAL_METRICS.")
    private WebServer.Metrics metrics = WebServer.Metrics.TOKEN;

    @Option(
            names = "--access-log",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "${env:TAPAL_ACCESS_LOG:-true}",
            description = "Whether each request is told in a line on standard error, true by default. "
                    + "Environment: TAPAL_ACCESS_LOG.")
    private boolean accessLog;

    @Option(
            names = "--public-address",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TAPAL_PUBLIC_ADDRESS}",
            description =
                    "Where people reach the pages, such as https://tapal.instansi.go.id; it stands on receipts and "
                            + "letters. Without it, the address that is called does. Environment: TAPAL_PUBLIC_ADDRESS.")
    private @Nullable URI publicAddress;

    /**
     * Where the pages are reached, without a slash behind it; empty where that is not told.
     *
     * @throws ParameterException if it is none
     */
    Optional<URI> publicAddress(CommandLine line) {
        URI given = publicAddress;
        if (given == null || given.toString().isEmpty()) {
            return Optional.empty();
        }
        boolean root = given.getRawPath() == null || given.getRawPath().matches("/?");
        if (!SafeAddress.is(given) || !root || given.getRawQuery() != null) {
            throw new ParameterException(
                    line,
                    "--public-address: https:// and a host, without a path, such as https://tapal.instansi.go.id, was "
                            + given);
        }
        return Optional.of(URI.create(given.toString().replaceFirst("/$", "")));
    }

    Duration stop() {
        return Duration.ofSeconds(stop);
    }

    WebServer.Options at(String host, int port) {
        Limits limits = new Limits(
                body,
                headers,
                address,
                Duration.ofSeconds(idle),
                Duration.ofSeconds(receive),
                stop(),
                requests,
                failures);
        return new WebServer.Options(host, port, limits, metrics, accessLog);
    }
}
