package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The PostgreSQL server is killed at random moments under two nodes that take acts as fast as they can, and started again. The nodes run on.
 * {@code -Dtapal.crash.rounds} sets how often, {@code -Dtapal.crash.seed} plays a run again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ServerCrashTest {

    private static final int ROUNDS = Integer.getInteger("tapal.crash.rounds", 1);
    private static final long SEED = Long.getLong("tapal.crash.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final int LONGEST_MILLISECONDS = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void nodes_go_on_by_themselves_when_a_killed_database_server_is_back_and_nothing_acknowledged_is_lost()
            throws Exception {
        Vault vault = KeyFile.at(folder.resolve("tapal.key")).make(new SecureRandom());
        try (Postgres server = Postgres.in(folder.resolve("data"))) {
            String database = server.fresh("tapal");
            try (Node one = Node.on(database, vault);
                    Node two = Node.on(database, vault)) {
                Crowd crowd = new Crowd(CLIENTS, Crowd.staffed(one.open().desk()), random);
                for (int round = 1; round <= ROUNDS; round++) {
                    killedAtWork(server, crowd, List.of(one, two));
                    require(crowd, Inspection.of(database, vault), round);
                }
                List<String> live = Inspection.of(database, vault).register();
                one.open().desk().rebuild().rebuild();
                assertThat(Inspection.of(database, vault).register())
                        .as("the register made anew")
                        .isEqualTo(live);
                System.out.printf(
                        "crash test on PostgreSQL: %d kills, %d acts acknowledged, %d refused, %d in doubt, seed %d%n",
                        ROUNDS,
                        crowd.acknowledged().size(),
                        crowd.refused().size(),
                        crowd.unanswered().size(),
                        SEED);
                assertThat(crowd.acknowledged()).hasSizeGreaterThan(ROUNDS * CLIENTS); // each wait is for as many
            }
        }
    }

    private void killedAtWork(Postgres server, Crowd crowd, List<Node> nodes) throws Exception {
        int before = crowd.acknowledged().size();
        try (Crowd.Shift shift = crowd.at(nodes.stream().map(Node::address).toList())) {
            await(shift, () -> crowd.acknowledged().size() > before);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLISECONDS)));
            int turnedAway = crowd.turnedAway();
            server.kill();
            await(shift, () -> crowd.turnedAway() > turnedAway);
            for (Node node : nodes) {
                assertThat(health(node)).as("health without a database").isEqualTo(503);
            }
            server.restart();
            int kept = crowd.acknowledged().size();
            await(shift, () -> crowd.acknowledged().size() > kept + CLIENTS);
            shift.rest();
            for (Node node : nodes) {
                await(shift, () -> health(node) == 200);
            }
        }
    }

    private static void await(Crowd.Shift shift, BooleanSupplier condition) {
        while (!condition.getAsBoolean() && !shift.hasFailed()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        if (shift.hasFailed()) {
            shift.finish();
        }
    }

    private static int health(Node node) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(node.address() + "/ready"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (java.io.IOException unanswered) {
            throw new java.io.UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void require(Crowd crowd, Inspection found, int round) {
        try {
            found.requireWhole();
            crowd.requireIn(found);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("after kill " + round + " of -Dtapal.crash.seed=" + SEED, broken);
        }
    }
}
