package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sixteen clients on two nodes over one PostgreSQL push acts at the same cases. {@code -Dtapal.race.versions} sets how far each case goes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
@Timeout(600)
final class RaceTest {

    private static final int CLIENTS = 16;
    private static final int CASES = 3;
    private static final int VERSIONS = Integer.getInteger("tapal.race.versions", 25);
    private static final int TRIES_TO_DO_ONCE = 10;

    @TempDir
    static Path folder;

    private static Postgres server;
    private static Vault vault;
    private static int databases;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Crowd.Acknowledged> won = new ConcurrentLinkedQueue<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile String doomed = "";
    private String database;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.in(folder.resolve("data"));
        vault = KeyFile.at(folder.resolve("tapal.key")).make(new SecureRandom());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void create() {
        databases++;
        database = server.fresh("race_" + databases);
    }

    private static HttpRequest.Builder request(String address, String secret, JsonNode body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonBody.MAPPER.readTree(answer.body());
    }

    private static ObjectNode aLetter() {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("channel", "letter")
                .put("act", "letter-received")
                .put("name", "Pemohon")
                .put("request", "Data pos lintas batas")
                .put("addressed_to", "kepala")
                .put("identity", "ktp:5371000000000001");
    }

    private List<String> opened(Node node, String secret) throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            numbers.add(json(send(request(node.address() + "/cases", secret, aLetter())))
                    .path("number")
                    .asString());
        }
        return numbers;
    }

    /** Pushes at every case until all are as far as they go, or nobody answers. */
    private Void push(int client, String address, String secret, List<String> numbers) throws InterruptedException {
        Map<String, Integer> seen = new TreeMap<>();
        numbers.forEach(number -> seen.put(number, 1));
        boolean inHeader = client % 4 < 2;
        try {
            for (int i = 0; seen.values().stream().anyMatch(version -> version < VERSIONS); i++) {
                String number = numbers.get((client + i) % CASES);
                int version = seen.getOrDefault(number, 0);
                if (version < VERSIONS) {
                    Crowd.Sent act = act("Pemohon " + client + "-" + i, number, version);
                    sent.add(act.mark());
                    ObjectNode body = act.body();
                    if (inHeader) {
                        body.remove("expectedVersion");
                    }
                    HttpRequest.Builder request = request(address + "/cases/" + number + "/acts", secret, body);
                    HttpResponse<String> answer =
                            send(inHeader ? request.header("If-Match", "\"" + version + "\"") : request);
                    seen.put(number, versionAfter(act, answer, inHeader));
                }
            }
        } catch (IOException killed) {
            assertThat(address).as("only a killed node does not answer").isEqualTo(doomed);
        }
        return null;
    }

    private int versionAfter(Crowd.Sent act, HttpResponse<String> answer, boolean inHeader) {
        JsonNode body = json(answer);
        if (answer.statusCode() == 200) {
            won.add(new Crowd.Acknowledged(
                    act, act.number(), body.path("version").asInt()));
            return body.path("version").asInt();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(inHeader ? 412 : 409);
        assertThat(body.path("expectedVersion").asInt()).isEqualTo(act.version());
        lost.incrementAndGet();
        return body.path("actualVersion").asInt();
    }

    private static Crowd.Sent act(String mark, String number, int version) {
        Map<String, String> facts = Map.of("name", mark, "sequence", "1", "reason", "Nama salah tulis");
        return new Crowd.Sent(mark, number, version, "entry-corrected", null, facts);
    }

    /** Everybody at once. */
    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> running = tasks.stream().map(threads::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private void requireOneWinnerEach(Inspection found, List<String> numbers) {
        found.requireWhole();
        found.requireKept(won);
        assertThat(won.stream().map(Crowd.Acknowledged::place).toList()).doesNotHaveDuplicates();
        assertThat(found.marks().values()).containsOnly(1L);
        assertThat(sent).containsAll(found.marks().keySet());
        assertThat(found.cases()).isEqualTo(numbers.size());
    }

    @Test
    void each_place_has_one_winner_and_the_others_are_told() throws Exception {
        try (Node one = Node.on(database, vault);
                Node two = Node.on(database, vault)) {
            String secret = Crowd.staffed(one.open().desk());
            List<String> numbers = opened(one, secret);
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                String address = (i % 2 == 0 ? one : two).address();
                clients.add(() -> push(client, address, secret, numbers));
            }
            all(clients);

            Inspection found = Inspection.of(database, vault);
            requireOneWinnerEach(found, numbers);
            assertThat(won).hasSize(CASES * (VERSIONS - 1));
            assertThat(found.entries()).isEqualTo(CASES * VERSIONS);
            assertThat(lost).as("somebody was slower").hasPositiveValue();
            System.out.printf("race of two nodes: %d won, %d told that they were slower%n", won.size(), lost.get());
        }
    }

    @Test
    void a_node_killed_in_the_middle_leaves_the_other_going_and_nothing_lost() throws Exception {
        try (Node one = Node.on(database, vault)) {
            String secret = Crowd.staffed(one.open().desk());
            List<String> numbers = opened(one, secret);
            try (Serving two = Node.process(database, folder.resolve("tapal.key"), folder.resolve("node.log"))) {
                doomed = two.address();
                List<Callable<Void>> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    String address = i % 2 == 0 ? one.address() : two.address();
                    clients.add(() -> push(client, address, secret, numbers));
                }
                clients.add(() -> {
                    while (won.stream().noneMatch(each -> each.sequence() > VERSIONS / 2)) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                    }
                    two.kill();
                    return null;
                });
                all(clients);
            }

            Inspection found = Inspection.of(database, vault);
            requireOneWinnerEach(found, numbers);
            assertThat(found.entries()).isEqualTo(CASES * VERSIONS);
            assertThat(won.size())
                    .as("acknowledged; of the rest the answer was lost with the node")
                    .isBetween(CASES * VERSIONS - CASES - CLIENTS, CASES * (VERSIONS - 1));
        }
    }

    @Test
    void the_same_key_sent_to_both_nodes_at_once_is_one_act_with_one_answer() throws Exception {
        try (Node one = Node.on(database, vault);
                Node two = Node.on(database, vault)) {
            String secret = Crowd.staffed(one.open().desk());
            CyclicBarrier together = new CyclicBarrier(CLIENTS);
            for (int i = 1; i <= TRIES_TO_DO_ONCE; i++) {
                String key = "kunci-" + i;
                List<Callable<String>> clients = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    String address = (client % 2 == 0 ? one : two).address();
                    clients.add(() -> {
                        together.await();
                        HttpResponse<String> answer = send(
                                request(address + "/cases", secret, aLetter()).header("Idempotency-Key", key));
                        return answer.statusCode() + " "
                                + json(answer).path("number").asString();
                    });
                }
                assertThat(all(clients).stream().collect(Collectors.toSet()))
                        .as("the answers under %s", key)
                        .hasSize(1)
                        .allSatisfy(answer -> assertThat(answer).startsWith("201 "));
            }
            Inspection found = Inspection.of(database, vault);
            found.requireWhole();
            assertThat(found.cases()).isEqualTo(TRIES_TO_DO_ONCE);
        }
    }
}
