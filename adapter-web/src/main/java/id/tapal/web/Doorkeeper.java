package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Access;
import id.tapal.application.organization.Member;
import id.tapal.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets in who shows a valid token, so many times a minute; health, the public standard and the contract are open to all. Who fails too often from one address is
 * told to wait, but never keeps out who shows a valid token from there: behind a proxy all come from one address.
 */
final class Doorkeeper {

    /** Nothing about anybody: may be kept by who reads it. */
    private static final Set<String> PUBLIC = Set.of("/standard", "/openapi.yaml", "/docs");

    private static final Set<String> OPEN =
            Stream.concat(HealthRoutes.PATHS.stream(), PUBLIC.stream()).collect(Collectors.toUnmodifiableSet());
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
    private static final String SCHEME = "Bearer ";
    private static final String MEMBER = "member";

    private final Access access;
    private final RateLimit requests;
    private final RateLimit failures;
    private final boolean metricsOpenHere;

    private Doorkeeper(Access access, RateLimit requests, RateLimit failures, boolean metricsOpenHere) {
        this.access = access;
        this.requests = requests;
        this.failures = failures;
        this.metricsOpenHere = metricsOpenHere;
    }

    static Doorkeeper of(Desk desk, WebServer.Options options) {
        return new Doorkeeper(
                desk.access(),
                new RateLimit(options.limits().requests(), desk.clock()),
                new RateLimit(options.limits().failures(), desk.clock()),
                options.metrics() == WebServer.Metrics.LOOPBACK);
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        if (!PUBLIC.contains(context.path())) {
            context.header("Cache-Control", "no-store");
        }
        if (OPEN.contains(context.path()) || Pages.has(context.path()) || mayMeasure(context)) {
            return; // the pages see for themselves who calls
        }
        Optional<String> secret = secret(context);
        Optional<Member> known = secret.flatMap(access::authenticate);
        if (known.isEmpty()) {
            requireRoom(failures.take(context.ip()));
            throw new Unauthenticated();
        }
        context.attribute(MEMBER, known.get());
        Exchange.of(context).member(known.get().id());
        requireRoom(requests.take(secret.orElseThrow()));
    }

    private static void requireRoom(Optional<Duration> pause) {
        if (pause.isPresent()) {
            throw new TooMany(pause.get());
        }
    }

    private boolean mayMeasure(Context context) {
        return metricsOpenHere
                && context.path().equals(MetricsRoutes.PATH)
                && OF_PROXIES.stream().allMatch(header -> context.header(header) == null)
                && isThisMachine(context.req().getRemoteAddr());
    }

    /** The address is one of a connection, never a name, so nothing is looked up. */
    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    private static Optional<String> secret(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** The id of the member who asks. */
    static String member(Context context) {
        Member member = context.attribute(MEMBER);
        if (member == null) {
            throw new Unauthenticated();
        }
        return member.id();
    }
}
