package id.tapal.web;

import id.tapal.codec.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document as a page to read: one file without scripts, in one language, so that it needs neither a network nor a young browser.
 *
 * @param html the page
 * @param policy the Content-Security-Policy under which it shows itself and nothing else
 */
record ContractPage(String html, String policy) {

    /** Parts the Indonesian half of a text from the English one. */
    private static final String HALVES = " / ";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonMapper EXAMPLES =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static ContractPage of(JsonNode document, String style, Messages messages) {
        Writer writer = new Writer(document, messages);
        String page = """
                <!DOCTYPE html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Tapal – API</title>
                <style>%s</style>
                <nav>%s</nav>
                <main>%s</main>
                </html>
                """.formatted(messages.locale().toLanguageTag(), style, writer.contents(), writer.main());
        return new ContractPage(
                page,
                "default-src 'none'; style-src 'sha256-" + hash(style)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none); // every JDK has it
        }
    }

    /** Writes the parts of the page. */
    private record Writer(JsonNode document, Messages messages) {

        private record Call(String method, String path, JsonNode item, JsonNode operation) {}

        private List<Call> calls(String tag) {
            List<Call> calls = new ArrayList<>();
            document.path("paths")
                    .propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .filter(entry ->
                                    entry.getValue().at("/tags/0").asString().equals(tag))
                            .forEach(entry -> calls.add(
                                    new Call(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()))));
            return calls;
        }

        private List<JsonNode> tags() {
            return document.path("tags").valueStream().toList();
        }

        String contents() {
            StringBuilder html = new StringBuilder("<a class=home href=\"#\">Tapal</a>");
            for (JsonNode tag : tags()) {
                html.append("<h2>").append(words(tag.path("description"))).append("</h2><ul>");
                for (Call call : calls(tag.path("name").asString())) {
                    html.append("<li><a href=\"#")
                            .append(escaped(call.operation().path("operationId").asString()))
                            .append("\">")
                            .append(method(call))
                            .append(' ')
                            .append(escaped(call.path()))
                            .append("</a>");
                }
                html.append("</ul>");
            }
            return html.append("<h2><a href=\"#schemas\">")
                    .append(label("schemas"))
                    .append("</a></h2>")
                    .toString();
        }

        String main() {
            StringBuilder html = new StringBuilder("<header><h1>Tapal</h1><p class=lead>")
                    .append(words(document.at("/info/summary")))
                    .append("</p><p>")
                    .append(words(document.at("/info/description")))
                    .append("</p><p><a href=\"openapi.yaml\">openapi.yaml</a> · OpenAPI ")
                    .append(escaped(document.path("openapi").asString()))
                    .append("</p></header>");
            for (JsonNode tag : tags()) {
                html.append("<h2>").append(words(tag.path("description"))).append("</h2>");
                calls(tag.path("name").asString()).forEach(call -> html.append(article(call)));
            }
            html.append("<h2 id=schemas>").append(label("schemas")).append("</h2>");
            document.at("/components/schemas")
                    .propertyStream()
                    .forEach(schema -> html.append(schema(schema.getKey(), schema.getValue())));
            return html.toString();
        }

        private String article(Call call) {
            JsonNode operation = call.operation();
            boolean open =
                    operation.has("security") && operation.path("security").isEmpty();
            return "<article id=\"%s\"><h3>%s <code>%s</code>%s</h3><p>%s</p>%s%s%s</article>"
                    .formatted(
                            escaped(operation.path("operationId").asString()),
                            method(call),
                            escaped(call.path()),
                            open ? " <span class=open>" + label("open") + "</span>" : "",
                            words(operation.path("summary")),
                            parameters(call),
                            body(operation.path("requestBody")),
                            answers(operation.path("responses")));
        }

        private static String method(Call call) {
            return "<b class=\"%s\">%s</b>"
                    .formatted(call.method(), call.method().toUpperCase(Locale.ROOT));
        }

        private String parameters(Call call) {
            List<JsonNode> parameters = new ArrayList<>();
            for (JsonNode holder : List.of(call.item(), call.operation())) {
                holder.path("parameters").valueStream().map(this::resolved).forEach(parameters::add);
            }
            if (parameters.isEmpty()) {
                return "";
            }
            StringBuilder rows = new StringBuilder();
            for (JsonNode each : parameters) {
                rows.append(row(
                        code(each.path("name").asString())
                                + mark(each.path("required").asBoolean(false)),
                        "<small>" + escaped(each.path("in").asString()) + "</small> " + type(each.path("schema")),
                        words(each.path("description")) + example(each.path("example"))));
            }
            return table("parameters", rows);
        }

        private String body(JsonNode body) {
            if (body.isMissingNode()) {
                return "";
            }
            JsonNode content = body.at("/content/application~1json");
            StringBuilder html =
                    new StringBuilder("<h4>" + label("body") + "</h4><p>" + type(content.path("schema")) + "</p>");
            List<JsonNode> examples = new ArrayList<>();
            content.path("examples")
                    .valueStream()
                    .map(each -> each.path("value"))
                    .forEach(examples::add);
            if (content.has("example")) {
                examples.add(content.path("example"));
            }
            examples.forEach(each -> html.append(pre(each)));
            return html.toString();
        }

        private String answers(JsonNode responses) {
            StringBuilder rows = new StringBuilder();
            responses.propertyStream().forEach(entry -> {
                JsonNode response = resolved(entry.getValue());
                String types = response.path("content")
                        .propertyStream()
                        .map(content -> "<small>" + escaped(content.getKey()) + "</small> "
                                + type(content.getValue().path("schema")))
                        .collect(Collectors.joining("<br>"));
                String status = entry.getKey().equals("default") ? "500" : entry.getKey();
                rows.append(row(
                        "<b class=s%s>%s</b>".formatted(status.charAt(0), status),
                        types,
                        words(response.path("description")) + headers(response.path("headers"))));
            });
            return table("answers", rows);
        }

        private static String headers(JsonNode headers) {
            return headers.propertyNames().stream()
                    .map(name -> code(name))
                    .collect(Collectors.joining(" ", headers.isEmpty() ? "" : "<br>", ""));
        }

        private String schema(String name, JsonNode schema) {
            StringBuilder html = new StringBuilder("<article id=\"schema-" + escaped(name) + "\"><h3><code>"
                    + escaped(name) + "</code></h3><p>" + words(schema.path("description")) + "</p>");
            if (schema.has("enum")) {
                html.append("<p class=values>");
                schema.path("enum")
                        .forEach(value -> html.append(code(value.asString())).append(' '));
                html.append("</p>");
            }
            StringBuilder rows = new StringBuilder();
            ObjectNode fields = JsonMapper.shared().createObjectNode();
            List<String> required = new ArrayList<>();
            collect(schema, fields, required);
            fields.propertyStream()
                    .forEach(field -> rows.append(row(
                            code(field.getKey()) + mark(required.contains(field.getKey())),
                            type(field.getValue()),
                            words(field.getValue().path("description"))
                                    + example(field.getValue().path("example")))));
            if (!rows.isEmpty()) {
                html.append(table("fields", rows));
            } else if (!schema.has("enum")) {
                html.append("<p>").append(type(schema)).append("</p>");
            }
            return html.append("</article>").toString();
        }

        /** The fields of a schema and of those it is put together from. */
        private void collect(JsonNode schema, ObjectNode fields, List<String> required) {
            schema.path("allOf").forEach(part -> collect(resolved(part), fields, required));
            schema.path("properties").propertyStream().forEach(field -> fields.set(field.getKey(), field.getValue()));
            schema.path("required").forEach(name -> required.add(name.asString()));
        }

        /** A schema in a few signs. */
        private static String type(JsonNode schema) {
            @Nullable JsonNode reference = schema.get("$ref");
            if (reference != null) {
                String name = reference.asString().replaceFirst(".*/", "");
                return "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escaped(name));
            }
            for (String choice : List.of("oneOf", "anyOf")) {
                if (schema.has(choice)) {
                    return schema.path(choice).valueStream().map(Writer::type).collect(Collectors.joining(" | "));
                }
            }
            JsonNode type = schema.path("type");
            if (type.asString("").equals("array")) {
                return type(schema.path("items")) + "[]";
            }
            String name = type.isArray()
                    ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "))
                    : type.asString("");
            StringBuilder text = new StringBuilder(escaped(name));
            if (schema.has("enum")) {
                text = new StringBuilder(schema.path("enum")
                        .valueStream()
                        .map(value -> code(value.asString()))
                        .collect(Collectors.joining(" | ")));
            }
            if (schema.has("format")) {
                text.append(" <small>")
                        .append(escaped(schema.path("format").asString()))
                        .append("</small>");
            }
            if (schema.has("minimum") || schema.has("maximum")) {
                text.append(" <small>")
                        .append(escaped(schema.path("minimum").asString("")))
                        .append("…")
                        .append(escaped(schema.path("maximum").asString("")))
                        .append("</small>");
            }
            if (schema.has("pattern")) {
                text.append(" <small>")
                        .append(code(schema.path("pattern").asString()))
                        .append("</small>");
            }
            if (schema.has("default")) {
                text.append(" <small>= ")
                        .append(escaped(schema.path("default").asString()))
                        .append("</small>");
            }
            return text.toString();
        }

        private JsonNode resolved(JsonNode node) {
            @Nullable JsonNode reference = node.get("$ref");
            return reference == null ? node : document.at(reference.asString().substring(1));
        }

        private String table(String label, CharSequence rows) {
            return "<h4>" + label(label) + "</h4><table class=" + label + ">" + rows + "</table>";
        }

        private static String row(String first, String second, String third) {
            return "<tr><th>" + first + "<td>" + second + "<td>" + third;
        }

        private String mark(boolean required) {
            return required ? " <small class=required>" + label("required") + "</small>" : "";
        }

        private static String example(JsonNode value) {
            if (value.isMissingNode()) {
                return "";
            }
            return " <span class=example>" + code(value.isString() ? value.asString() : value.toString()) + "</span>";
        }

        private static String pre(JsonNode value) {
            return "<pre>" + escaped(EXAMPLES.writeValueAsString(value)) + "</pre>";
        }

        /** The half of a text that is in the language of the page. */
        private String words(JsonNode text) {
            String both = text.asString("");
            int middle = both.indexOf(HALVES);
            if (middle < 0) {
                return escaped(both);
            }
            boolean first = messages.locale().equals(Messages.INDONESIAN);
            return escaped(first ? both.substring(0, middle) : both.substring(middle + HALVES.length()));
        }

        private String label(String key) {
            return escaped(messages.text("docs." + key));
        }

        private static String code(String text) {
            return "<code>" + escaped(text) + "</code>";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
