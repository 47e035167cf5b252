package id.tapal.web;

import id.tapal.codec.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** How the server is: alive, for whoever would start it again; ready, for whoever would send it work. */
final class HealthRoutes implements Routes {

    /** Open to all, also while the server stops. */
    static final Set<String> PATHS = Set.of("/health", "/ready");

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier database;
    private final Gate gate;

    HealthRoutes(BooleanSupplier database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/health", HealthRoutes::alive);
        routes.get("/ready", this::ready);
    }

    /** Asks nothing of anybody: a database that is away does not come back by starting this process again. */
    private static void alive(Context context) {
        Answers.json(context, OK, JsonBody.MAPPER.createObjectNode().put("status", "up"));
    }

    private void ready(Context context) {
        if (gate.isClosed()) {
            down(context, "stopping");
        } else if (!database.getAsBoolean()) {
            down(context, "database");
        } else {
            Answers.json(context, OK, JsonBody.MAPPER.createObjectNode().put("status", "ready"));
        }
    }

    private static void down(Context context, String fault) {
        context.header("Retry-After", Problems.RETRY_SECONDS);
        ObjectNode down = JsonBody.MAPPER.createObjectNode().put("status", "down");
        Answers.json(context, UNAVAILABLE, down.put("fault", fault));
    }
}
