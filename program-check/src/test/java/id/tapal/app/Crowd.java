package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.codec.JsonBody;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clients that record acts as fast as they are answered, each in cases of its own, and remember what they sent and what was acknowledged. An
 * act whose answer did not come is sent again if it has a key, as any client would; without one its case is left alone.
 */
final class Crowd {

    private static final int LONGEST_CASE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLISECONDS = 50;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final String secret;
    private final List<Clerk> clerks = new ArrayList<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean resting;

    /**
     * @param secret the token of who receives letters
     * @param random the same seed sends the same
     */
    Crowd(int clients, String secret, Random random) {
        this.secret = secret;
        for (int i = 0; i < clients; i++) {
            clerks.add(new Clerk(i, new Random(random.nextLong())));
        }
    }

    /**
     * An act on its way.
     *
     * @param mark tells it from every other
     * @param number the case; empty to open one
     * @param version what the case had before
     * @param key the idempotency key; null without
     * @param facts what it states
     */
    record Sent(
            String mark,
            String number,
            int version,
            String act,
            @Nullable String key,
            Map<String, String> facts) {

        boolean opens() {
            return number.isEmpty();
        }

        ObjectNode body() {
            ObjectNode body = JsonBody.MAPPER.createObjectNode().put("act", act);
            if (opens()) {
                body.put("channel", "letter");
            } else {
                body.put("expectedVersion", version);
            }
            facts.forEach(body::put);
            return body;
        }
    }

    /**
     * An act that was answered as recorded.
     *
     * @param number the case
     * @param sequence its place in it
     */
    record Acknowledged(Sent sent, String number, int sequence) {

        String place() {
            return number + "#" + sequence;
        }
    }

    /** The mark in the facts of an act; empty where there is none. */
    static String markOf(Map<String, String> facts) {
        return facts.getOrDefault("name", "").startsWith("Pemohon ") ? facts.getOrDefault("name", "") : "";
    }

    /** What was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What was sent and is not known to be recorded. */
    List<Sent> unanswered() {
        List<Sent> open = new ArrayList<>(unanswered);
        clerks.forEach(each -> each.inDoubt.ifPresent(open::add));
        return open;
    }

    /** What was answered as not done. */
    List<Sent> refused() {
        return List.copyOf(refused);
    }

    /** What was acknowledged is there as it was sent; nothing is there twice, or that nobody sent; and nothing that was answered as not done. */
    void requireIn(Inspection found) {
        found.requireKept(acknowledged);
        Map<String, Long> marks = found.marks();
        Set<String> sent = acknowledged.stream().map(each -> each.sent().mark()).collect(Collectors.toSet());
        unanswered().forEach(each -> sent.add(each.mark()));
        assertThat(sent).as("what was sent").containsAll(marks.keySet());
        assertThat(marks.values()).as("how often each act is there").containsOnly(1L);
        assertThat(marks)
                .as("what was answered as not done")
                .doesNotContainKeys(refused.stream().map(Sent::mark).toArray(String[]::new));
    }

    /** One who records. */
    private final class Clerk {

        private final int desk;
        private final Random random;
        private final Map<String, Integer> cases = new LinkedHashMap<>();
        private Optional<Sent> inDoubt = Optional.empty();
        private int count;

        Clerk(int desk, Random random) {
            this.desk = desk;
            this.random = random;
        }

        /** Until nobody answers any more, or all go home. */
        void work(HttpClient http, String address) throws InterruptedException {
            while (!resting) {
                Sent sent = inDoubt.orElseGet(this::next);
                inDoubt = Optional.of(sent);
                try {
                    answered(sent, send(http, address, sent));
                } catch (IOException nobodyAnswers) {
                    if (sent.key() == null) {
                        leaveAlone(sent);
                    }
                    return;
                }
            }
        }

