package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The register in a database. */
final class JdbiCaseRegister implements CaseRegister {

    private final Jdbi reader;

    JdbiCaseRegister(Jdbi reader) {
        this.reader = reader;
    }

    @Override
    public List<RegisterRow> search(RegisterQuery query, Reach reach) {
        Conditions where = new Conditions();
        where.within(reach);
        query.number().ifPresent(part -> where.contains("number_folded", "number", part));
        query.requester().ifPresent(part -> where.contains("q.folded", "requester", part));
        query.text().ifPresent(part -> where.contains("request_folded", "text", part));
        query.channel().ifPresent(channel -> where.add("channel = :channel", "channel", channel.id()));
        query.stage().ifPresent(stage -> where.add("stage = :stage", "stage", stage.id()));
        query.handler().ifPresent(handler -> where.add("handler = :handler", "handler", handler));
        query.from().ifPresent(from -> where.add("opened_at >= :from", "from", Instants.sortable(from)));
        query.before().ifPresent(before -> where.add("opened_at < :before", "before", Instants.sortable(before)));
        query.late()
                .ifPresent(late -> where.add(
                        late ? "late_from <= :now" : "late_from > :now", "now", Instants.sortable(query.now())));
        query.cursor().ifPresent(cursor -> where.after(cursor, column(query.sort()), query.descending()));
        String direction = query.descending() ? " desc" : "";
        String sql = RegisterTable.ROWS + where.sql() + " order by " + column(query.sort()) + direction + ", r.number"
                + direction + " limit :limit";
        return reader.inTransaction(handle -> RegisterTable.rows(
                handle, handle.createQuery(sql).bindMap(where.values).bind("limit", query.limit() + 1)));
    }

    /** Conditions that must all hold, and the values in them. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition, String name, String value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void contains(String foldedColumn, String name, String part) {
            String literal = LetterCase.folded(part)
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
            add(foldedColumn + " like :" + name + " escape '\\'", name, "%" + literal + "%");
        }

        void within(Reach reach) {
            if (reach.isWhole()) {
                return;
            }
            List<String> readable = new ArrayList<>();
            reach.channels().stream().map(Channel::id).sorted().forEach(channel -> {
                String name = "readable" + readable.size();
                readable.add(":" + name);
                values.put(name, channel);
            });
            String byChannel = readable.isEmpty() ? "" : "r.channel in (" + String.join(", ", readable) + ") or ";
            add("(" + byChannel + "handler = :reader)", "reader", reach.member());
        }

        void after(Cursor cursor, String column, boolean descending) {
            String beyond = descending ? "<" : ">";
            add("(" + column + ", r.number) " + beyond + " (:key, :last)", "key", cursor.key());
            values.put("last", cursor.number());
        }

        /** With one more condition. */
        String sql(String first) {
            conditions.addFirst(first);
            return sql();
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    private static String column(RegisterQuery.Sort sort) {
        return switch (sort) {
            case NUMBER -> "r.number";
            case OPENED -> "opened_at";
            case DUE -> "due_at";
        };
    }

    @Override
    public List<RegisterRow> owing(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit) {
        if (owing.isEmpty()) {
            return List.of();
        }
        Conditions where = new Conditions();
        where.within(reach);
        cursor.ifPresent(last -> where.after(last, "due_at", false));
        return reader.inTransaction(handle -> RegisterTable.rows(
                handle,
                handle.createQuery(RegisterTable.ROWS
                                + where.sql("r.number in (select number from owing where who in (<who>))")
                                + " order by due_at, r.number limit :limit")
                        .bindList("who", List.copyOf(owing))
                        .bindMap(where.values)
                        .bind("limit", limit)));
    }
}
