package id.tapal.codec;

import id.tapal.codec.BadInput.Remedy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object that is read strictly: every field is asked for once by name, with its type; what nobody asked for is an error, as is a
 * field that stands twice. Every error names the field and the remedy ({@link BadInput}).
 */
public final class JsonBody {

    /** Writes and reads trees. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // else a fee of 1e400 reads as no number at all
            .build();

    private final String path;
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    private JsonBody(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * Reads an object.
     *
     * @throws BadInput if it is none
     */
    public static JsonBody parse(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            @Nullable TokenStreamLocation at = broken.getLocation();
            if (at == null) {
                throw new BadInput("", Remedy.WRITE_ONE_OBJECT);
            }
            throw new BadInput(
                    "", Remedy.WRITE_VALID_JSON, String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
        }
        if (node instanceof ObjectNode found) {
            return new JsonBody("", found);
        }
        throw new BadInput("", Remedy.WRITE_ONE_OBJECT);
    }

    /** Says that a field may stand here, for who is told of one that may not. */
    public void offer(String name) {
        asked.add(name);
    }

    /** The names of the fields. */
    public List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** A text that must be there and not blank. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new BadInput(path + name, Remedy.WRITE_TEXT));
    }

    /** A text that may be left out, null or blank. */
    public Optional<String> optionalText(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new BadInput(path + name, Remedy.QUOTE_TEXT);
        }
        return Optional.of(node.stringValue()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text, a number or a list of texts, as one text; may be left out or null. */
    public Optional<String> optionalScalar(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ArrayNode list && list.valueStream().allMatch(JsonNode::isString)) {
            return Optional.of(String.join(
                    "|", list.valueStream().map(JsonNode::stringValue).toList()));
        }
        if (!node.isString() && !node.isNumber()) {
            throw new BadInput(path + name, Remedy.WRITE_SCALAR);
        }
        return Optional.of(node.asString());
    }

    /** A whole number that must be there. */
    public int whole(String name) {
        return optionalWhole(name).orElseThrow(() -> new BadInput(path + name, Remedy.ADD_WHOLE_NUMBER));
    }

    /** A whole number that may be left out. */
    public Optional<Integer> optionalWhole(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isInt()) {
            throw new BadInput(path + name, Remedy.WRITE_WHOLE_NUMBER);
        }
        return Optional.of(node.intValue());
    }

    /** Yes or no, as told where it is left out. */
    public boolean flag(String name, boolean otherwise) {
        JsonNode node = field(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw new BadInput(path + name, Remedy.WRITE_TRUE_OR_FALSE);
        }
        return node.booleanValue();
    }

    /** One of a list of values that must be there. */
    public <T> T one(String name, Function<String, Optional<T>> find, String values) {
        text(name);
        return optionalOne(name, find, values).orElseThrow();
    }

    /** One of a list of values that may be left out. */
    public <T> Optional<T> optionalOne(String name, Function<String, Optional<T>> find, String values) {
        return optionalText(name)
                .map(text ->
                        find.apply(text).orElseThrow(() -> new BadInput(path + name, Remedy.USE_ONE_OF, values, text)));
    }

    /** An instant with its offset that may be left out. */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> Times.instant(path + name, text));
    }

    /** A date that must be there. */
    public LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> new BadInput(path + name, Remedy.ADD_DATE));
    }

    /** A date that may be left out. */
    public Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(text -> Times.date(path + name, text));
    }

    /** A list of objects; empty where it is left out. */
    public List<JsonBody> objects(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof ArrayNode list)) {
            throw new BadInput(path + name, Remedy.WRITE_LIST);
        }
        List<JsonBody> bodies = new ArrayList<>();
        for (JsonNode each : list) {
            String at = path + name + "[" + bodies.size() + "]";
            if (!(each instanceof ObjectNode found)) {
                throw new BadInput(at, Remedy.WRITE_OBJECT);
            }
            bodies.add(new JsonBody(at + ".", found));
        }
        return bodies;
    }

    /**
     * Ends the reading.
     *
     * @throws BadInput for the first field that nobody asked for
     */
    public void end() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw new BadInput(
                        path + name,
                        Remedy.KNOWN_FIELDS,
                        String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    private @Nullable JsonNode field(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
