package id.tapal.application.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Driven port: the outbox of events and their deliveries. The {@link id.tapal.application.request.Journal} puts an event into the outbox
 * in the transaction of its entry, as soon as there is a subscription; here the events are spread over the subscriptions, claimed, sent and
 * settled. Several nodes may do this at a time.
 */
public interface Deliveries {

    /**
     * A delivery that one node alone may send, for a while.
     *
     * @param delivery what
     * @param lease names the claim: who has lost it settles nothing
     */
    record Claim(Delivery delivery, String lease) {}

    /**
     * What became of an attempt.
     *
     * @param claim under which it was made
     * @param state how far the delivery came
     * @param at when it was tried
     * @param error why it failed; empty where it did not
     * @param dueAt when it is to be tried again
     */
    record Attempt(Claim claim, Delivery.State state, Instant at, String error, Instant dueAt) {}

    /**
     * Which deliveries.
     *
     * @param subscription of which subscription
     * @param state only those of a state
     * @param before only those whose event sorts before this id
     * @param limit how many at most
     */
    record Query(String subscription, Optional<Delivery.State> state, Optional<String> before, int limit) {}

    /** Makes a delivery of each new event for each subscription, due at an instant. */
    void spread(Instant due);

    /** The active subscriptions to which something may be sent now. */
    Set<String> waiting(Instant now);

    /**
     * Claims what may be sent to an active subscription now: of each case the first pending delivery alone, so that a case is told in its
     * order, and none that is under another claim.
     *
     * @param until when the claim ends, if it is not settled before
     */
    List<Claim> claim(String subscription, Instant now, Instant until, int limit);

    /** Settles claims, all in one transaction; does nothing where a claim is lost or its subscription removed. */
    void settle(List<Attempt> attempts);

    /** The deliveries that a query asks for, latest event first. */
    List<Delivery> list(Query query);

    /**
     * Makes one event pending again, whatever became of it, with all attempts before it.
     *
     * @return how many: 1, or 0 where the event is no longer kept
     */
    int replay(String subscription, String event, Instant due);

    /** The same of all events that are kept and were recorded at or after an instant, also those from before the subscription. */
    int replaySince(String subscription, Instant since, Instant due);

    /** Forgets the events recorded before an instant, with their deliveries. */
    int forget(Instant before);
}
