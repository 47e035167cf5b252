package id.tapal.codec;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Facts as a JSON object of texts, under the names of the standard's section 7. */
public final class FactsJson {

    private FactsJson() {}

    /** As a JSON text. */
    public static String write(Facts facts) {
        return tree(facts).toString();
    }

    /** As a tree. */
    public static ObjectNode tree(Facts facts) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        facts.asMap().forEach((fact, text) -> object.put(fact.id(), text));
        return object;
    }

    /**
     * From a JSON text.
     *
     * @throws BadInput naming a field that is no fact, or no text
     */
    public static Facts read(String json) {
        JsonBody body = JsonBody.parse(json);
        Facts facts = read(body);
        body.end();
        return facts;
    }

    /** The facts among the fields of a body: texts, numbers, or lists of texts. Other fields are left to the caller. */
    public static Facts read(JsonBody body) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (String name : body.names()) {
            Fact.find(name).ifPresent(fact -> body.optionalScalar(name).ifPresent(text -> texts.put(fact, text)));
        }
        return Facts.of(texts);
    }
}
