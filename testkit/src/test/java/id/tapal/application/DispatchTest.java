package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.event.Courier;
import id.tapal.application.event.Courier.Parcel;
import id.tapal.application.event.Courier.Receipt;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Delivery.State;
import id.tapal.application.event.Dispatch;
import id.tapal.application.event.Dispatcher;
import id.tapal.application.event.Event;
import id.tapal.application.event.Subscription;
import id.tapal.application.event.Webhooks;
import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
final class DispatchTest {

    private static final URI ADDRESS = URI.create("https://sistem.go.id/tapal");
    private static final Duration HOUR = Duration.ofHours(1);

    private final DeskFixture fixture = DeskFixture.inMemory();
    private final Webhooks webhooks = fixture.desk().webhooks();
    private final Deliveries deliveries = fixture.holdings().deliveries();
    private final Queue<Parcel> sent = new ConcurrentLinkedQueue<>();

    private Dispatch dispatch(Receipt always) {
        return dispatch(parcel -> {
            sent.add(parcel);
            return always;
        });
    }

    private Dispatch dispatch(Courier courier) {
        return new Dispatch(fixture.holdings().subscriptions(), deliveries, courier, fixture.clock(), new Random(1));
    }

    private String subscribe() {
        return webhooks.subscribe(ADDRESS).subscription().id();
    }

    private CaseView aVisit() {
        return fixture.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
    }

