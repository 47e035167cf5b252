package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The register's table: a row of it and back. */
final class RegisterTable {

    private RegisterTable() {}

    /** Writes the row of a case, new or again. */
    static void put(Handle handle, RegisterRow row) {
        handle.createUpdate("""
                        insert into register (number, channel, stage, requester, request, requester_folded, request_folded,
                            handler, decision, opened_at, last_at, due_at, version)
                        values (:number, :channel, :stage, :requester, :request, :requesterFolded, :requestFolded,
                            :handler, :decision, :openedAt, :lastAt, :dueAt, :version)
                        on conflict (number) do update set stage = excluded.stage, requester = excluded.requester,
                            request = excluded.request, requester_folded = excluded.requester_folded,
                            request_folded = excluded.request_folded, handler = excluded.handler,
                            decision = excluded.decision, opened_at = excluded.opened_at, last_at = excluded.last_at,
                            due_at = excluded.due_at, version = excluded.version
                        """)
                .bind("number", row.number())
                .bind("channel", row.channel().id())
                .bind("stage", row.stage().id())
                .bind("requester", row.requester())
                .bind("request", row.request())
                .bind("requesterFolded", fold(row.requester()))
                .bind("requestFolded", fold(row.request()))
                .bind("handler", row.handler())
                .bind("decision", row.decision().map(Decision::id).orElse(null))
                .bind("openedAt", Instants.sortable(row.openedAt()))
                .bind("lastAt", Instants.sortable(row.lastAt()))
                .bind("dueAt", row.dueAt().map(Instants::sortable).orElse(Instants.LAST))
                .bind("version", row.version())
                .execute();
        handle.createUpdate("delete from owing where number = :number")
                .bind("number", row.number())
                .execute();
        for (String who : row.owing()) {
            handle.createUpdate("insert into owing (number, who) values (:number, :who)")
                    .bind("number", row.number())
                    .bind("who", who)
                    .execute();
        }
    }

    /** A text as it is compared: without regard to letter case, of any script. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A row of the table, with who owes as a column {@code owing} of texts parted by line ends. */
    static RegisterRow row(ResultSet row) throws SQLException {
        String dueAt = row.getString("due_at");
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
                dueAt.equals(Instants.LAST) ? Optional.empty() : Optional.of(Instant.parse(dueAt)),
                row.getInt("version"),
                owing(row.getString("owing")));
    }

    private static Set<String> owing(String joined) {
        return joined == null ? Set.of() : joined.lines().collect(Collectors.toUnmodifiableSet());
    }
}
