package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
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
    private final Dialect dialect;

    JdbiCaseRegister(Jdbi reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    @Override
    public List<RegisterRow> search(RegisterQuery query, Reach reach) {
        return reader.inTransaction(handle -> new RegisterSearch(query, reach, dialect).in(handle));
    }

    /** What each owes is read in its order, a page of each, and the first of all of them taken. */
    @Override
    public List<RegisterRow> owing(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit) {
        if (owing.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String from = reach.isWhole() ? "owing o" : "owing o cross join register r";
        String readable = reach.isWhole() ? "" : " and r.number = o.number and " + ReachSql.condition(reach, values);
        String beyond = cursor.map(last -> {
                    values.put("key", last.key());
                    values.put("last", last.number());
                    return " and (o.due_at, o.number) > (:key, :last)";
                })
                .orElse("");
        List<String> each = new ArrayList<>();
        for (String who : owing) {
            String name = "who" + each.size();
            values.put(name, who);
            each.add("select * from (select o.number from " + from + " where o.who = :" + name + beyond + readable
                    + " order by o.due_at, o.number limit " + limit + ") " + name);
        }
        String sql = "with first as materialized (" + String.join(" union ", each) + ") " + RegisterTable.COLUMNS
                + " from first cross join register r cross join requester q"
                + " where r.number = first.number and q.number = r.number order by r.due_at, r.number limit " + limit;
        return reader.inTransaction(
                handle -> RegisterTable.found(handle, handle.createQuery(sql).bindMap(values)));
    }
}
