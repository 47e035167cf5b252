package id.tapal.web.page;

import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the register is filtered by: the texts as they were typed.
 *
 * @param texts by name; empty where nothing was typed
 */
record RegisterFilter(Map<String, String> texts) {

    private static final List<String> NAMES = List.of("number", "requester", "text", "channel", "stage", "late");
    private static final List<String> PARTS = List.of("number", "requester", "text");

    /** Whoever they are about: a view is kept, and what it would say of a person could not be forgotten. */
    private static final Set<String> OF_ONE_CASE = Set.of("number", "requester");

    /**
     * The filter of a source of texts.
     *
     * @param source the text of a name; empty where there is none
     */
    static RegisterFilter of(UnaryOperator<String> source) {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, source.apply(name)));
        return new RegisterFilter(texts);
    }

    /** What was typed; empty where nothing was. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    boolean has(String name, String text) {
        return text(name).equals(text);
    }

    private Optional<String> part(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** Whether a part is too short to be searched for. */
    boolean isTooShort() {
        return PARTS.stream().anyMatch(name -> !text(name).isEmpty() && RegisterQuery.isShort(text(name)));
    }

    /** The query for a page; a channel or stage that is none does not narrow it. */
    RegisterQuery query(Instant now, Optional<Cursor> cursor, int limit) {
        return new RegisterQuery(
                part("number"),
                part("requester"),
                part("text"),
                part("channel").flatMap(Channel::find),
                part("stage").flatMap(Stage::find),
                Optional.empty(),
                Optional.empty(),
                part("late").map(asked -> true),
                Optional.empty(),
                now,
                RegisterQuery.Sort.OPENED,
                true,
                cursor,
                limit);
    }

    /** The query for the rows after a cursor, as many as a page may have. */
    RegisterQuery query(Instant now, Optional<Cursor> cursor) {
        return query(now, cursor, Page.LIMIT);
    }

    /** What of it may be kept in a view, as parameters of an address; empty where nothing is left. */
    String kept() {
        return parameters(NAMES.stream().filter(name -> !OF_ONE_CASE.contains(name)));
    }

    /** The address of a page with this filter. */
    String address(String path) {
        String parameters = parameters(NAMES.stream());
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** The address of a further page. */
    String address(String path, Cursor after) {
        return after(address(path), after);
    }

    /** An address with where the page before ended. */
    static String after(String address, Cursor cursor) {
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + encoded(cursor.text());
    }

    private String parameters(Stream<String> names) {
        return names.filter(name -> !text(name).isEmpty())
                .map(name -> name + "=" + encoded(text(name)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
