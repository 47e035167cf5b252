package id.tapal.testkit;

import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Event;
import id.tapal.application.event.Subscription;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.RegisterRow;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscriptions, outbox and deliveries in memory. */
final class InMemoryEvents implements Subscriptions, Deliveries {

    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Event> outbox = new TreeMap<>();
    private final List<Event> fresh = new ArrayList<>();
    private final Map<Key, Kept> deliveries = new HashMap<>();

    private record Key(String subscription, String event) {}

    private record Kept(Delivery delivery, String lease, Instant leasedUntil) {
        boolean isPending() {
            return delivery.state() == Delivery.State.PENDING;
        }
    }

    synchronized void put(JournalEntry entry, RegisterRow after) {
        if (!subscriptions.isEmpty()) {
            Event event = Event.of(entry, after);
            outbox.put(event.id(), event);
            fresh.add(event);
        }
    }

    @Override
    public synchronized List<Subscription> all() {
        return subscriptions.values().stream()
                .sorted(Comparator.comparing(Subscription::createdAt).thenComparing(Subscription::id))
                .toList();
    }

    @Override
    public synchronized Optional<Subscription> find(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    @Override
    public synchronized void add(Subscription subscription, String secret) {
        if (subscriptions.putIfAbsent(subscription.id(), subscription) != null) {
            throw new IllegalStateException("subscription: " + subscription.id() + " is already there");
        }
        secrets.put(subscription.id(), secret);
    }

    @Override
    public synchronized Optional<Subscription> change(String id, URI address, Subscription.State state) {
        return Optional.ofNullable(subscriptions.computeIfPresent(
                id, (same, before) -> new Subscription(id, address, state, before.createdAt())));
    }

    @Override
    public synchronized void gone(String id, URI address) {
        if (find(id).filter(found -> found.isActive() && found.address().equals(address))
                .isPresent()) {
            change(id, address, Subscription.State.GONE);
        }
    }

    @Override
    public synchronized Optional<Subscription> remove(String id) {
        deliveries.keySet().removeIf(key -> key.subscription().equals(id));
        secrets.remove(id);
        return Optional.ofNullable(subscriptions.remove(id));
    }

    @Override
    public synchronized Optional<String> secret(String id) {
        return Optional.ofNullable(secrets.get(id));
    }

    @Override
    public synchronized void spread(Instant due) {
        for (Event event : fresh) {
            subscriptions
                    .keySet()
                    .forEach(id -> deliveries.putIfAbsent(new Key(id, event.id()), pending(id, event, due)));
        }
        fresh.clear();
    }

    private static Kept pending(String subscription, Event event, Instant due) {
        return new Kept(
                new Delivery(subscription, event, Delivery.State.PENDING, 0, due, Optional.empty(), ""),
                "",
                Instant.MIN);
    }

    @Override
    public synchronized Set<String> waiting(Instant now) {
        return deliveries.values().stream()
                .filter(kept -> maySend(kept, now))
                .map(kept -> kept.delivery().subscription())
                .collect(Collectors.toSet());
    }

    private boolean maySend(Kept kept, Instant now) {
        Delivery delivery = kept.delivery();
        return kept.isPending()
                && find(delivery.subscription()).filter(Subscription::isActive).isPresent()
                && !delivery.dueAt().isAfter(now)
                && !kept.leasedUntil().isAfter(now)
                && fresh.stream().noneMatch(other -> isElder(other, delivery.event()))
                && deliveries.values().stream()
                        .filter(other -> other.isPending()
                                && other.delivery().subscription().equals(delivery.subscription()))
                        .noneMatch(other -> isElder(other.delivery().event(), delivery.event()));
    }

    private static boolean isElder(Event other, Event event) {
        return other.number().equals(event.number()) && other.sequence() < event.sequence();
    }

    @Override
    public synchronized List<Claim> claim(String subscription, Instant now, Instant until, int limit) {
        String lease = UUID.randomUUID().toString();
        List<Claim> claims = deliveries.values().stream()
                .filter(kept -> kept.delivery().subscription().equals(subscription) && maySend(kept, now))
                .map(Kept::delivery)
                .sorted(Comparator.comparing(Delivery::dueAt)
                        .thenComparing(delivery -> delivery.event().id()))
                .limit(limit)
                .map(delivery -> new Claim(delivery, lease))
                .toList();
        claims.forEach(claim -> deliveries.put(key(claim.delivery()), new Kept(claim.delivery(), lease, until)));
        return claims;
    }

    private static Key key(Delivery delivery) {
        return new Key(delivery.subscription(), delivery.event().id());
    }

    @Override
    public synchronized void settle(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            deliveries.computeIfPresent(
                    key(attempt.claim().delivery()),
                    (key, kept) -> kept.lease().equals(attempt.claim().lease())
                            ? new Kept(settled(kept.delivery(), attempt), "", Instant.MIN)
                            : kept);
        }
    }

    private static Delivery settled(Delivery before, Attempt attempt) {
        return new Delivery(
                before.subscription(),
                before.event(),
                attempt.state(),
                before.attempts() + 1,
                attempt.dueAt(),
                Optional.of(attempt.at()),
                attempt.error());
    }

    @Override
    public synchronized List<Delivery> list(Query query) {
        return deliveries.values().stream()
                .map(Kept::delivery)
                .filter(delivery -> delivery.subscription().equals(query.subscription()))
                .filter(delivery -> query.state().orElse(delivery.state()) == delivery.state())
                .filter(delivery -> query.before()
                        .filter(before -> delivery.event().id().compareTo(before) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.event().id())
                        .reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized int replay(String subscription, String event, Instant due) {
        return replay(
                subscription,
                Optional.ofNullable(outbox.get(event)).map(List::of).orElse(List.of()),
                due);
    }

    @Override
    public synchronized int replaySince(String subscription, Instant since, Instant due) {
        return replay(
                subscription,
                outbox.values().stream()
                        .filter(event -> !event.recordedAt().isBefore(since))
                        .toList(),
                due);
    }

    private int replay(String subscription, List<Event> events, Instant due) {
        if (!subscriptions.containsKey(subscription)) {
            return 0;
        }
        for (Event event : events) {
            deliveries.compute(
                    new Key(subscription, event.id()),
                    (key, before) -> replayed(before, pending(subscription, event, due)));
        }
        return events.size();
    }

    private static Kept replayed(@Nullable Kept before, Kept pending) {
        if (before == null) {
            return pending;
        }
        Delivery again = pending.delivery();
        return new Kept(
                new Delivery(
                        again.subscription(),
                        again.event(),
                        again.state(),
                        0,
                        again.dueAt(),
                        before.delivery().lastAt(),
                        ""),
                "",
                Instant.MIN);
    }

    @Override
    public synchronized int forget(Instant before) {
        List<String> old = outbox.values().stream()
                .filter(event -> event.recordedAt().isBefore(before))
                .map(Event::id)
                .toList();
        old.forEach(outbox::remove);
        fresh.removeIf(event -> old.contains(event.id()));
        deliveries.keySet().removeIf(key -> old.contains(key.event()));
        return old.size();
    }
}
