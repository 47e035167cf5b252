package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The register's table: a row of it and back. */
final class RegisterTable {

    private RegisterTable() {}

    /** A row with the hash of the last entry of its case: so it shows when an entry is missing at the end. */
    record Sealed(RegisterRow row, String hash) {}

    /** What a row is read from. */
    static final String COLUMNS = "select r.*, q.name as requester";

    /** Writes the rows of cases, new or again. */
    static void put(Handle handle, List<Sealed> rows) {
        PreparedBatch register = handle.prepareBatch("""
                insert into register (number, channel, stage, request, handler, decision,
                    opened_at, last_at, due_at, late_from, version, hash)
                values (:number, :channel, :stage, :request, :handler, :decision,
                    :openedAt, :lastAt, :dueAt, :lateFrom, :version, :hash)
                on conflict (number) do update set stage = excluded.stage, request = excluded.request,
                    handler = excluded.handler,
                    decision = excluded.decision, opened_at = excluded.opened_at, last_at = excluded.last_at,
                    due_at = excluded.due_at, late_from = excluded.late_from, version = excluded.version,
                    hash = excluded.hash
                """);
        PreparedBatch requesters = handle.prepareBatch("""
                insert into requester (number, name, folded, number_folded, request_folded)
                values (:number, :name, :folded, :numberFolded, :requestFolded)
                on conflict (number) do update set request_folded = excluded.request_folded,
                    name = case when exists (select 1 from forgetting where case_number = excluded.number)
                        then requester.name else excluded.name end,
                    folded = case when exists (select 1 from forgetting where case_number = excluded.number)
                        then requester.folded else excluded.folded end
                where requester.name <> excluded.name or requester.request_folded <> excluded.request_folded
                """);
        PreparedBatch settled = handle.prepareBatch("delete from owing where number = :number");
        PreparedBatch owing =
                handle.prepareBatch("insert into owing (number, who, due_at) values (:number, :who, :due)");
        for (Sealed each : rows) {
            RegisterRow row = each.row();
            bind(register, row).bind("hash", each.hash()).add();
            requesters
                    .bind("number", row.number())
                    .bind("name", row.requester())
                    .bind("folded", LetterCase.folded(row.requester()))
                    .bind("numberFolded", LetterCase.folded(row.number()))
                    .bind("requestFolded", LetterCase.folded(row.request()))
                    .add();
            settled.bind("number", row.number()).add();
            for (String who : row.owing()) {
                owing.bind("number", row.number())
                        .bind("who", who)
                        .bind("due", sortable(row.dueAt()))
                        .add();
            }
        }
        register.execute();
        requesters.execute();
        settled.execute();
        if (owing.size() > 0) {
            owing.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, RegisterRow row) {
        return batch.bind("number", row.number())
                .bind("channel", row.channel().id())
                .bind("stage", row.stage().id())
                .bind("request", row.request())
                .bind("handler", row.handler())
                .bind("decision", row.decision().map(Decision::id).orElse(null))
                .bind("openedAt", Instants.sortable(row.openedAt()))
                .bind("lastAt", Instants.sortable(row.lastAt()))
                .bind("dueAt", sortable(row.dueAt()))
                .bind("lateFrom", sortable(row.lateFrom()))
                .bind("version", row.version());
    }

    /** Empties it. */
    static void clear(Handle handle) {
        handle.execute("delete from owing");
        handle.execute("delete from register");
        handle.execute("delete from requester");
    }

    /** The rows that a query finds, with who owes in them. */
    static List<RegisterRow> rows(Handle handle, Query query) {
        List<RegisterRow> rows = query.map((row, context) -> row(row)).list();
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, Set<String>> owing = new HashMap<>();
        handle.createQuery("select number, who from owing where number in (<numbers>)")
                .bindList("numbers", rows.stream().map(RegisterRow::number).toList())
                .map((row, context) -> Map.entry(row.getString("number"), row.getString("who")))
                .forEach(each -> owing.computeIfAbsent(each.getKey(), number -> new HashSet<>())
                        .add(each.getValue()));
        return rows.stream()
                .map(row -> row.withOwing(owing.getOrDefault(row.number(), Set.of())))
                .toList();
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        return new RegisterRow(
                row.getString("number"),
                Channel.find(row.getString("channel")).orElseThrow(),
                Stage.find(row.getString("stage")).orElseThrow(),
                row.getString("requester"),
                row.getString("request"),
                row.getString("handler"),
                Optional.ofNullable(row.getString("decision")).flatMap(Decision::find),
                Instant.parse(row.getString("opened_at")),
                Instant.parse(row.getString("last_at")),
                instant(row.getString("due_at")),
                instant(row.getString("late_from")),
                row.getInt("version"),
                Set.of());
    }

    private static String sortable(Optional<Instant> at) {
        return at.map(Instants::sortable).orElse(Instants.LAST);
    }

    private static Optional<Instant> instant(String sortable) {
        return sortable.equals(Instants.LAST) ? Optional.empty() : Optional.of(Instant.parse(sortable));
    }
}
