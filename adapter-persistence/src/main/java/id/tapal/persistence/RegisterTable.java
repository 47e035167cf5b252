package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The register's table: a row of it and back. */
final class RegisterTable {

    private RegisterTable() {}

    /**
     * A row with the hash of the last entry of its case: so it shows when an entry is missing at the end.
     *
     * @param isNew whether there is no row of the case yet
     * @param reworded whether requester or request may be others than before
     */
    record Sealed(RegisterRow row, String hash, boolean isNew, boolean reworded) {}

    /** What a row is read from. */
    static final String COLUMNS = "select r.*, q.name as requester";

    private static final List<Rows.Column> COLUMNS_WRITTEN = Stream.concat(
                    Stream.of(
                            text("number"),
                            text("channel"),
                            text("stage"),
                            text("request"),
                            text("handler"),
                            text("decision"),
                            text("opened_at"),
                            text("last_at"),
                            text("due_at"),
                            text("late_from"),
                            number("version"),
                            text("hash"),
                            text("answered_at")),
                    OutcomeColumns.COUNTED.stream())
            .toList();

    private static final String REGISTERED = """
            insert into register (<columns>) select <columns> from <given> where true
            on conflict (number) do update set request = excluded.request, decision = excluded.decision,
                last_at = excluded.last_at, version = excluded.version, hash = excluded.hash,
                answered_at = excluded.answered_at""".replace(
                    "<columns>", COLUMNS_WRITTEN.stream().map(Rows.Column::name).collect(Collectors.joining(", ")));

    /**
     * A file writes every index that has a column which is set, whether that changes or not: what indexes have is set there only where it does. A server
     * looks for itself, and writes a row once.
     */
    private static final Rows.Form REGISTER = new Rows.Form(
            REGISTERED + """
            , stage = excluded.stage, handler = excluded.handler, due_at = excluded.due_at, late_from = excluded.late_from,
            """ + counted(name -> name + " = excluded." + name, ", "),
            List.of(
                    REGISTERED,
                    """
                    update register set stage = given.stage from <given>
                    where register.number = given.number and register.stage <> given.stage
                    """,
                    """
                    update register set handler = given.handler from <given>
                    where register.number = given.number and register.handler <> given.handler
                    """,
                    """
                    update register set due_at = given.due_at, late_from = given.late_from from <given>
                    where register.number = given.number
                        and (register.due_at <> given.due_at or register.late_from <> given.late_from)
                    """,
                    "update register set " + counted(name -> name + " = given." + name, ", ")
                            + " from <given> where register.number = given.number and ("
                            + counted(name -> "register." + name + " <> given." + name, " or ") + ")"),
            COLUMNS_WRITTEN);

    private static String counted(UnaryOperator<String> each, String between) {
        return OutcomeColumns.COUNTED.stream().map(Rows.Column::name).map(each).collect(Collectors.joining(between));
    }

    private static final Rows.Form REQUESTER = new Rows.Form(
            """
            insert into requester (number, name, folded, number_folded, request_folded)
            select number, name, folded, number_folded, request_folded from <given> where true
            on conflict (number) do update set request_folded = excluded.request_folded,
                name = case when exists (select 1 from forgetting where case_number = excluded.number)
                    then requester.name else excluded.name end,
                folded = case when exists (select 1 from forgetting where case_number = excluded.number)
                    then requester.folded else excluded.folded end
            where requester.name <> excluded.name or requester.request_folded <> excluded.request_folded
            """, List.of(text("number"), text("name"), text("folded"), text("number_folded"), text("request_folded")));

    /** Who owes nothing more. */
    private static final Rows.Form SETTLED = new Rows.Form("""
            delete from owing using <given>
            where owing.number = given.number and strpos(given.owing, ';' || owing.who || ';') = 0
            """, List.of("""
            delete from owing where (number, who) in (select o.number, o.who from <given> cross join owing o
                where o.number = given.number and instr(given.owing, ';' || o.who || ';') = 0)
            """), List.of(text("number"), text("owing")));

    /** Nothing is written of those who owe the same as before, for an act changes little of it. */
    private static final Rows.Form OWING =
            new Rows.Form("""
            insert into owing (number, who, channel, due_at) select number, who, channel, due_at from <given>
            where not exists (select 1 from owing o where o.number = given.number and o.who = given.who
                and o.channel = given.channel and o.due_at = given.due_at)
            on conflict (number, who) do update set channel = excluded.channel, due_at = excluded.due_at
            """, List.of(text("number"), text("who"), text("channel"), text("due_at")));

    /** The rows of cases, new or again. */
    static List<Rows> rows(List<Sealed> cases) {
        Rows register = REGISTER.rows();
        Rows requesters = REQUESTER.rows();
        Rows settled = SETTLED.rows();
        Rows owing = OWING.rows();
        for (Sealed each : cases) {
            RegisterRow row = each.row();
            String due = OutcomeColumns.sortable(row.dueAt());
            List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                    row.number(),
                    row.channel().id(),
                    row.stage().id(),
                    row.request(),
                    row.handler(),
                    row.decision().map(Decision::id).orElse(null),
                    Instants.sortable(row.openedAt()),
                    Instants.sortable(row.lastAt()),
                    due,
                    OutcomeColumns.sortable(row.lateFrom()),
                    row.version(),
                    each.hash(),
                    OutcomeColumns.sortable(row.outcome().answeredAt())));
            values.addAll(OutcomeColumns.counted(row));
            register.add(values.toArray());
            if (each.reworded()) {
                requesters.add(
                        row.number(),
                        row.requester(),
                        LetterCase.folded(row.requester()),
                        LetterCase.folded(row.number()),
                        LetterCase.folded(row.request()));
            }
            if (!each.isNew()) {
                settled.add(
                        row.number(),
                        row.owing().stream().map(who -> ";" + who + ";").collect(Collectors.joining()));
            }
            row.owing()
                    .forEach(who -> owing.add(row.number(), who, row.channel().id(), due));
        }
        return List.of(register, requesters, settled, owing);
    }

    /** Empties it. */
    static void clear(Handle handle) {
        handle.execute("delete from owing");
        handle.execute("delete from register");
        handle.execute("delete from requester");
    }

    /** The rows that a query finds, with who owes in them. */
    static List<RegisterRow> found(Handle handle, Query query) {
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
                OutcomeColumns.instant(row.getString("due_at")),
                OutcomeColumns.instant(row.getString("late_from")),
                row.getInt("version"),
                Set.of(),
                OutcomeColumns.outcome(row));
    }
}
