package id.tapal.web.page;

import id.tapal.application.organization.Secrets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Style, script and sign of the pages. Each address names what is in the file, so that a browser may keep it for ever. */
final class Assets {

    static final String PREFIX = "/assets/";

    private static final int NAMED_BY = 12;
    private static final int NOT_FOUND = 404;

    private final Map<String, Asset> byName = List.of(
                    Asset.of("desk.css", "text/css; charset=utf-8"),
                    Asset.of("paper.css", "text/css; charset=utf-8"),
                    Asset.of("wide.css", "text/css; charset=utf-8"),
                    Asset.of("desk.js", "text/javascript; charset=utf-8"),
                    Asset.of("tapal.svg", "image/svg+xml"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));
    private final Map<String, Asset> byPath =
            byName.values().stream().collect(Collectors.toUnmodifiableMap(Asset::path, Function.identity()));

    private record Asset(String name, String type, String content, String path) {
        static Asset of(String name, String type) {
            String content = resource(name);
            int dot = name.lastIndexOf('.');
            return new Asset(
                    name,
                    type,
                    content,
                    PREFIX + name.substring(0, dot) + "."
                            + Secrets.hash(content).substring(0, NAMED_BY) + name.substring(dot));
        }
    }

    private static String resource(String name) {
        try (InputStream resource = Assets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void register(RoutesConfig routes) {
        routes.get(PREFIX + "{name}", this::send);
    }

    private void send(Context context) {
        Asset asset = byPath.get(context.path());
        if (asset == null) {
            context.status(NOT_FOUND);
            return;
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type()).result(asset.content());
    }

    /** Where a file is found. */
    String path(String name) {
        return asset(name).path();
    }

    /** What is in a file. */
    String content(String name) {
        return asset(name).content();
    }

    private Asset asset(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset;
    }
}
