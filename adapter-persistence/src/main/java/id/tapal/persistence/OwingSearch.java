package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * The cases in which one of several owes something, those due first: what each owes in each channel is read in its order from an index, a page of each,
 * and the first of all of them taken.
 */
final class OwingSearch {

    private final int limit;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();

    OwingSearch(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit) {
        this.limit = limit;
        cursor.ifPresent(last -> {
            values.put("key", last.key());
            values.put("last", last.number());
        });
        List<String> everybody =
                owing.stream().map(who -> value("who" + values.size(), who)).toList();
        if (!everybody.isEmpty()) {
            for (Channel channel : Channel.values()) {
                String in = value("channel" + values.size(), channel.id());
                if (reach.channels().contains(channel)) {
                    everybody.forEach(who -> page("owing o where o.who = " + who + " and o.channel = " + in, "o"));
                } else if (!reach.member().isEmpty()) {
                    page(ownCases(value("reader" + values.size(), reach.member()), in, everybody), "r");
                }
            }
        }
    }

    /** The name of a value in the query. */
    private String value(String name, String value) {
        values.put(name, value);
        return ":" + name;
    }

    private static String ownCases(String reader, String channel, List<String> everybody) {
        return "register r where r.handler = " + reader + " and r.channel = " + channel
                + " and exists (select 1 from owing o where o.number = r.number and o.who in ("
                + String.join(", ", everybody) + "))";
    }

    private void page(String rows, String table) {
        String beyond =
                values.containsKey("key") ? " and (%1$s.due_at, %1$s.number) > (:key, :last)".formatted(table) : "";
        pages.add("select * from (select %1$s.number from ".formatted(table) + rows + beyond
                + " order by %1$s.due_at, %1$s.number limit ".formatted(table) + limit + ") page" + pages.size());
    }

    List<RegisterRow> in(Jdbi reader) {
        if (pages.isEmpty()) {
            return List.of();
        }
        String sql = "with first as materialized (" + String.join(" union ", pages) + ") " + RegisterTable.COLUMNS
                + " from first cross join register r cross join requester q"
                + " where r.number = first.number and q.number = r.number order by r.due_at, r.number limit " + limit;
        return reader.inTransaction(
                handle -> RegisterTable.found(handle, handle.createQuery(sql).bindMap(values)));
    }
}
