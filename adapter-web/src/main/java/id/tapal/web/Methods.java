package id.tapal.web;

import id.tapal.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The methods that follow from the routes: HEAD is a GET whose body is kept back, OPTIONS says what an address knows. */
final class Methods {

    private static final int NO_CONTENT = 204;

    private static final Set<HandlerType> FOLLOWING = Set.of(HandlerType.HEAD, HandlerType.OPTIONS);

    private final List<HandlerMetaInfo> routes = new ArrayList<>();

    /** Notes a route as it is registered. */
    void note(HandlerMetaInfo added) {
        if (added.getHttpMethod().isHttpMethod() && !FOLLOWING.contains(added.getHttpMethod())) {
            routes.add(added);
        }
    }

    /** The routes of the API, such as {@code GET /cases/<number>}, without what follows from them. */
    Set<String> routes() {
        return named(each -> !Pages.has(each.getPath()));
    }

    /** The pages, and the forms that are sent from them. */
    Set<String> pages() {
        return named(each -> Pages.has(each.getPath()));
    }

    private Set<String> named(Predicate<HandlerMetaInfo> which) {
        return routes.stream()
                .filter(which)
                .map(each -> each.getHttpMethod().name() + " " + each.getPath())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds what follows, in the order of the routes, for the first that fits an address answers. */
    void complete(RoutesConfig config) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (HandlerMetaInfo each : routes) {
            List<String> methods = known.computeIfAbsent(each.getPath(), path -> new ArrayList<>());
            methods.add(each.getHttpMethod().name());
            if (each.getHttpMethod().equals(HandlerType.GET)) {
                methods.add("HEAD");
                config.addEndpoint(
                        Endpoint.create(HandlerType.HEAD, each.getPath()).handler(each.getHandler()));
            }
        }
        known.forEach((path, methods) -> {
            methods.add("OPTIONS");
            String allowed = String.join(", ", methods);
            config.options(path, context -> context.header("Allow", allowed).status(NO_CONTENT));
        });
    }
}
