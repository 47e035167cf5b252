package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.event.Courier;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Dispatch;
import id.tapal.application.event.Webhooks;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Recording;
import id.tapal.codec.JsonBody;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.persistence.Database;
import id.tapal.persistence.Keyring;
import id.tapal.persistence.Vault;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.webhook.HttpCourier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From an act at the desk over the outbox in a database file to another system over HTTP. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
@Timeout(60)
final class EventsOutTest {

    private static final Vault VAULT = Keyring.generate(new SecureRandom());

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private final HttpCourier courier = new HttpCourier(Duration.ofSeconds(20));
    private Database database;
    private DeskFixture fixture;
    private Webhooks.Subscribed subscribed;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("tapal.db"), VAULT);
        fixture = DeskFixture.over(database.holdings());
        subscribed = fixture.desk().webhooks().subscribe(receiver.address());
    }

    @AfterEach
    void close() {
        database.close();
        courier.close();
        receiver.close();
    }

    private String id() {
        return subscribed.subscription().id();
    }

    /** A dispatch of a node of its own, over the same database. */
    private Dispatch node(Courier sending) {
        return new Dispatch(database.subscriptions(), database.deliveries(), sending, fixture.clock(), new Random(1));
    }

    private static void sendAll(Dispatch dispatch) {
        try {
            for (String each : dispatch.waiting()) {
                while (dispatch.send(each) > 0) {
                    assertThat(each).isNotEmpty();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private CaseView aVisit() {
        return fixture.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
    }

    private List<Delivery> deliveries() {
        return fixture.desk()
                .webhooks()
                .deliveries(new Deliveries.Query(id(), Optional.empty(), Optional.empty(), 1_000))
                .items();
    }

    @Test
    void a_case_arrives_act_by_act_in_order_signed_and_no_secret_stands_in_the_database() throws Exception {
        CaseView visit = aVisit();
        visit = fixture.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        sendAll(node(courier));

        List<Receiver.Message> messages = receiver.all();
        assertThat(messages).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Receiver.Message message = messages.get(i);
            JsonNode data = JsonBody.MAPPER.readTree(message.body()).path("data");
            assertThat(data.path("number").asString()).isEqualTo(visit.number());
            assertThat(data.path("sequence").intValue()).isEqualTo(i + 1);
            assertThat(data.path("id").asString()).isEqualTo(message.id());
            assertThat(message.signature()).isEqualTo("v1," + hmac(message));
        }
        assertThat(deliveries()).hasSize(2).allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED);
        database.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(subscribed.secret().substring("whsec_".length()));
            }
        }
    }

    /** As the receiver checks it: see docs/webhooks.md. */
    private String hmac(Receiver.Message message) throws Exception {
        byte[] key = Base64.getDecoder().decode(subscribed.secret().substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothing_of_a_person_leaves() {
        fixture.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Nama-Rahasia", Fact.REQUEST, "Permintaan-Rahasia")
                        .with(Fact.ADDRESS, "Alamat-Rahasia")
                        .with(Fact.PHONE, "0812-Rahasia")
                        .with(Fact.EMAIL, "rahasia@contoh.id")
                        .with(Fact.IDENTITY, "ktp:5371000000000001")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        sendAll(node(courier));

        Receiver.Message message = receiver.take();
        assertThat(message.body() + message.headers())
                .contains("letter-received")
                .doesNotContainIgnoringCase("rahasia")
                .doesNotContain("5371000000000001", "ktp", Agency.REGISTRY.id(), "kepala");
    }

    @Test
    void after_a_failure_it_comes_again_under_the_same_id_with_a_new_time() {
        aVisit();
        receiver.answers(500);
        sendAll(node(courier));
        Receiver.Message first = receiver.take();
        assertThat(deliveries().getFirst().lastError()).isEqualTo("http-500");
        receiver.answers(200);
        sendAll(node(courier));
        assertThat(receiver.all()).as("not yet due").isEmpty();

        fixture.clock().advance(Duration.ofSeconds(30));
        sendAll(node(courier));
        Receiver.Message second = receiver.take();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.timestamp()).isNotEqualTo(first.timestamp());
        assertThat(second.signature()).isNotEqualTo(first.signature());
    }

    @Test
    void who_dies_between_sending_and_settling_leaves_it_to_another_node() {
        aVisit();
        Dispatch dying = node(parcel -> {
            courier.send(parcel);
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> sendAll(dying)).hasMessage("killed");
        String id = receiver.take().id();
        assertThat(deliveries().getFirst().state()).isEqualTo(Delivery.State.PENDING);

        Dispatch other = node(courier);
        fixture.clock().advance(Dispatch.LEASE.minusMillis(1));
        assertThat(other.waiting()).as("still under the claim").isEmpty();
        fixture.clock().advance(Duration.ofMillis(1));
        sendAll(other);
        assertThat(receiver.take().id()).isEqualTo(id);
        assertThat(deliveries().getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void two_nodes_on_one_database_send_each_event_once() throws Exception {
        for (int i = 0; i < 30; i++) {
            CaseView visit = aVisit();
            fixture.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        }
        Thread one = Thread.startVirtualThread(() -> sendAll(node(courier)));
        try (Database second = Database.open(folder.resolve("tapal.db"), VAULT)) {
            sendAll(new Dispatch(second.subscriptions(), second.deliveries(), courier, fixture.clock(), new Random(2)));
        }
        one.join();
        sendAll(node(courier)); // what each left to the other

        assertThat(receiver.all()).extracting(Receiver.Message::id).hasSize(60).doesNotHaveDuplicates();
        assertThat(deliveries()).hasSize(60).allMatch(delivery -> delivery.attempts() == 1);
    }

    @Test
    void an_act_that_is_refused_or_rolled_back_is_never_told() {
        CaseView visit = aVisit();
        sendAll(node(courier));
        receiver.take();
        Recording refused = fixture.desk()
                .cases()
                .record(
                        visit.number(),
                        visit.version(),
                        DeskFixture.act(ActType.ANSWER_GIVEN, Agency.DIVISION_HEAD, Facts.of(Fact.DECISION, "granted")))
                .orElseThrow();
        assertThat(refused).isInstanceOf(Recording.Refused.class);
        assertThatThrownBy(() -> fixture.desk()
                .cases()
                .record(
                        visit.number(),
                        visit.version() - 1,
                        DeskFixture.act(ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"))));
        assertThatThrownBy(() -> database.journal()
                        .open(Channel.WALK_IN, 2026, visit.entries().getFirst(), running -> {
                            throw new IllegalStateException("rolled back");
                        }))
                .hasMessage("rolled back");
        sendAll(node(courier));

        assertThat(receiver.all()).isEmpty();
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void while_it_is_paused_everything_waits_and_then_comes_in_order() {
        Webhooks webhooks = fixture.desk().webhooks();
        webhooks.change(id(), receiver.address(), false);
        CaseView visit = aVisit();
        fixture.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        sendAll(node(courier));
        assertThat(receiver.all()).isEmpty();
        assertThat(deliveries()).hasSize(2);

        webhooks.change(id(), receiver.address(), true);
        sendAll(node(courier));
        assertThat(receiver.all())
                .extracting(message -> JsonBody.MAPPER
                        .readTree(message.body())
                        .at("/data/sequence")
                        .intValue())
                .containsExactly(1, 2);
    }

    @Test
    void a_410_stops_it_until_an_administrator_lets_it_go_on() {
        receiver.answers(410);
        aVisit();
        sendAll(node(courier));
        String id = receiver.take().id();
        receiver.answers(200);
        fixture.clock().advance(Duration.ofDays(1));
        sendAll(node(courier));
        assertThat(receiver.all()).isEmpty();

        fixture.desk().webhooks().change(id(), receiver.address(), true);
        sendAll(node(courier));
        assertThat(receiver.take().id()).isEqualTo(id);
    }

    @Test
    void what_was_sent_is_sent_again_on_demand() {
        aVisit();
        sendAll(node(courier));
        Receiver.Message first = receiver.take();

        assertThat(fixture.desk().webhooks().replay(id(), first.id())).isEqualTo(1);
        sendAll(node(courier));
        assertThat(receiver.take().id()).isEqualTo(first.id());
        assertThat(fixture.desk().webhooks().replaySince(id(), DeskFixture.MONDAY_MORNING))
                .isEqualTo(1);
        sendAll(node(courier));
        assertThat(receiver.take().id()).isEqualTo(first.id());
    }

    @Test
    void the_running_house_sends_at_once() {
        try (Dispatching sending = Dispatching.start(database, fixture.clock())) {
            for (int i = 0; i < 5; i++) {
                CaseView visit = aVisit();
                assertThat(JsonBody.MAPPER
                                .readTree(receiver.take().body())
                                .at("/data/number")
                                .asString())
                        .isEqualTo(visit.number());
            }
            assertThat(sending).isNotNull();
        }
    }
}
