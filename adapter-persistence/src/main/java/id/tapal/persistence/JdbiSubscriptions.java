package id.tapal.persistence;

import id.tapal.application.event.Subscription;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.request.Instants;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Subscriptions in a database, their secrets sealed. */
final class JdbiSubscriptions implements Subscriptions {

    private static final String PURPOSE = "webhook:";

    private static final RowMapper<Subscription> SUBSCRIPTION = (row, context) -> new Subscription(
            row.getString("id"),
            URI.create(row.getString("address")),
            Subscription.State.find(row.getString("state")).orElseThrow(),
            Instant.parse(row.getString("created_at")));

    private final Jdbi writer;
    private final Jdbi reader;
    private final Vault vault;

    JdbiSubscriptions(Jdbi writer, Jdbi reader, Vault vault) {
        this.writer = writer;
        this.reader = reader;
        this.vault = vault;
    }

    @Override
    public List<Subscription> all() {
        return reader.inTransaction(handle -> handle.createQuery("select * from subscription order by created_at, id")
                .map(SUBSCRIPTION)
                .list());
    }

    @Override
    public Optional<Subscription> find(String id) {
        return reader.inTransaction(handle -> handle.createQuery("select * from subscription where id = :id")
                .bind("id", id)
                .map(SUBSCRIPTION)
                .findOne());
    }

    @Override
    public void add(Subscription subscription, String secret) {
        String sealed = vault.seal(secret, PURPOSE + subscription.id());
        writer.useTransaction(handle -> handle.createUpdate("""
                        insert into subscription (id, address, secret, state, created_at)
                        values (:id, :address, :secret, :state, :createdAt)
                        """)
                .bind("id", subscription.id())
                .bind("address", subscription.address().toString())
                .bind("secret", sealed)
                .bind("state", subscription.state().id())
                .bind("createdAt", Instants.sortable(subscription.createdAt()))
                .execute());
    }

    @Override
    public Optional<Subscription> change(String id, URI address, Subscription.State state) {
        return writer.inTransaction(handle -> handle.createQuery(
                        "update subscription set address = :address, state = :state where id = :id returning *")
                .bind("id", id)
                .bind("address", address.toString())
                .bind("state", state.id())
                .map(SUBSCRIPTION)
                .findOne());
    }

    @Override
    public void gone(String id, URI address) {
        writer.useTransaction(handle -> handle.createUpdate("""
                        update subscription set state = 'gone' where id = :id and address = :address and state = 'active'
                        """)
                .bind("id", id)
                .bind("address", address.toString())
                .execute());
    }

    @Override
    public Optional<Subscription> remove(String id) {
        return writer.inTransaction(handle -> handle.createQuery("delete from subscription where id = :id returning *")
                .bind("id", id)
                .map(SUBSCRIPTION)
                .findOne());
    }

    @Override
    public Optional<String> secret(String id) {
        return reader.inTransaction(handle -> handle.createQuery("select secret from subscription where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(text -> vault.open(text, PURPOSE + id));
    }
}
