package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.Instants;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterQuery.Sort;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * One search of the register. The rows of a channel, of a stage in it and of a handler in it stand in an index in each order: those of each channel
 * are read in it, and merged until there are enough for a page. What no index knows is looked at row by row on the way; but where a condition fits few
 * rows, these are taken and sorted. Which it is, is counted, not guessed: so it is as quick whatever the database knows of its rows.
 */
final class RegisterSearch {

    /** Up to how many rows it pays to take and sort. */
    private static final int FEW = 1_000;

    /** Up to how many rows are counted to tell which of two conditions fits fewer. */
    private static final int COMPARED = 20_000;

    /** Who can be late at all, in the words of an index of these. */
    private static final String HAS_A_LIMIT = "r.late_from < '9999'";

    /** A limit is late at most so long after its end: one in minutes at once, one in days when its last day is over. */
    static final Duration LATEST = Duration.ofDays(1);

    private final RegisterQuery query;
    private final Reach reach;
    private final Dialect dialect;
    private final List<Channel> channels;
    private final TextParts parts;
    private final int few;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A way to few rows: a query of their numbers, and one with a row for each, which is as long and quicker. */
    record Narrowing(String numbers, String probe) {}

    RegisterSearch(RegisterQuery query, Reach reach, Dialect dialect) {
        this(query, reach, dialect, FEW);
    }

