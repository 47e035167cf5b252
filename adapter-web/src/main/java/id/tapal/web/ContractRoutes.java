package id.tapal.web;

import id.tapal.codec.Messages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of this API, open to all: the OpenAPI document, and the same as a page. */
final class ContractRoutes implements Routes {

    /** Made when first asked for, so that the start of the server does not wait for it. */
    private final Map<Locale, ContractPage> pages = new ConcurrentHashMap<>();

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/openapi.yaml", ContractRoutes::document);
        routes.get("/docs", this::page);
    }

    private static void document(Context context) {
        context.contentType("application/yaml").result(bytes("openapi.yaml"));
    }

    private void page(Context context) {
        Messages messages = Answers.messages(context);
        ContractPage page = pages.computeIfAbsent(messages.locale(), language -> made(messages));
        context.header("Content-Security-Policy", page.policy());
        context.contentType("text/html; charset=utf-8").result(page.html());
    }

    private static ContractPage made(Messages messages) {
        JsonNode document = new YAMLMapper().readTree(bytes("openapi.yaml"));
        String style = new String(bytes("docs.css"), StandardCharsets.UTF_8);
        return ContractPage.of(document, style, messages);
    }

    private static byte[] bytes(String name) {
        try (InputStream resource = ContractRoutes.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