        private void answered(Sent sent, HttpResponse<String> answer) {
            JsonNode body = JsonBody.MAPPER.readTree(answer.body());
            switch (answer.statusCode()) {
                case 200, 201 -> {
                    acknowledged.add(new Acknowledged(
                            sent,
                            body.path("number").asString(),
                            body.path("version").asInt()));
                    cases.put(
                            body.path("number").asString(), body.path("version").asInt());
                    inDoubt = Optional.empty();
                }
                case UNAVAILABLE, TOO_MANY -> {
                    requireRetryAfter(answer);
                    turnedAway.incrementAndGet();
                    if (sent.key() == null) {
                        if (answer.body().contains("in-doubt")) {
                            leaveAlone(sent);
                        } else {
                            refused.add(sent);
                            inDoubt = Optional.empty();
                        }
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
                }
                default -> throw new AssertionError(sent + ": " + answer.statusCode() + " " + answer.body());
            }
        }

        private void requireRetryAfter(HttpResponse<String> answer) {
            if (answer.headers().firstValueAsLong("Retry-After").orElse(0) < 1) {
                throw new AssertionError(answer.statusCode() + " does not say when to try again: " + answer.body());
            }
        }

        /** Whether it is there nobody knows: what follows must not rest on it. */
        private void leaveAlone(Sent sent) {
            unanswered.add(sent);
            cases.remove(sent.number());
            inDoubt = Optional.empty();
        }

        private Sent next() {
            count++;
            String mark = "Pemohon " + desk + "-" + count;
            String key = random.nextBoolean() ? "kunci-" + desk + "-" + count : null;
            Map<String, String> facts = new TreeMap<>(Map.of("name", mark));
            List<String> numbers = cases.entrySet().stream()
                    .filter(each -> each.getValue() < LONGEST_CASE)
                    .map(Map.Entry::getKey)
                    .toList();
            if (numbers.isEmpty() || random.nextInt(4) == 0) {
                facts.put("request", "Data pos lintas batas, lembar ke-" + count);
                facts.put("addressed_to", "kepala");
                facts.put("identity", "ktp:53710000" + String.format("%08d", random.nextInt(100_000_000)));
                facts.put("address", "Kupang");
                return new Sent(mark, "", 0, "letter-received", key, facts);
            }
            String number = numbers.get(random.nextInt(numbers.size()));
            facts.put("sequence", "1");
            facts.put("reason", "Nama salah tulis");
            return new Sent(mark, number, cases.getOrDefault(number, 0), "entry-corrected", key, facts);
        }
    }

    private HttpResponse<String> send(HttpClient http, String address, Sent sent)
            throws IOException, InterruptedException {
        String path = sent.opens() ? "/cases" : "/cases/" + sent.number() + "/acts";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sent.body().toString()));
        if (sent.key() != null) {
            request.header("Idempotency-Key", sent.key());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** How often somebody was told to come back later. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Works at a server. */
    Shift at(String address) {
        return at(List.of(address));
    }

    /** Works at several servers, in threads of its own. */
    Shift at(List<String> addresses) {
        resting = false;
        return new Shift(addresses);
    }

    /** The work at a server. Its end waits until everybody has gone. */
    final class Shift implements AutoCloseable {

        private final ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
        private final List<Future<?>> working = new ArrayList<>();
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        private Shift(List<String> addresses) {
            for (Clerk clerk : clerks) {
                working.add(threads.submit(() -> {
                    clerk.work(http, addresses.get(clerk.desk % addresses.size()));
                    return clerk;
                }));
            }
        }

        /** Whether everybody has gone. */
        boolean isOver() {
            return working.stream().allMatch(Future::isDone);
        }

        /** Whether one was answered what nobody should be. */
        boolean hasFailed() {
            return working.stream().anyMatch(each -> each.state() == Future.State.FAILED);
        }

        /** Everybody ends what is begun and goes. */
        void rest() {
            resting = true;
            finish();
        }

        /**
         * Waits until everybody has gone, as they do when nobody answers.
         *
         * @throws AssertionError if one was answered what nobody should be
         */
        void finish() {
            for (Future<?> each : working) {
                try {
                    each.get();
                } catch (ExecutionException wrong) {
                    throw new AssertionError("a client was answered wrongly", wrong.getCause());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(stopped);
                }
            }
        }

        @Override
        public void close() {
            resting = true;
            threads.close();
            http.close();
        }
    }

    /** Staff, chart and a token for who receives letters. */
    static String staffed(Desk desk) {
        Agency.members().forEach(desk.administration()::save);
        desk.administration().replace(Agency.organization());
        return desk.access().issue(Agency.REGISTRY.id(), Duration.ofDays(30)).secret();
    }
}
