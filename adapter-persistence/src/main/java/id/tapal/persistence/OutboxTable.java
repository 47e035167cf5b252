package id.tapal.persistence;

import id.tapal.application.event.Event;
import id.tapal.application.request.Instants;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The outbox's table, as the journal writes it: within the transaction of the entry, and only while somebody subscribes. */
final class OutboxTable {

    private volatile Runnable listener = () -> {};

    /** Whom to tell after a commit that there are new events. */
    void onEvents(Runnable told) {
        listener = told;
    }

    /** Puts events: one look when nobody subscribes, and no writing. */
    void put(Handle handle, List<Event> events) {
        boolean heard = handle.createQuery("select exists (select 1 from subscription)")
                .mapTo(Boolean.class)
                .one();
        if (!heard) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into outbox (id, case_number, channel, sequence, act, stage, occurred_at, recorded_at, spread)
                values (:id, :number, :channel, :sequence, :act, :stage, :occurredAt, :recordedAt, 0)
                """);
        for (Event event : events) {
            batch.bind("id", event.id())
                    .bind("number", event.number())
                    .bind("channel", event.channel().id())
                    .bind("sequence", event.sequence())
                    .bind("act", event.act().id())
                    .bind("stage", event.stage().id())
                    .bind("occurredAt", Instants.sortable(event.occurredAt()))
                    .bind("recordedAt", Instants.sortable(event.recordedAt()))
                    .add();
        }
        batch.execute();
        handle.afterCommit(listener);
    }
}
