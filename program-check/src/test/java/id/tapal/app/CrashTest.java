package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Standard;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that takes acts as fast as it can is killed at random moments. {@code -Dtapal.crash.rounds} sets how often,
 * {@code -Dtapal.crash.seed} plays a run again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CrashTest {

    private static final int ROUNDS = Integer.getInteger("tapal.crash.rounds", 3);
    private static final long SEED = Long.getLong("tapal.crash.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final int LONGEST_MILLISECONDS = 700;
    private static final int ROUNDS_TO_A_REBUILD = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    private Path file() {
        return folder.resolve("tapal.db");
    }

    @Test
    void a_killed_server_has_lost_nothing_it_acknowledged_and_holds_nothing_half_done() throws Exception {
        String secret;
        try (OpenDesk open = OpenDesk.at(file(), Standard.bppdNtt())) {
            secret = Crowd.staffed(open.desk());
        }
        Crowd crowd = new Crowd(CLIENTS, secret, random);
        for (int round = 1; round <= ROUNDS; round++) {
            killedAtWork(crowd);
            require(crowd, round);
        }
        System.out.printf(
                "crash test on SQLite: %d kills, %d acts acknowledged, %d in doubt, %d entries, seed %d%n",
                ROUNDS,
                crowd.acknowledged().size(),
                crowd.unanswered().size(),
                inspected().entries(),
                SEED);
        assertThat(crowd.acknowledged()).hasSizeGreaterThanOrEqualTo(ROUNDS);
    }

    private void killedAtWork(Crowd crowd) throws Exception {
        int before = crowd.acknowledged().size();
        try (Serving serving = Serving.on(file(), folder.resolve("serving.log"));
                Crowd.Shift shift = crowd.at(serving.address())) {
            while (crowd.acknowledged().size() == before && !shift.isOver()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLISECONDS)));
            serving.kill();
            shift.finish();
        }
    }

    private Inspection inspected() {
        Vault vault = KeyFile.at(folder.resolve("tapal.key")).vault();
        return Inspection.of("jdbc:sqlite:" + file(), vault);
    }

    private void require(Crowd crowd, int round) {
        try {
            Inspection found = inspected();
            found.requireWhole();
            crowd.requireIn(found);
            if (round % ROUNDS_TO_A_REBUILD == 0 || round == ROUNDS) {
                requireRebuilt(found);
            }
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("after kill " + round + " of -Dtapal.crash.seed=" + SEED, broken);
        }
    }

    private void requireRebuilt(Inspection found) {
        List<String> live = found.register();
        try (OpenDesk open = OpenDesk.at(file(), Standard.bppdNtt())) {
            open.desk().rebuild().rebuild();
        }
        assertThat(inspected().register()).as("the register made anew").isEqualTo(live);
    }

    @Test
    void a_server_killed_while_it_starts_and_makes_the_schema_starts_the_next_time() throws Exception {
        for (int kill = 0; kill < Math.max(4, ROUNDS / 20); kill++) {
            Process starting = Serving.command(Map.of("TAPAL_DATABASE", file().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("starting.log").toFile())
                    .start();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(1500)));
            starting.destroyForcibly().waitFor();
        }
        try (OpenDesk open = OpenDesk.at(file(), Standard.bppdNtt())) {
            assertThat(open.isReady()).as("seed %d", SEED).isTrue();
        }
        inspected().requireWhole();
    }
}
