package id.tapal.persistence;

import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Event;
import id.tapal.application.request.Instants;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The outbox and its deliveries in a database. */
final class JdbiDeliveries implements Deliveries {

    private static final int SPREAD_AT_A_TIME = 500;

    /** Of each case the first alone, and none before its elders are spread. */
    private static final String MAY_BE_SENT = """
            state = 'pending' and due_at <= :now and leased_until <= :now
            and not exists (select 1 from delivery elder where elder.subscription = delivery.subscription
                and elder.case_number = delivery.case_number and elder.sequence < delivery.sequence and elder.state = 'pending')
            and not exists (select 1 from outbox where spread = 0
                and outbox.case_number = delivery.case_number and outbox.sequence < delivery.sequence)
            """;

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;

    JdbiDeliveries(Jdbi writer, Jdbi reader, Dialect dialect) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
    }

    @Override
    public void spread(Instant due) {
        boolean taken = true;
        while (taken && hasNews()) {
            taken = writer.inTransaction(handle -> spread(handle, due));
        }
    }

    /** Asked of a reader first, for there is seldom any. */
    private boolean hasNews() {
        return reader.inTransaction(handle -> handle.createQuery("select 1 from outbox where spread = 0 limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /**
     * Takes events first, and leaves those to another node that it is taking.
     *
     * @return whether there were any to take
     */
    private boolean spread(Handle handle, Instant due) {
        List<String> taken = handle.createQuery("""
                        with news as materialized (
                            select id from outbox where spread = 0 order by case_number, sequence limit :limit<untaken>)
                        update outbox set spread = 1 where spread = 0 and id in (select id from news) returning id
                        """)
                .define("untaken", dialect.untaken())
                .bind("limit", SPREAD_AT_A_TIME)
                .mapTo(String.class)
                .list();
        if (!taken.isEmpty()) {
            handle.createUpdate("""
                            insert into delivery (subscription, event, case_number, sequence, state, attempts, due_at,
                                lease, leased_until, last_error)
                            select subscription.id, outbox.id, case_number, sequence, 'pending', 0, :due, '', '', ''
                            from outbox cross join subscription where outbox.id in (<events>)
                            on conflict (subscription, event) do nothing
                            """)
                    .bind("due", Instants.sortable(due))
                    .bindList("events", taken)
                    .execute();
        }
        return !taken.isEmpty();
    }

    @Override
    public Set<String> waiting(Instant now) {
        return reader.inTransaction(
                handle -> Set.copyOf(handle.createQuery("select id from subscription where state = 'active'"
                                + " and exists (select 1 from delivery where subscription = subscription.id and "
                                + MAY_BE_SENT + ")")
                        .bind("now", Instants.sortable(now))
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * Rows that another node is claiming are left to it, so that no two wait for each other. They are picked once, or a limit would hold for
     * each time that they are looked at. The condition stands twice: a row that changed meanwhile is judged again by the second.
     */
    @Override
    public List<Claim> claim(String subscription, Instant now, Instant until, int limit) {
        String lease = UUID.randomUUID().toString();
        return writer.inTransaction(handle -> {
            handle.createUpdate("""
                            with picked as materialized (
                                select event from delivery where subscription = :subscription
                                and exists (select 1 from subscription where id = :subscription and state = 'active')
                                and <sendable> order by due_at, event limit :limit<untaken>)
                            update delivery set lease = :lease, leased_until = :until
                            where state = 'pending' and leased_until <= :now and subscription = :subscription
                            and event in (select event from picked)
                            """)
                    .define("sendable", MAY_BE_SENT)
                    .define("untaken", dialect.untaken())
                    .bind("lease", lease)
                    .bind("until", Instants.sortable(until))
                    .bind("now", Instants.sortable(now))
                    .bind("subscription", subscription)
                    .bind("limit", limit)
                    .execute();
            return handle.createQuery("select * from delivery join outbox on outbox.id = event"
                            + " where subscription = :subscription and lease = :lease order by due_at, event")
                    .bind("subscription", subscription)
                    .bind("lease", lease)
                    .map((row, context) -> new Claim(delivery(row), lease))
                    .list();
        });
    }

    @Override
    public void settle(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        writer.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update delivery set state = :state, attempts = attempts + 1, due_at = :due, last_at = :at,
                        last_error = :error, lease = '', leased_until = ''
                    where subscription = :subscription and event = :event and lease = :lease
                    """);
            for (Attempt attempt : attempts) {
                Claim claim = attempt.claim();
                batch.bind("state", attempt.state().id())
                        .bind("due", Instants.sortable(attempt.dueAt()))
                        .bind("at", Instants.sortable(attempt.at()))
                        .bind("error", attempt.error())
                        .bind("subscription", claim.delivery().subscription())
                        .bind("event", claim.delivery().event().id())
                        .bind("lease", claim.lease())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public List<Delivery> list(Query query) {
        String state = query.state().isPresent() ? " and state = :state" : "";
        String before = query.before().isPresent() ? " and event < :before" : "";
        return reader.inTransaction(
                handle -> handle.createQuery("select * from delivery join outbox on outbox.id = event"
                                + " where subscription = :subscription" + state + before
                                + " order by event desc limit :limit")
                        .bind("subscription", query.subscription())
                        .bind("state", query.state().map(Delivery.State::id).orElse(""))
                        .bind("before", query.before().orElse(""))
                        .bind("limit", query.limit())
                        .map((row, context) -> delivery(row))
                        .list());
    }

    @Override
    public int replay(String subscription, String event, Instant due) {
        return replay(subscription, "outbox.id = :which", event, due);
    }

    @Override
    public int replaySince(String subscription, Instant since, Instant due) {
        return replay(subscription, "outbox.recorded_at >= :which", Instants.sortable(since), due);
    }

    private int replay(String subscription, String condition, String which, Instant due) {
        return writer.inTransaction(handle -> handle.createUpdate("""
                        insert into delivery (subscription, event, case_number, sequence, state, attempts, due_at,
                            lease, leased_until, last_error)
                        select subscription.id, outbox.id, case_number, sequence, 'pending', 0, :due, '', '', ''
                        from outbox cross join subscription where subscription.id = :subscription and\s
                        """ + condition + """

                        on conflict (subscription, event) do update set state = 'pending', attempts = 0, due_at = excluded.due_at,
                            lease = '', leased_until = '', last_error = ''
                        """)
                .bind("due", Instants.sortable(due))
                .bind("subscription", subscription)
                .bind("which", which)
                .execute());
    }

    @Override
    public int forget(Instant before) {
        return writer.inTransaction(handle -> handle.createUpdate("delete from outbox where recorded_at < :before")
                .bind("before", Instants.sortable(before))
                .execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Event event = new Event(
                row.getString("event"),
                row.getString("case_number"),
                Channel.find(row.getString("channel")).orElseThrow(),
                row.getInt("sequence"),
                ActType.find(row.getString("act")).orElseThrow(),
                Stage.find(row.getString("stage")).orElseThrow(),
                Instant.parse(row.getString("occurred_at")),
                Instant.parse(row.getString("recorded_at")));
        return new Delivery(
                row.getString("subscription"),
                event,
                Delivery.State.find(row.getString("state")).orElseThrow(),
                row.getInt("attempts"),
                Instant.parse(row.getString("due_at")),
                Optional.ofNullable(row.getString("last_at")).map(Instant::parse),
                row.getString("last_error"));
    }
}
