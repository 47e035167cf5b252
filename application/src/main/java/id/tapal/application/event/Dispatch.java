package id.tapal.application.event;

import id.tapal.application.event.Courier.Receipt;
import id.tapal.application.event.Deliveries.Attempt;
import id.tapal.application.event.Deliveries.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Sends what is due: claim, send, settle. Whoever dies between sending and settling has its claim run out, and the event is sent again. */
public final class Dispatch {

    /** How long a claim lasts; longer than any courier waits. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** How long events can be replayed. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_A_TIME = 16;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Courier courier;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param random of the waiting times
     */
    public Dispatch(
            Subscriptions subscriptions,
            Deliveries deliveries,
            Courier courier,
            InstantSource clock,
            RandomGenerator random) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
        this.random = random;
    }

    /** Spreads the new events over the subscriptions; the subscriptions to which something is due. */
    public Set<String> waiting() {
        Instant now = clock.instant();
        deliveries.spread(now);
        return deliveries.waiting(now);
    }

    /** Forgets the events that are kept no longer. */
    public void forget() {
        deliveries.forget(clock.instant().minus(KEPT));
    }

    /**
     * Sends what is due to a subscription now, some at a time.
     *
     * @return how many were sent or tried; 0 when nothing is due any more
     * @throws InterruptedException if the program stops
     */
    public int send(String id) throws InterruptedException {
        Optional<Subscription> found = subscriptions.find(id).filter(Subscription::isActive);
        if (found.isEmpty()) {
            return 0;
        }
        Subscription subscription = found.orElseThrow();
        String secret = subscriptions.secret(id).orElseThrow();
        Instant now = clock.instant();
        List<Claim> claims = deliveries.claim(id, now, now.plus(LEASE), AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Attempt>> sending = new ArrayList<>();
            for (Claim claim : claims) {
                sending.add(() -> send(subscription, secret, claim));
            }
            settle(threads.invokeAll(sending));
        }
        return claims.size();
    }

    /** What has thrown is not settled: its claim runs out. */
    private void settle(List<Future<Attempt>> sent) {
        deliveries.settle(sent.stream()
                .filter(each -> each.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList());
        sent.stream()
                .filter(each -> each.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .findFirst()
                .ifPresent(failed -> {
                    throw failed instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
                });
    }

    private Attempt send(Subscription subscription, String secret, Claim claim) throws InterruptedException {
        Receipt receipt = courier.send(new Courier.Parcel(
                subscription.address(), secret, claim.delivery().event(), clock.instant()));
        Instant at = clock.instant();
        return switch (receipt) {
            case Receipt.Taken taken -> new Attempt(claim, Delivery.State.DELIVERED, at, "", at);
            case Receipt.Gone gone -> {
                subscriptions.gone(subscription.id(), subscription.address());
                yield new Attempt(claim, Delivery.State.PENDING, at, "gone", at);
            }
            case Receipt.Refused refused -> again(claim, at, refused.why());
        };
    }

    private Attempt again(Claim claim, Instant at, String why) {
        int attempts = claim.delivery().attempts() + 1;
        return attempts < Backoff.MOST_ATTEMPTS
                ? new Attempt(claim, Delivery.State.PENDING, at, why, at.plus(Backoff.after(attempts, random)))
                : new Attempt(claim, Delivery.State.FAILED, at, why, at);
    }
}
