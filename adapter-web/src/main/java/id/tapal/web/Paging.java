package id.tapal.web;

import id.tapal.application.page.Page;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list a page at a time: {@code limit} and {@code cursor} are asked, {@code next} is the cursor of the page that follows. */
final class Paging {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";

    private static final int USUAL = 50;

    private Paging() {}

    /** For a list that takes no condition. */
    static void refuseOthers(Context context) {
        Asked.refuseOthers(context, Set.of(CURSOR, LIMIT));
    }

    /**
     * Where the page before ended.
     *
     * @param parse throws an {@link IllegalArgumentException} for what it did not make
     */
    static <C> Optional<C> cursor(Context context, Function<String, C> parse) {
        return Asked.text(context, CURSOR).map(text -> cursor(text, parse));
    }

    private static <C> C cursor(String text, Function<String, C> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException none) {
            throw new BadInput(CURSOR, Remedy.USE_CURSOR);
        }
    }

    static int limit(Context context) {
        return Asked.text(context, LIMIT)
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > Page.LIMIT) {
                        throw new BadInput(LIMIT, Remedy.WRITE_NUMBER_WITHIN, "1", String.valueOf(Page.LIMIT));
                    }
                    return Integer.valueOf(text);
                })
                .orElse(USUAL);
    }

    /**
     * A page as it is answered.
     *
     * @param name of the list
     * @param text of a cursor
     */
    static <T, C> ObjectNode json(
            String name, Page<T, C> page, Function<T, ObjectNode> json, Function<C, String> text) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        ArrayNode list = object.putArray(name);
        page.items().forEach(item -> list.add(json.apply(item)));
        return object.put("next", page.next().map(text).orElse(null));
    }
}