    private Delivery only(String subscription) {
        List<Delivery> all = webhooks.deliveries(
                        new Deliveries.Query(subscription, Optional.empty(), Optional.empty(), 2))
                .items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void round(Dispatch dispatch) throws InterruptedException {
        for (String each : dispatch.waiting()) {
            assertThat(dispatch.send(each)).isPositive();
        }
    }

    @Test
    void sends_what_was_recorded_to_the_address_with_the_secret() throws Exception {
        Webhooks.Subscribed subscribed = webhooks.subscribe(ADDRESS);
        CaseView visit = aVisit();
        round(dispatch(new Receipt.Taken()));

        Parcel parcel = sent.remove();
        assertThat(sent).isEmpty();
        assertThat(parcel.address()).isEqualTo(ADDRESS);
        assertThat(parcel.secret()).isEqualTo(subscribed.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(parcel.at()).isEqualTo(fixture.clock().instant());
        assertThat(parcel.event().number()).isEqualTo(visit.number());
        assertThat(parcel.event().act()).isEqualTo(ActType.GUEST_BOOK_SIGNED);
        Delivery delivery = only(subscribed.subscription().id());
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void waits_half_a_minute_then_twice_as_long_to_six_hours_and_gives_up_after_the_twenty_first_time()
            throws Exception {
        String id = subscribe();
        aVisit();
        Dispatch dispatch = dispatch(new Receipt.Refused("http-500"));
        Duration whole = Duration.ZERO;
        for (int attempt = 1; attempt < 21; attempt++) {
            round(dispatch);
            Delivery pending = only(id);
            assertThat(pending.state()).isEqualTo(State.PENDING);
            assertThat(pending.attempts()).isEqualTo(attempt);
            assertThat(pending.lastError()).isEqualTo("http-500");
            Duration nominal = Duration.ofSeconds(Math.min(30L << (attempt - 1), 6 * 3600));
            Duration wait = Duration.between(fixture.clock().instant(), pending.dueAt());
            assertThat(wait).isBetween(nominal.multipliedBy(4).dividedBy(5), nominal);
            whole = whole.plus(wait);
            fixture.clock().set(pending.dueAt().minusMillis(1));
            assertThat(dispatch.waiting()).as("a millisecond before").isEmpty();
            fixture.clock().set(pending.dueAt());
        }
        round(dispatch);
        assertThat(only(id).state()).isEqualTo(State.FAILED);
        assertThat(only(id).attempts()).isEqualTo(21);
        assertThat(whole).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        fixture.clock().advance(Duration.ofDays(1));
        assertThat(dispatch.waiting()).isEmpty();
        assertThat(sent.stream().map(Parcel::event).map(Event::id))
                .hasSize(21)
                .containsOnly(only(id).event().id());

        webhooks.replay(id, only(id).event().id());
        round(dispatch(new Receipt.Taken()));
        assertThat(only(id).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void two_that_fail_at_once_do_not_come_back_at_once() throws Exception {
        String id = subscribe();
        aVisit();
        aVisit();
        round(dispatch(new Receipt.Refused("timeout")));
        assertThat(webhooks.deliveries(new Deliveries.Query(id, Optional.empty(), Optional.empty(), 2))
                        .items())
                .extracting(Delivery::dueAt)
                .doesNotHaveDuplicates();
    }

    @Test
    void sends_nothing_more_to_who_is_gone_and_all_of_it_when_it_is_there_again() throws Exception {
        String id = subscribe();
        aVisit();
        round(dispatch(new Receipt.Gone()));
        aVisit();

        assertThat(webhooks.find(id).orElseThrow().state()).isEqualTo(Subscription.State.GONE);
        assertThat(dispatch(new Receipt.Taken()).waiting()).isEmpty();
        assertThat(dispatch(new Receipt.Taken()).send(id)).isZero();
        webhooks.change(id, ADDRESS, true);
        sent.clear();
        round(dispatch(new Receipt.Taken()));
        assertThat(sent).hasSize(2);
    }

    @Test
    void tells_a_case_in_its_order_though_the_first_fails() throws Exception {
        subscribe();
        CaseView visit = aVisit();
        fixture.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        round(dispatch(new Receipt.Refused("http-500")));
        fixture.clock().advance(HOUR);
        Dispatch dispatch = dispatch(new Receipt.Taken());
        round(dispatch);
        round(dispatch);

        assertThat(sent.stream().map(parcel -> parcel.event().sequence())).containsExactly(1, 1, 2);
    }

    @Test
    void one_that_breaks_the_courier_leaves_the_others_settled() throws Exception {
        String id = subscribe();
        String broken = aVisit().number();
        aVisit();
        Dispatch dispatch = dispatch(parcel -> {
            if (parcel.event().number().equals(broken)) {
                throw new IllegalStateException("broken");
            }
            return new Receipt.Taken();
        });
        assertThat(dispatch.waiting()).containsExactly(id);
        assertThatThrownBy(() -> dispatch.send(id)).hasMessage("broken");
        assertThat(webhooks.deliveries(new Deliveries.Query(id, Optional.of(State.PENDING), Optional.empty(), 2))
                        .items())
                .extracting(delivery -> delivery.event().number())
                .containsExactly(broken);
    }

    @Test
    void forgets_after_thirty_days() throws Exception {
        String id = subscribe();
        aVisit();
        Dispatch dispatch = dispatch(new Receipt.Taken());
        round(dispatch);
        fixture.clock().advance(Dispatch.KEPT);
        dispatch.forget();
        assertThat(only(id).state()).isEqualTo(State.DELIVERED);
        fixture.clock().advance(Duration.ofMillis(1));
        dispatch.forget();
        assertThat(webhooks.deliveries(new Deliveries.Query(id, Optional.empty(), Optional.empty(), 1))
                        .items())
                .isEmpty();
    }

    @Test
    void goes_on_at_once_when_it_is_woken() throws Exception {
        subscribe();
        BlockingQueue<Parcel> arrived = new LinkedBlockingQueue<>();
        Dispatch dispatch = dispatch(parcel -> {
            arrived.add(parcel);
            return new Receipt.Taken();
        });
        try (Dispatcher dispatcher = Dispatcher.start(dispatch, HOUR, DispatchTest::fail)) {
            for (int i = 1; i <= 3; i++) {
                CaseView visit = aVisit();
                dispatcher.wake();
                assertThat(arrived.take().event().number()).isEqualTo(visit.number());
            }
        }
    }

    @Test
    void one_that_hangs_does_not_hold_others_up() throws Exception {
        URI hanging = URI.create("https://lambat.go.id/");
        webhooks.subscribe(hanging);
        subscribe();
        BlockingQueue<Parcel> arrived = new LinkedBlockingQueue<>();
        CountDownLatch never = new CountDownLatch(1);
        Dispatch dispatch = dispatch(parcel -> {
            if (parcel.address().equals(hanging)) {
                never.await();
            }
            arrived.add(parcel);
            return new Receipt.Taken();
        });
        try (Dispatcher dispatcher = Dispatcher.start(dispatch, HOUR, DispatchTest::fail)) {
            for (int i = 1; i <= 3; i++) {
                aVisit();
                dispatcher.wake();
                assertThat(arrived.take().address()).isEqualTo(ADDRESS);
            }
        }
        assertThat(never.getCount()).as("it was cut off").isEqualTo(1);
    }

    @Test
    void lives_on_when_the_database_is_away_and_says_so_once() throws Exception {
        subscribe();
        aVisit();
        List<RuntimeException> told = new ArrayList<>();
        CountDownLatch back = new CountDownLatch(5);
        BlockingQueue<Parcel> arrived = new LinkedBlockingQueue<>();
        Deliveries away = new Away(deliveries, back);
        Dispatch dispatch = new Dispatch(
                fixture.holdings().subscriptions(),
                away,
                parcel -> {
                    arrived.add(parcel);
                    return new Receipt.Taken();
                },
                fixture.clock(),
                new Random(1));
        try (Dispatcher dispatcher = Dispatcher.start(dispatch, Duration.ofMillis(1), told::add)) {
            back.await();
            assertThat(arrived.take().event().sequence()).isEqualTo(1);
            dispatcher.wake();
        }
        assertThat(told).singleElement().extracting(Throwable::getMessage).isEqualTo("away");
    }

    @Test
    void an_address_is_http_or_https_without_user_name_and_fragment() {
        for (String good : List.of(
                "http://10.0.0.7:8080/tapal",
                "https://sistem.go.id",
                "HTTPS://[::1]:1/?a=b",
                "http://localhost:65535/")) {
            assertThat(Subscription.isAddress(URI.create(good))).as(good).isTrue();
        }
        for (String bad : List.of(
                "ftp://a/",
                "file:///etc/passwd",
                "/tapal",
                "mailto:a@b",
                "http:///x",
                "https://u:p@a/",
                "https://a/#b",
                "http://a:0/",
                "http://a:65536/",
                "https://a/" + "x".repeat(2_000))) {
            assertThat(Subscription.isAddress(URI.create(bad))).as(bad).isFalse();
            assertThatThrownBy(() -> webhooks.subscribe(URI.create(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("address: ");
        }
        assertThat(webhooks.list()).isEmpty();
    }

    @Test
    void ids_of_events_sort_as_they_were_recorded_and_differ() {
        String id = subscribe();
        for (int i = 0; i < 20; i++) {
            aVisit();
            fixture.clock().advance(Duration.ofMillis(1));
        }
        deliveries.spread(Instant.EPOCH);
        List<Delivery> all = webhooks.deliveries(new Deliveries.Query(id, Optional.empty(), Optional.empty(), 100))
                .items();
        assertThat(all).extracting(delivery -> delivery.event().id()).doesNotHaveDuplicates();
        assertThat(all.reversed())
                .extracting(delivery -> delivery.event().recordedAt())
                .hasSize(20)
                .isSorted();
    }

    private static void fail(RuntimeException trouble) {
        throw trouble;
    }

    /** A database that is away for a while. */
    private record Away(Deliveries deliveries, CountDownLatch left) implements Deliveries {

        @Override
        public void spread(Instant due) {
            if (left.getCount() > 0) {
                left.countDown();
                throw new IllegalStateException("away");
            }
            deliveries.spread(due);
        }

        @Override
        public Set<String> waiting(Instant now) {
            return deliveries.waiting(now);
        }

        @Override
        public List<Claim> claim(String subscription, Instant now, Instant until, int limit) {
            return deliveries.claim(subscription, now, until, limit);
        }

        @Override
        public void settle(List<Attempt> attempts) {
            deliveries.settle(attempts);
        }

        @Override
        public List<Delivery> list(Query query) {
            return deliveries.list(query);
        }

        @Override
        public int replay(String subscription, String event, Instant due) {
            return deliveries.replay(subscription, event, due);
        }

        @Override
        public int replaySince(String subscription, Instant since, Instant due) {
            return deliveries.replaySince(subscription, since, due);
        }

        @Override
        public int forget(Instant before) {
            return deliveries.forget(before);
        }
    }
}
