package id.tapal.web;

import io.javalin.config.RoutesConfig;

/** What is counted, as Prometheus reads it. */
final class MetricsRoutes implements Routes {

    static final String PATH = "/metrics";

    private final Meters meters;

    MetricsRoutes(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, context -> context.contentType(Meters.CONTENT_TYPE).result(meters.text()));
    }
}
