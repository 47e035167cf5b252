package id.tapal.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An OpenAPI 3.1 document, to hold calls against. An answer is as told where its status is listed for the operation by name (a
 * {@code default} is for people), its media type and body fit, and every required header is there and fits. Of a call that went well, the
 * body that was sent must fit too: the document may not promise less than the server takes.
 */
public final class ApiContract {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final String NAME = "urn:tapal:openapi";
    private static final String JSON = "application/json";

    /** At the root: what is answered at an address, or for a method, that the document does not have. */
    private static final String ELSEWHERE = "/x-elsewhere";

    /** At the root: the headers that every answer carries. */
    private static final String EVERY_ANSWER = "/x-every-answer";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ApiContract(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(NAME, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ENGLISH)
                                .build()));
        document.path("paths").propertyStream().forEach(path -> addOperations(path.getKey(), path.getValue()));
        operations.sort(Comparator.comparingInt(operation -> -operation.literal()));
    }

    /** Reads a document, YAML or JSON, and closes it. */
    public static ApiContract read(InputStream document) {
        return new ApiContract(new YAMLMapper().readTree(document));
    }

    private void addOperations(String path, JsonNode item) {
        String pointer = "/paths/" + escaped(path);
        for (String method : item.propertyNames()) {
            if (METHODS.contains(method)) {
                String route = path;
                for (JsonNode each : parameters(item, item.path(method))) {
                    if (each.path("x-slashes").asBoolean(false)) {
                        String name = each.path("name").asString();
                        route = route.replace("{" + name + "}", "<" + name + ">");
                    }
                }
                operations.add(new Operation(method.toUpperCase(Locale.ROOT), route, pointer + "/" + method));
            }
        }
    }

    private List<JsonNode> parameters(JsonNode... holders) {
        return Arrays.stream(holders)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .map(each -> each.has("$ref") ? document.at(target(each, "")) : each)
                .toList();
    }

    /** The operations as the routes of a server are written: {@code GET /cases/<number>}. */
    public Set<String> operations() {
        return operations.stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values of a schema that is an enum. */
    public List<String> values(String schema) {
        JsonNode values = document.at("/components/schemas/" + schema + "/enum");
        return values.valueStream().map(JsonNode::asString).toList();
    }

    /** The names of the properties of a schema. */
    public Collection<String> properties(String schema) {
        return document.at("/components/schemas/" + schema + "/properties").propertyNames();
    }

    /** The document as it was read. */
    public JsonNode document() {
        return document;
    }

    /**
     * Holds a call against the document.
     *
     * @throws AssertionError if the answer is not one that the document tells
     */
    public void check(Call call) {
        List<String> faults = faults(call);
        if (!faults.isEmpty()) {
            throw new AssertionError(call + "\nbut the contract tells otherwise:\n  " + String.join("\n  ", faults));
        }
    }

    /** What is wrong with a body to send, by the document; the method as it stands there, in small letters. */
    public List<String> faultsOfBody(String method, String path, String body) {
        List<String> faults = new ArrayList<>();
        checkAsked(body, "/paths/" + escaped(path) + "/" + method + "/requestBody/content", faults);
        return faults;
    }

    private List<String> faults(Call call) {
        Optional<Operation> operation = find(call.method(), call.path());
        String responses =
                operation.map(found -> found.pointer() + "/responses").orElse(ELSEWHERE);
        JsonNode listed = document.at(responses).path(String.valueOf(call.status()));
        if (listed.isMissingNode()) {
            return List.of(operation.map(Operation::toString).orElse("no operation") + " lists no " + call.status());
        }
        String response = target(listed, responses + "/" + call.status());
        List<String> faults = new ArrayList<>();
        checkHeaders(call, EVERY_ANSWER, faults);
        checkHeaders(call, response + "/headers", faults);
        checkBody(call, response + "/content", faults);
        operation
                .filter(found -> call.went() && !call.asked().isBlank())
                .ifPresent(found -> checkAsked(call.asked(), found.pointer() + "/requestBody/content", faults));
        return faults;
    }

    private Optional<Operation> find(String method, String path) {
        String address = path.length() > 1 ? path.replaceFirst("/+$", "") : path;
        return operations.stream()
                .filter(operation -> operation.isAt(address))
                .map(Operation::literal)
                .findFirst()
                .flatMap(most -> operations.stream()
                        .filter(operation -> operation.literal() == most)
                        .filter(operation ->
                                operation.isAt(address) && operation.method().equals(method))
                        .findFirst());
    }

    private void checkHeaders(Call call, String headers, List<String> faults) {
        document.at(headers)
                .propertyStream()
                .forEach(header -> checkHeader(
                        call,
                        header.getKey(),
                        target(header.getValue(), headers + "/" + escaped(header.getKey())),
                        faults));
    }

    private void checkHeader(Call call, String name, String pointer, List<String> faults) {
        Optional<String> value = call.header(name);
        if (value.isPresent()) {
            judge("header " + name, pointer + "/schema", StringNode.valueOf(value.get()), faults);
        } else if (document.at(pointer + "/required").asBoolean(false)) {
            faults.add("header " + name + " is missing");
        }
    }

    private void checkBody(Call call, String content, List<String> faults) {
        JsonNode types = document.at(content);
        if (types.isMissingNode()) {
            if (!call.answered().isEmpty()) {
                faults.add("there is no body");
            }
            return;
        }
        if (!types.has(call.mediaType())) {
            faults.add("the media type is " + types.propertyNames() + ", not " + call.mediaType());
        } else if (call.mediaType().endsWith("json")) {
            judge("body", content + "/" + escaped(call.mediaType()) + "/schema", call.answered(), faults);
        }
    }

    private void checkAsked(String body, String content, List<String> faults) {
        if (document.at(content).has(JSON)) {
            judge("sent body", content + "/" + escaped(JSON) + "/schema", body, faults);
        }
    }

    private void judge(String what, String pointer, String json, List<String> faults) {
        try {
            judge(what, pointer, JsonMapper.shared().readTree(json), faults);
        } catch (JacksonException broken) {
            faults.add(what + " is no JSON: " + broken.getOriginalMessage());
        }
    }

    private void judge(String what, String pointer, JsonNode value, List<String> faults) {
        for (Error error : schema(pointer).validate(value)) {
            faults.add(what + " " + error.getInstanceLocation() + ": " + error.getMessage());
        }
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, place -> registry.getSchema(SchemaLocation.of(NAME + "#" + place)));
    }

    /** Where a node stands that may stand elsewhere. */
    private static String target(JsonNode node, String here) {
        @Nullable JsonNode reference = node.get("$ref");
        return reference == null ? here : reference.asString().substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
