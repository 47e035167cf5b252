package id.tapal.web.page;

import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Days;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterQuery.Sort;
import id.tapal.codec.BadInput;
import id.tapal.codec.Times;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** What is searched for by a part of it. */
    static final List<String> PARTS = List.of("number", "requester", "text");

    /** What is asked for less often. */
    private static final List<String> FURTHER = List.of("from", "to", "handler", "sort", "descending");

    private static final List<String> NAMES = Stream.of(PARTS, List.of("channel", "stage", "late"), FURTHER)
            .flatMap(List::stream)
            .toList();

    /** How it is sorted: it leaves nothing out. */
    private static final Set<String> ORDER = Set.of("sort", "descending");

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
        if (Sort.OPENED.id().equals(texts.get("sort"))) {
            takeAsUsual(texts);
        }
        return new RegisterFilter(texts);
    }

    /** Who asks for no order gets the one by opening, but the latest first; who asks for this one, the earliest, as from the API. */
    private static void takeAsUsual(Map<String, String> texts) {
        texts.put("sort", "");
        texts.merge("descending", "false", (asked, otherwise) -> asked.isEmpty() ? otherwise : asked);
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

    /** Whether anything narrows it. */
    boolean isNarrow() {
        return texts.entrySet().stream()
                .anyMatch(each ->
                        !ORDER.contains(each.getKey()) && !each.getValue().isEmpty());
    }

    /** Whether anything is asked for that is asked for less often. */
    boolean goesFurther() {
        return FURTHER.stream().anyMatch(name -> !text(name).isEmpty());
    }

    /** Whether a part is too short to be searched for. */
    boolean isTooShort(String part) {
        return part(part).filter(RegisterQuery::isShort).isPresent();
    }

    /**
     * The days on which the cases were opened.
     *
     * @throws BadInput if one is none
     */
    Days days() {
        return new Days(day("from"), day("to"));
    }

    /** Whether something else was typed where a day should be; a field for dates does not show it. */
    boolean isNoDay(String name) {
        try {
            day(name);
            return false;
        } catch (BadInput none) {
            return true;
        }
    }

    private Optional<LocalDate> day(String name) {
        return part(name).map(text -> Times.date(name, text));
    }

    private Optional<Sort> sort() {
        return part("sort").flatMap(Sort::find);
    }

    /** The latest first, unless an order is asked for: then as the API has it. */
    private boolean isDescending() {
        return has("descending", "true") || (sort().isEmpty() && !has("descending", "false"));
    }

    /**
     * The query for a page; a channel, stage or order that is none changes nothing in it.
     *
     * @param zone in which days are days
     * @throws IllegalArgumentException if there are {@link FilterProblems}
     */
    RegisterQuery query(Instant now, ZoneId zone, Optional<Cursor> cursor, int limit) {
        Days days = days();
        return new RegisterQuery(
                part("number"),
                part("requester"),
                part("text"),
                part("channel").flatMap(Channel::find),
                part("stage").flatMap(Stage::find),
                days.from(zone),
                days.before(zone),
                part("late").map(asked -> true),
                part("handler"),
                now,
                sort().orElse(Sort.OPENED),
                isDescending(),
                cursor,
                limit);
    }

    /** The query for the rows after a cursor, as many as a page may have. */
    RegisterQuery query(Instant now, ZoneId zone, Optional<Cursor> cursor) {
        return query(now, zone, cursor, Page.LIMIT);
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