    /**
     * One search.
     *
     * @param few up to how many rows are taken and sorted
     */
    RegisterSearch(RegisterQuery query, Reach reach, Dialect dialect, int few) {
        this.query = query;
        this.reach = reach;
        this.dialect = dialect;
        this.few = few;
        this.channels = query.channel().map(List::of).orElse(List.of(Channel.values()));
        this.parts = new TextParts(query, dialect, values);
        channels.forEach(channel -> values.put(name(channel), channel.id()));
        values.put("reader", reach.member());
        query.stage().ifPresent(stage -> values.put("stage", stage.id()));
        query.handler().ifPresent(handler -> values.put("handler", handler));
        query.from().ifPresent(from -> values.put("from", Instants.sortable(from)));
        query.before().ifPresent(before -> values.put("before", Instants.sortable(before)));
        values.put("now", Instants.sortable(query.now()));
        values.put("notYetLate", Instants.sortable(query.now().minus(LATEST)));
        query.cursor().ifPresent(cursor -> {
            values.put("key", cursor.key());
            values.put("last", cursor.number());
        });
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    List<RegisterRow> in(Handle handle) {
        Optional<String> sql = sql(handle);
        return sql.isEmpty()
                ? List.of()
                : RegisterTable.found(
                        handle, handle.createQuery(sql.get()).bindMap(values).bind("limit", query.limit() + 1));
    }

    private Optional<String> sql(Handle handle) {
        Stream<Counted> word = counted(handle, parts.byWords()).limit(1);
        Optional<String> numbers = fewest(Stream.concat(word, counted(handle, byIndexes())))
                .or(() -> fewest(counted(handle, parts.byWhole())));
        return numbers.map(this::sorted).or(() -> walked(handle)).map(this::read);
    }

    /** A way to few rows, and how few. */
    private record Counted(int rows, String numbers) {}

    /** Those that lead to few rows, each counted when it is come to. */
    private Stream<Counted> counted(Handle handle, List<Narrowing> narrowings) {
        return narrowings.stream()
                .flatMap(each -> count(handle, each, few).map(rows -> new Counted(rows, each.numbers())).stream());
    }

    /** The numbers that the narrowest of these leads to. */
    private static Optional<String> fewest(Stream<Counted> counted) {
        return counted.min(Comparator.comparingInt(Counted::rows)).map(Counted::numbers);
    }

    /** The values of what is asked. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** How many rows there are; nothing if more than so many. */
    private Optional<Integer> count(Handle handle, Narrowing narrowing, int most) {
        return Optional.of(handle.createQuery(
                                "select count(*) from (" + narrowing.probe() + " limit " + (most + 1) + ") probe")
                        .bindMap(values)
                        .mapTo(Integer.class)
                        .one())
                .filter(rows -> rows <= most);
    }

    /** The rows of a page, from a query of their numbers. */
    private String read(String first) {
        return "with first as materialized (" + first + ") "
                + RegisterTable.COLUMNS + " from first cross join register r cross join requester q"
                + " where r.number = first.number and q.number = r.number"
                + ordered(key(), "r.number") + " limit :limit"; // bound: there is one value that every search uses
    }

    private String ordered(String key, String number) {
        String direction = query.descending() ? " desc" : "";
        String first = query.sort() == Sort.NUMBER ? "" : key + direction + ", ";
        return " order by " + first + number + direction;
    }

    /** In so many words: a planner that does not know how few rows are taken would sort all. */
    private String limited() {
        return " limit " + (query.limit() + 1);
    }

    private String key() {
        return switch (query.sort()) {
            case NUMBER -> "r.number";
            case OPENED -> "r.opened_at";
            case DUE -> "r.due_at";
        };
    }

    private String sorted(String numbers) {
        List<String> all = new ArrayList<>(conditions());
        all.add("r.number = few.number");
        query.channel().ifPresent(channel -> all.add("r.channel || '' = :" + name(channel)));
        query.stage().ifPresent(stage -> all.add("r.stage || '' = :stage"));
        query.handler().ifPresent(handler -> all.add("r.handler || '' = :handler"));
        if (!reach.isWhole()) {
            all.add(ReachSql.condition(reach, values));
        }
        return "with few as materialized (" + numbers + ") select r.number, " + key()
                + " as place from few cross join register r where " + String.join(" and ", all)
                + ordered(key(), "r.number") + limited();
    }

    /** A query of the first rows, merged from what several indexes have in order; none where nothing may be read. */
    Optional<String> walked(Handle handle) {
        Lead lead = lead(handle);
        List<Channel> read = channels.stream()
                .filter(channel -> reach.isWhole() || reach.channels().contains(channel))
                .toList();
        List<String> pages = new ArrayList<>();
        read.forEach(channel -> pages.add(walk(lead, channel)));
        if (!reach.member().isEmpty()) {
            channels.stream()
                    .filter(channel -> !read.contains(channel))
                    .forEach(channel -> pages.add(walk(Lead.READER, channel)));
        }
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(dialect.merged(pages, ordered("place", "number"), limited()));
    }

    private String walk(Lead lead, Channel channel) {
        List<String> all = new ArrayList<>();
        all.add(lead.first() + "r.channel = :" + name(channel));
        all.addAll(conditions());
        if (lead == Lead.NONE && query.sort() == Sort.OPENED && query.late().orElse(false)) {
            all.add(HAS_A_LIMIT);
        }
        if (lead != Lead.STAGE) {
            query.stage().ifPresent(stage -> all.add("r.stage || '' = :stage"));
        }
        if (lead != Lead.HANDLER) {
            query.handler().ifPresent(handler -> all.add("r.handler || '' = :handler"));
        }
        return "select r.number, " + key() + " as place from register r where " + String.join(" and ", all);
    }

    /**
     * All conditions but those that an index may begin with. One on the order is a part of its index; none of the others may lead to another. No
     * limit ends before its case was opened.
     */
    private List<String> conditions() {
        List<String> all = new ArrayList<>();
        if (query.sort() == Sort.DUE) {
            query.from().ifPresent(from -> all.add("r.due_at >= :from"));
            query.late().ifPresent(late -> all.add("r.due_at " + (late ? "< :now" : ">= :notYetLate")));
        }
        all.addAll(period(query.sort() == Sort.OPENED ? "r.opened_at" : "r.opened_at || ''"));
        query.late().ifPresent(late -> all.add("r.late_from " + (late ? "<= :now" : "> :now")));
        parts.condition().ifPresent(all::add);
        query.cursor().ifPresent(cursor -> {
            String beyond = query.descending() ? "<" : ">";
            all.add(
                    query.sort() == Sort.NUMBER
                            ? "r.number " + beyond + " :last"
                            : "(" + key() + ", r.number) " + beyond + " (:key, :last)");
        });
        return all;
    }

    private Lead lead(Handle handle) {
        if (query.stage().isPresent() && query.handler().isPresent()) {
            int byHandler =
                    count(handle, led(Lead.HANDLER, List.of()), COMPARED).orElse(Integer.MAX_VALUE);
            int byStage = count(handle, led(Lead.STAGE, List.of()), COMPARED).orElse(Integer.MAX_VALUE);
            return byHandler < byStage ? Lead.HANDLER : Lead.STAGE;
        }
        return query.stage().isPresent() ? Lead.STAGE : query.handler().isPresent() ? Lead.HANDLER : Lead.NONE;
    }

    /** Whatever may lead to few rows. An index that begins with what is asked for and goes in its order needs none. */
    private List<Narrowing> byIndexes() {
        boolean isLate = query.late().orElse(false);
        boolean byPeriod = query.from().isPresent() || query.before().isPresent();
        List<Lead> leads = new ArrayList<>();
        query.stage().ifPresent(stage -> leads.add(Lead.STAGE));
        query.handler().ifPresent(handler -> leads.add(Lead.HANDLER));
        boolean isInOrder = parts.isEmpty()
                && leads.size() < 2
                && (!byPeriod || query.sort() == Sort.OPENED)
                && (query.late().isEmpty() || query.sort() == Sort.DUE);
        if (isInOrder) {
            return List.of();
        }
        List<Narrowing> narrowings = new ArrayList<>();
        for (Lead lead : leads.isEmpty() ? List.of(Lead.NONE) : leads) {
            if (byPeriod) {
                narrowings.add(led(lead, period("r.opened_at")));
            }
            if (isLate) {
                narrowings.add(led(lead, List.of("r.due_at < :now")));
            }
            if (!byPeriod && !isLate && lead != Lead.NONE) {
                narrowings.add(led(lead, List.of()));
            }
        }
        return narrowings;
    }

    private List<String> period(String opened) {
        return Stream.of(
                        query.from().map(from -> opened + " >= :from"),
                        query.before().map(before -> opened + " < :before"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Narrowing led(Lead lead, List<String> range) {
        List<String> all = new ArrayList<>(range);
        all.add(lead.first() + inChannels());
        String numbers = "select r.number from register r where " + String.join(" and ", all);
        return new Narrowing(numbers, numbers);
    }

    private String inChannels() {
        return channels.stream()
                .map(channel -> ":" + name(channel))
                .collect(Collectors.joining(", ", "r.channel in (", ")"));
    }
}
