package id.tapal.persistence;

import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Instants;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The register in a database. */
final class JdbiCaseRegister implements CaseRegister {

    private static final String ROWS =
            "select r.*, (select group_concat(o.who, char(10)) from owing o where o.number = r.number) as owing from register r";

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiCaseRegister(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public List<RegisterRow> search(RegisterQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        query.number().ifPresent(part -> contains("r.number", "number", part, conditions, values));
        query.requester().ifPresent(part -> contains("r.requester_folded", "requester", part, conditions, values));
        query.text().ifPresent(part -> contains("r.request_folded", "text", part, conditions, values));
        query.channel().ifPresent(channel -> equal("r.channel", "channel", channel.id(), conditions, values));
        query.stage().ifPresent(stage -> equal("r.stage", "stage", stage.id(), conditions, values));
        query.handler().ifPresent(handler -> equal("r.handler", "handler", handler, conditions, values));
        query.from().ifPresent(from -> compare("r.opened_at >= ", "from", Instants.sortable(from), conditions, values));
        query.before()
                .ifPresent(
                        before -> compare("r.opened_at < ", "before", Instants.sortable(before), conditions, values));
        query.late()
                .ifPresent(late -> compare(
                        late ? "r.due_at < " : "r.due_at >= ",
                        "now",
                        Instants.sortable(query.now()),
                        conditions,
                        values));
        query.cursor().ifPresent(cursor -> after(query, cursor, conditions, values));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String direction = query.descending() ? " desc" : "";
        String order =
                " order by " + column(query.sort()) + direction + ", r.number" + direction + " limit " + query.limit();
        return rows(ROWS + where + order, values);
    }

    private static void contains(
            String column, String name, String part, List<String> conditions, Map<String, Object> values) {
        String escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        conditions.add("lower(" + column + ") like :" + name + " escape '\\'");
        values.put(name, "%" + RegisterTable.fold(escaped) + "%");
    }

    private static void equal(
            String column, String name, String value, List<String> conditions, Map<String, Object> values) {
        compare(column + " = ", name, value, conditions, values);
    }

    private static void compare(
            String comparison, String name, String value, List<String> conditions, Map<String, Object> values) {
        conditions.add(comparison + ":" + name);
        values.put(name, value);
    }

    private static void after(RegisterQuery query, Cursor cursor, List<String> conditions, Map<String, Object> values) {
        conditions.add(
                "(" + column(query.sort()) + ", r.number) " + (query.descending() ? "<" : ">") + " (:key, :last)");
        values.put("key", cursor.key());
        values.put("last", cursor.number());
    }

    private static String column(RegisterQuery.Sort sort) {
        return switch (sort) {
            case NUMBER -> "r.number";
            case OPENED -> "r.opened_at";
            case DUE -> "r.due_at";
        };
    }

    @Override
    public List<RegisterRow> owing(Set<String> owing, int limit) {
        if (owing.isEmpty()) {
            return List.of();
        }
        return reader.withHandle(
                handle -> handle.createQuery(ROWS + " where r.number in (select number from owing where who in (<who>))"
                                + " order by r.due_at, r.number limit :limit")
                        .bindList("who", List.copyOf(owing))
                        .bind("limit", limit)
                        .map((row, context) -> RegisterTable.row(row))
                        .list());
    }

    private List<RegisterRow> rows(String sql, Map<String, Object> values) {
        return reader.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            query.bindMap(values);
            return query.map((row, context) -> RegisterTable.row(row)).list();
        });
    }

    @Override
    public void replaceAll(List<RegisterRow> rows) {
        writer.useTransaction(handle -> {
            handle.execute("delete from owing");
            handle.execute("delete from register");
            rows.forEach(row -> RegisterTable.put(handle, row));
        });
    }
}
