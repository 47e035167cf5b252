package id.tapal.application.event;

import id.tapal.application.organization.Secrets;
import id.tapal.application.page.Page;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Driving port: who is told of events, what became of each, and sending again. Administrators only. */
public final class Webhooks {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Secrets secrets;

    /**
     * @param random a source of secrets: {@link java.security.SecureRandom} outside tests
     */
    public Webhooks(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock, RandomGenerator random) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
        this.secrets = new Secrets(random);
    }

    /**
     * A subscription just made.
     *
     * @param subscription as it is kept
     * @param secret what its messages are signed with; told only now
     */
    public record Subscribed(Subscription subscription, String secret) {}

    /**
     * Subscribes an address to the events from now on.
     *
     * @throws IllegalArgumentException if it is none ({@link Subscription#isAddress})
     */
    public Subscribed subscribe(URI address) {
        Subscription subscription = new Subscription(secrets.id(), address, Subscription.State.ACTIVE, clock.instant());
        String secret = "whsec_" + Base64.getEncoder().encodeToString(secrets.bytes());
        subscriptions.add(subscription, secret);
        return new Subscribed(subscription, secret);
    }

    /** All subscriptions, oldest first. */
    public List<Subscription> list() {
        return subscriptions.all();
    }

    /** One of them. */
    public Optional<Subscription> find(String id) {
        return subscriptions.find(id);
    }

    /**
     * Changes the address of one, pauses it or lets it go on; empty where there is none of that id.
     *
     * @throws IllegalArgumentException if the address is none
     */
    public Optional<Subscription> change(String id, URI address, boolean active) {
        Subscription.State state = active ? Subscription.State.ACTIVE : Subscription.State.PAUSED;
        return subscriptions.change(id, Subscription.requireAddress(address), state);
    }

    /** Removes one, and forgets what is still due to it; empty where there is none of that id. */
    public Optional<Subscription> remove(String id) {
        return subscriptions.remove(id);
    }

    /** A page of deliveries, latest event first; the next goes on before an event. */
    public Page<Delivery, String> deliveries(Deliveries.Query query) {
        List<Delivery> found = deliveries.list(
                new Deliveries.Query(query.subscription(), query.state(), query.before(), query.limit() + 1));
        return Page.of(found, query.limit(), last -> last.event().id());
    }

    /** Sends one event again, under the same id; 0 where it is no longer kept. */
    public int replay(String subscription, String event) {
        return deliveries.replay(subscription, event, clock.instant());
    }

    /** Sends all events again that were recorded at or after an instant and are kept; how many. */
    public int replaySince(String subscription, Instant since) {
        return deliveries.replaySince(subscription, since, clock.instant());
    }
}
