package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
final class HeldFilesTest {

    @Test
    void four_are_held_at_once_and_the_next_when_one_is_done() throws Exception {
        HeldFiles files = new HeldFiles();
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 9; i++) {
                threads.execute(() -> files.hold(() -> {
                    inside.incrementAndGet();
                    full.countDown();
                    await(go);
                }));
            }
            assertThat(full.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(100);
            assertThat(inside).hasValue(4);
            go.countDown();
        }
        assertThat(inside).hasValue(9);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void what_fails_gives_its_place_back() {
        HeldFiles files = new HeldFiles();
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> files.hold(() -> {
                        throw new NoSuchPage();
                    }))
                    .isInstanceOf(NoSuchPage.class);
        }
        assertThat(files.hold(() -> {})).isTrue();
    }
}
