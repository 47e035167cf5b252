package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One search of the register. Where a condition fits few rows, these are taken by its index and sorted; where each fits many, the rows are
 * walked in their order until a page is full. Which it is, is counted, not guessed: so it is as quick whatever the database knows of its rows.
 */
final class RegisterSearch {

    /** Up to how many rows are taken and sorted. */
    private static final int FEW = 4_000;

    /** What an index of three characters in a row can find. */
    private static final int SHORTEST_PART = 3;

    private final RegisterQuery query;
    private final Dialect dialect;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Narrowing> narrowings = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String within = "";

    /**
     * A condition, as it is said where its index may be used, and where it must not: a text with nothing added has no index.
     *
     * @param column of the register, or of the requester
     * @param rest what follows the column
     */
    private record Condition(String column, String rest) {

        String indexed() {
            return column + rest;
        }

        String walked() {
            return column + " || ''" + rest;
        }
    }

    /**
     * A way to few rows.
     *
     * @param probe a query with one row for each fitting one
     * @param numbers a query of the numbers
     */
    private record Narrowing(String probe, String numbers) {}

    RegisterSearch(RegisterQuery query, Reach reach, Dialect dialect) {
        this.query = query;
        this.dialect = dialect;
        Optional.of(reach).filter(each -> !each.isWhole()).ifPresent(this::within);
        texts();
        query.channel().ifPresent(channel -> add("r.channel", " = :channel", "channel", channel.id()));
        query.stage().ifPresent(stage -> narrow("stage", " = :stage", "stage", stage.id()));
        query.handler().ifPresent(handler -> narrow("handler", " = :handler", "handler", handler));
        query.from().ifPresent(from -> add("r.opened_at", " >= :from", "from", Instants.sortable(from)));
        query.before().ifPresent(before -> add("r.opened_at", " < :before", "before", Instants.sortable(before)));
        query.late().ifPresent(this::late);
        period();
    }

    List<RegisterRow> in(Handle handle) {
        Optional<Narrowing> few = narrowings.stream()
                .map(each -> Map.entry(each, count(handle, each)))
                .filter(each -> each.getValue() <= FEW)
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        String sql = few.map(this::sorted).orElseGet(this::walked);
        return RegisterTable.found(
                handle, handle.createQuery(sql).bindMap(values).bind("limit", query.limit() + 1));
    }

    private int count(Handle handle, Narrowing narrowing) {
        return handle.createQuery("select count(*) from (" + narrowing.probe() + " limit " + (FEW + 1) + ") probe")
                .bindMap(values)
                .mapTo(Integer.class)
                .one();
    }

    private String sorted(Narrowing few) {
        return "with few as materialized (" + few.numbers() + ") " + RegisterTable.COLUMNS
                + " from few cross join register r cross join requester q"
                + " where r.number = few.number and q.number = r.number"
                + all(conditions.stream().map(Condition::indexed).toList()) + ordered();
    }

    private String walked() {
        String walkedBy = column(query.sort());
        return RegisterTable.COLUMNS + " from register r cross join requester q where q.number = r.number"
                + all(conditions.stream()
                        .map(each -> each.column().equals(walkedBy) ? each.indexed() : each.walked())
                        .toList())
                + ordered();
    }

    private String all(List<String> said) {
        StringBuilder all = new StringBuilder(within);
        said.forEach(each -> all.append(" and ").append(each));
        query.cursor().ifPresent(cursor -> all.append(" and ").append(after(cursor)));
        return all.toString();
    }

    private String after(Cursor cursor) {
        values.put("key", cursor.key());
        values.put("last", cursor.number());
        return "(" + column(query.sort()) + ", r.number) " + (query.descending() ? "<" : ">") + " (:key, :last)";
    }

    private String ordered() {
        String direction = query.descending() ? " desc" : "";
        return " order by " + column(query.sort()) + direction + ", r.number" + direction + " limit :limit";
    }

    private static String column(RegisterQuery.Sort sort) {
        return switch (sort) {
            case NUMBER -> "r.number";
            case OPENED -> "r.opened_at";
            case DUE -> "r.due_at";
        };
    }

    private void add(String column, String rest, String name, String value) {
        conditions.add(new Condition(column, rest));
        values.put(name, value);
    }

    private void narrow(String column, String rest, String name, String value) {
        add("r." + column, rest, name, value);
        narrowBy(column + rest);
    }

    private void narrowBy(String where) {
        String numbers = "select number from register where " + where;
        narrowings.add(new Narrowing(numbers, numbers));
    }

    private void late(boolean late) {
        String now = Instants.sortable(query.now());
        if (late) {
            narrow("late_from", " <= :now", "now", now);
        } else {
            add("r.late_from", " > :now", "now", now);
        }
    }

    private void period() {
        List<String> bounds = new ArrayList<>();
        query.from().ifPresent(from -> bounds.add("opened_at >= :from"));
        query.before().ifPresent(before -> bounds.add("opened_at < :before"));
        if (!bounds.isEmpty()) {
            narrowBy(String.join(" and ", bounds));
        }
    }

    private void texts() {
        Map<String, String> parts = new LinkedHashMap<>();
        query.number().ifPresent(part -> parts.put("number_folded", LetterCase.folded(part)));
        query.requester().ifPresent(part -> parts.put("folded", LetterCase.folded(part)));
        query.text().ifPresent(part -> parts.put("request_folded", LetterCase.folded(part)));
        parts.forEach((column, part) ->
                add("q." + column, " like :" + column + " escape '!'", column, "%" + literal(part) + "%"));
        parts.values().removeIf(part -> part.codePointCount(0, part.length()) < SHORTEST_PART);
        if (!parts.isEmpty()) {
            narrowings.add(
                    switch (dialect) {
                        case SQLITE -> byIndexOfParts(parts);
                        case POSTGRESQL -> byLike(parts);
                    });
        }
    }

    private Narrowing byIndexOfParts(Map<String, String> parts) {
        List<String> phrases = new ArrayList<>();
        parts.forEach((column, part) -> phrases.add("{" + column + "} : \"" + part.replace("\"", "\"\"") + "\""));
        values.put("phrases", String.join(" AND ", phrases));
        return new Narrowing(
                "select rowid from search where search match :phrases",
                "select q.number from search s cross join requester q where q.id = s.rowid and s.search match :phrases");
    }

    private static Narrowing byLike(Map<String, String> parts) {
        String numbers = "select number from requester where "
                + String.join(
                        " and ",
                        parts.keySet().stream()
                                .map(column -> column + " like :" + column + " escape '!'")
                                .toList());
        return new Narrowing(numbers, numbers);
    }

    private static String literal(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void within(Reach reach) {
        within = " and " + ReachSql.condition(reach, values);
    }
}
