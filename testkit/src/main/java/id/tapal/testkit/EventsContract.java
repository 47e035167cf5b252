package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Deliveries.Attempt;
import id.tapal.application.event.Deliveries.Claim;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Delivery.State;
import id.tapal.application.event.Event;
import id.tapal.application.event.Subscription;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.request.Journal;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.standard.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What {@link Subscriptions} and {@link Deliveries} do beside their {@link Journal}. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class EventsContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456789Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final URI ADDRESS = URI.create("https://sistem.go.id/tapal?a=1");
    private static final int ALL = 1_000;

    private Journal journal;
    private Subscriptions subscriptions;
    private Deliveries deliveries;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected EventsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        Desk.Holdings holdings = fresh();
        journal = holdings.journal();
        subscriptions = holdings.subscriptions();
        deliveries = holdings.deliveries();
    }

    private Subscription subscribe(String id) {
        Subscription subscription = new Subscription(id, ADDRESS, Subscription.State.ACTIVE, AT);
        subscriptions.add(subscription, "whsec_of_" + id);
        return subscription;
    }

    private void open(String number) {
        journal.open(Channel.LETTER, 2026, Rows.entry(1), running -> Rows.row(number));
    }

    private void append(String number, int sequence) {
        journal.append(Rows.entry(sequence), Rows.row(number));
    }

    private List<Claim> claim(String subscription, Instant now) {
        return deliveries.claim(subscription, now, now.plusSeconds(60), ALL);
    }

    private List<Delivery> list(String subscription) {
        return deliveries.list(new Deliveries.Query(subscription, Optional.empty(), Optional.empty(), ALL));
    }

    private static List<String> places(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.delivery().event())
                .map(event -> event.number() + "#" + event.sequence())
                .toList();
    }

    private void settle(Claim claim, State state, Instant due) {
        deliveries.settle(List.of(new Attempt(claim, state, AT, state == State.DELIVERED ? "" : "http-500", due)));
    }

    private void deliver(Claim claim) {
        settle(claim, State.DELIVERED, AT);
    }

    @Test
    void keeps_subscriptions_the_oldest_first_with_their_secrets() {
        Subscription second = new Subscription("a", ADDRESS, Subscription.State.PAUSED, AT.plusNanos(1));
        Subscription first = new Subscription("b", ADDRESS, Subscription.State.ACTIVE, AT);
        subscriptions.add(second, "whsec_2");
        subscriptions.add(first, "whsec_1");

        assertThat(subscriptions.all()).containsExactly(first, second);
        assertThat(subscriptions.find("a")).contains(second);
        assertThat(subscriptions.find("c")).isEmpty();
        assertThat(subscriptions.secret("a")).contains("whsec_2");
        assertThat(subscriptions.secret("b")).contains("whsec_1");
        assertThat(subscriptions.secret("c")).isEmpty();
        assertThatThrownBy(() -> subscriptions.add(first, "whsec_3")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void changes_and_removes_one_and_no_other() {
        Subscription kept = subscribe("a");
        Subscription before = subscribe("b");
        URI elsewhere = URI.create("http://10.0.0.7:8080/");

        assertThat(subscriptions.change("b", elsewhere, Subscription.State.PAUSED))
                .contains(new Subscription("b", elsewhere, Subscription.State.PAUSED, before.createdAt()))
                .isEqualTo(subscriptions.find("b"));
        assertThat(subscriptions.change("c", elsewhere, Subscription.State.PAUSED))
                .isEmpty();
        assertThat(subscriptions.remove("b")).isPresent();
        assertThat(subscriptions.remove("b")).isEmpty();
        assertThat(subscriptions.secret("b")).isEmpty();
        assertThat(subscriptions.all()).containsExactly(kept);
    }

    @Test
    void marks_as_gone_only_an_active_one_of_that_address() {
        subscribe("a");
        subscriptions.gone("a", URI.create("https://lain.go.id/"));
        assertThat(subscriptions.find("a").orElseThrow().state()).isEqualTo(Subscription.State.ACTIVE);
        subscriptions.gone("a", ADDRESS);
        assertThat(subscriptions.find("a").orElseThrow().state()).isEqualTo(Subscription.State.GONE);
        subscriptions.change("a", ADDRESS, Subscription.State.PAUSED);
        subscriptions.gone("a", ADDRESS);
        assertThat(subscriptions.find("a").orElseThrow().state()).isEqualTo(Subscription.State.PAUSED);
    }

    @Test
    void an_entry_is_an_event_for_each_who_subscribes() {
        subscribe("a");
        subscribe("b");
        open("2026/SR/0001");
        deliveries.spread(LATER);

        for (String each : List.of("a", "b")) {
            assertThat(list(each)).singleElement().satisfies(delivery -> {
                Event event = delivery.event();
                assertThat(event.number()).isEqualTo("2026/SR/0001");
                assertThat(event.channel()).isEqualTo(Rows.row("2026/SR/0001").channel());
                assertThat(event.sequence()).isEqualTo(1);
                assertThat(event.act()).isEqualTo(Rows.entry(1).entry().act());
                assertThat(event.stage()).isEqualTo(Rows.row("2026/SR/0001").stage());
                assertThat(event.occurredAt()).isEqualTo(Rows.entry(1).entry().at());
                assertThat(event.recordedAt()).isEqualTo(Rows.entry(1).recordedAt());
                assertThat(delivery)
                        .isEqualTo(new Delivery(each, event, State.PENDING, 0, LATER, Optional.empty(), ""));
            });
        }
        assertThat(list("a").getFirst().event()).isEqualTo(list("b").getFirst().event());
        assertThat(deliveries.waiting(LATER.minusNanos(1))).isEmpty();
        assertThat(deliveries.waiting(LATER)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_was_recorded_before_anybody_subscribed_is_no_event() {
        open("2026/SR/0001");
        subscribe("a");
        open("2026/SR/0002");
        deliveries.spread(AT);

        assertThat(places(claim("a", AT))).containsExactly("2026/SR/0002#1");
    }

    @Test
    void what_is_not_recorded_is_no_event() {
        subscribe("a");
        open("2026/SR/0001");
        assertThatThrownBy(() -> append("2026/SR/0001", 3)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> open("2026/SR/0001")).isInstanceOf(RuntimeException.class);
        Function<Integer, RegisterRow> broken = running -> {
            throw new IllegalStateException("no row");
        };
        assertThatThrownBy(() -> journal.open(Channel.LETTER, 2026, Rows.entry(1), broken))
                .isInstanceOf(IllegalStateException.class);
        deliveries.spread(AT);

        assertThat(list("a")).hasSize(1);
    }

    @Test
    void a_claim_is_for_one_alone_until_it_ends() {
        subscribe("a");
        open("2026/SR/0001");
        open("2026/SR/0002");
        deliveries.spread(AT);

        assertThat(deliveries.claim("a", AT, LATER, 1)).hasSize(1);
        assertThat(deliveries.claim("a", AT, LATER, ALL)).hasSize(1);
        assertThat(claim("a", AT)).isEmpty();
        assertThat(deliveries.waiting(LATER.minusNanos(1))).isEmpty();
        assertThat(claim("a", LATER.minusNanos(1))).isEmpty();
        assertThat(deliveries.waiting(LATER)).containsExactly("a");
        assertThat(claim("a", LATER)).hasSize(2);
    }

    @Test
    void of_a_case_the_next_follows_when_the_one_before_is_no_longer_pending() {
        subscribe("a");
        open("2026/SR/0001");
        append("2026/SR/0001", 2);
        append("2026/SR/0001", 3);
        open("2026/SR/0002");
        deliveries.spread(AT);

        List<Claim> first = claim("a", AT);
        assertThat(places(first)).containsExactlyInAnyOrder("2026/SR/0001#1", "2026/SR/0002#1");
        Claim head = first.get(places(first).indexOf("2026/SR/0001#1"));
        deliver(first.get(places(first).indexOf("2026/SR/0002#1")));
        settle(head, State.PENDING, LATER);
        assertThat(claim("a", AT)).as("held back").isEmpty();
        Claim again = claim("a", LATER).getFirst();
        assertThat(again.delivery().attempts()).isEqualTo(1);
        assertThat(again.delivery().lastError()).isEqualTo("http-500");
        settle(again, State.FAILED, LATER);
        Claim second = claim("a", LATER).getFirst();
        assertThat(places(List.of(second))).containsExactly("2026/SR/0001#2");
        deliver(second);
        assertThat(places(claim("a", LATER))).containsExactly("2026/SR/0001#3");
    }

    @Test
    void a_case_is_told_in_order_also_what_is_recorded_while_its_event_is_under_way() {
        subscribe("a");
        open("2026/SR/0001");
        deliveries.spread(AT);
        Claim first = claim("a", AT).getFirst();
        append("2026/SR/0001", 2);
        deliveries.spread(AT);

        assertThat(claim("a", AT)).isEmpty();
        deliver(first);
        assertThat(places(claim("a", AT))).containsExactly("2026/SR/0001#2");
    }

    @Test
    void nothing_is_claimed_while_it_is_not_active_and_all_of_it_waits() {
        subscribe("a");
        subscriptions.change("a", ADDRESS, Subscription.State.PAUSED);
        open("2026/SR/0001");
        deliveries.spread(AT);

        assertThat(deliveries.waiting(AT)).isEmpty();
        assertThat(claim("a", AT)).isEmpty();
        subscriptions.change("a", ADDRESS, Subscription.State.ACTIVE);
        assertThat(places(claim("a", AT))).containsExactly("2026/SR/0001#1");
    }

    @Test
    void who_has_lost_the_claim_settles_nothing() {
        subscribe("a");
        open("2026/SR/0001");
        deliveries.spread(AT);
        Claim lost = claim("a", AT).getFirst();
        Claim taken = claim("a", LATER).getFirst();

        settle(lost, State.FAILED, LATER);
        assertThat(list("a").getFirst().state()).isEqualTo(State.PENDING);
        deliver(taken);
        assertThat(list("a"))
                .containsExactly(
                        new Delivery("a", taken.delivery().event(), State.DELIVERED, 1, AT, Optional.of(AT), ""));
        settle(taken, State.FAILED, LATER);
        assertThat(list("a").getFirst().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void lists_the_latest_first_by_state_and_page() {
        subscribe("a");
        subscribe("b");
        for (int i = 1; i <= 5; i++) {
            open("2026/SR/000" + i);
        }
        deliveries.spread(AT);
        deliver(deliveries.claim("a", AT, LATER, 1).getFirst());

        List<Delivery> all = list("a");
        assertThat(all)
                .hasSize(5)
                .isSortedAccordingTo(
                        (one, other) -> other.event().id().compareTo(one.event().id()));
        assertThat(deliveries.list(new Deliveries.Query("a", Optional.of(State.DELIVERED), Optional.empty(), ALL)))
                .hasSize(1);
        assertThat(deliveries.list(new Deliveries.Query("a", Optional.of(State.PENDING), Optional.empty(), ALL)))
                .hasSize(4);
        assertThat(deliveries.list(new Deliveries.Query(
                        "a", Optional.empty(), Optional.of(all.get(1).event().id()), 2)))
                .isEqualTo(all.subList(2, 4));
    }

    @Test
    void replays_one_whatever_became_of_it_under_its_own_id() {
        subscribe("a");
        open("2026/SR/0001");
        open("2026/SR/0002");
        deliveries.spread(AT);
        claim("a", AT).forEach(this::deliver);
        Event event = list("a").getFirst().event();

        assertThat(deliveries.replay("a", event.id(), LATER)).isEqualTo(1);
        assertThat(deliveries.replay("a", "evt_none", LATER)).isZero();
        assertThat(deliveries.replay("none", event.id(), LATER)).isZero();
        assertThat(claim("a", LATER.minusNanos(1))).isEmpty();
        assertThat(claim("a", LATER))
                .singleElement()
                .satisfies(claim -> assertThat(claim.delivery())
                        .isEqualTo(new Delivery("a", event, State.PENDING, 0, LATER, Optional.of(AT), "")));
    }

    @Test
    void replays_all_since_an_instant_also_to_who_came_later() {
        subscribe("a");
        open("2026/SR/0001");
        open("2026/SR/0002");
        deliveries.spread(AT);
        claim("a", AT).forEach(this::deliver);
        subscribe("b");
        Instant recorded = Rows.entry(1).recordedAt();

        assertThat(deliveries.replaySince("b", recorded.plusNanos(1), AT)).isZero();
        assertThat(deliveries.replaySince("b", recorded, AT)).isEqualTo(2);
        assertThat(places(claim("b", AT))).containsExactlyInAnyOrder("2026/SR/0001#1", "2026/SR/0002#1");
        assertThat(claim("a", AT)).isEmpty();
    }

    @Test
    void forgets_what_is_old_and_what_was_due_to_who_is_removed() {
        subscribe("a");
        subscribe("b");
        open("2026/SR/0001");
        deliveries.spread(AT);
        subscriptions.remove("b");
        subscribe("b");

        assertThat(list("b")).isEmpty();
        assertThat(deliveries.forget(Rows.entry(1).recordedAt())).isZero();
        assertThat(list("a")).hasSize(1);
        assertThat(deliveries.forget(Rows.entry(1).recordedAt().plusNanos(1))).isEqualTo(1);
        assertThat(list("a")).isEmpty();
        assertThat(claim("a", LATER)).isEmpty();
    }

    @Test
    void of_many_who_claim_at_once_each_gets_others() throws InterruptedException {
        subscribe("a");
        for (int i = 1; i <= 40; i++) {
            open("2026/SR/%04d".formatted(i));
        }
        Race.Outcome<List<Claim>> outcome = Race.of(8, runner -> {
            deliveries.spread(AT);
            return deliveries.claim("a", AT, LATER, 10);
        });

        List<String> claimed = outcome.values().stream()
                .flatMap(claims -> places(claims).stream())
                .toList();
        assertThat(outcome.failures()).isEmpty();
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(list("a")).hasSize(40);
    }
}
