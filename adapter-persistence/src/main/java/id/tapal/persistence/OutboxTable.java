package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.application.event.Event;
import id.tapal.application.request.Instants;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The outbox's table, as the journal writes it: within the transaction of the entry, and only while somebody subscribes. */
final class OutboxTable {

    private volatile Runnable listener = () -> {};

    /** Whom to tell after a commit that there are new events. */
    void onEvents(Runnable told) {
        listener = told;
    }

    private static final Rows.Form OUTBOX = new Rows.Form(
            """
            insert into outbox (id, case_number, channel, sequence, act, stage, occurred_at, recorded_at, spread)
            select id, number, channel, sequence, act, stage, occurred_at, recorded_at, 0 from <given>
            """,
            List.of(
                    text("id"),
                    text("number"),
                    text("channel"),
                    number("sequence"),
                    text("act"),
                    text("stage"),
                    text("occurred_at"),
                    text("recorded_at")));

    /** The rows of events. */
    static Rows rows(List<Event> events) {
        Rows rows = OUTBOX.rows();
        for (Event event : events) {
            rows.add(
                    event.id(),
                    event.number(),
                    event.channel().id(),
                    event.sequence(),
                    event.act().id(),
                    event.stage().id(),
                    Instants.sortable(event.occurredAt()),
                    Instants.sortable(event.recordedAt()));
        }
        return rows;
    }

    /** Tells of them once they are committed. */
    void tell(Handle handle) {
        handle.afterCommit(listener);
    }
}
