package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.Once;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was to be done once, and was done: written with it, forgotten after a day. */
final class DoneTable {

    private DoneTable() {}

    /** What came of a member's wish of that key after an instant. */
    static Optional<Once.Done> find(Handle handle, String member, String key, Instant since) {
        return handle.createQuery("""
                        select * from done_once
                        where member = :member and idempotency_key = :key and done_at > :since
                        """)
                .bind("member", member)
                .bind("key", key)
                .bind("since", Instants.sortable(since))
                .map((row, context) -> new Once.Done(
                        new Once(row.getString("member"), row.getString("idempotency_key"), row.getString("digest")),
                        row.getString("number"),
                        row.getInt("sequence")))
                .findOne();
    }

    /** Forgets what is older than a day; to be done before anything is remembered, or a key that has had its day could not be taken again. */
    static void forgetOld(Handle handle, Instant now) {
        handle.createUpdate("delete from done_once where done_at <= :since")
                .bind("since", Instants.sortable(now.minus(Once.REMEMBERED)))
                .execute();
    }

    /**
     * Remembers it, unless it is remembered.
     *
     * @return empty if it is remembered now; what came of it before, if it was done within the day
     */
    static Optional<Once.Done> remember(Handle handle, Once.Done done, Instant now) {
        Once once = done.once();
        int remembered = handle.createUpdate("""
                        insert into done_once (member, idempotency_key, digest, number, sequence, done_at)
                        values (:member, :key, :digest, :number, :sequence, :at)
                        on conflict (member, idempotency_key) do nothing
                        """)
                .bind("member", once.member())
                .bind("key", once.key())
                .bind("digest", once.digest())
                .bind("number", done.number())
                .bind("sequence", done.sequence())
                .bind("at", Instants.sortable(now))
                .execute();
        return remembered == 1 ? Optional.empty() : find(handle, once.member(), once.key(), now.minus(Once.REMEMBERED));
    }

    /** Takes back what was remembered in this transaction. */
    static void forget(Handle handle, Once once) {
        handle.createUpdate("delete from done_once where member = :member and idempotency_key = :key")
                .bind("member", once.member())
                .bind("key", once.key())
                .execute();
    }
}
