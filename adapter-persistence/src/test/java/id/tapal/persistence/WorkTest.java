package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.Journal;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.RandomWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class WorkTest {

    private static final RegisterQuery ALL = RegisterQuery.all(DeskFixture.MONDAY_MORNING, Page.LIMIT);
    private static final Reach EVERY_CASE = Reach.whole("kepala");

    @TempDir
    Path folder;

    private Database database;
    private DeskFixture desk;

    @BeforeEach
    void open() {
        database = TestDatabases.copied(folder.resolve("tapal.db"));
        desk = DeskFixture.over(database.holdings());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_register_made_anew_equals_the_live_one() {
        int recorded = new RandomWork(desk, new Random(42)).attempt(200);
        List<RegisterRow> live = database.register().search(ALL, EVERY_CASE);

        desk.desk().rebuild().rebuild();

        assertThat(recorded).isGreaterThan(80);
        assertThat(live).hasSizeGreaterThan(5);
        assertThat(database.register().search(ALL, EVERY_CASE)).isEqualTo(live);
    }

    @Test
    void readers_see_whole_acts_while_one_writes() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        Callable<Integer> reader = () -> {
            int read = 0;
            do {
                for (RegisterRow row : database.register().search(ALL, EVERY_CASE)) {
                    Journal.History history =
                            database.journal().find(row.number()).orElseThrow();
                    assertThat(history.entries()).hasSizeGreaterThanOrEqualTo(row.version());
                    read++;
                }
            } while (written.getCount() > 0 || read == 0);
            return read;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(reader));
            }
            try {
                assertThat(new RandomWork(desk, new Random(7)).attempt(80)).isGreaterThan(20);
            } finally {
                written.countDown();
            }
            for (Future<Integer> each : readers) {
                assertThat(each.get()).isPositive();
            }
        }
    }
}
