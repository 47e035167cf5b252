package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.tapal.application.desk.Unavailable;
import id.tapal.persistence.GroupCommit.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How those who wait share a transaction, seen with one that writes only what the test lets it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class GroupCommitTest {

    private final ConcurrentLinkedQueue<List<String>> groups = new ConcurrentLinkedQueue<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        clients.close();
    }

    /** Tells of each group, waits until it is allowed, and then does as it is told. */
    private GroupCommit<String> commits(Consumer<List<Waiting<String>>> transaction) {
        return new GroupCommit<>("test", group -> {
            groups.add(group.stream().map(Waiting::what).toList());
            begun.release();
            allowed.acquireUninterruptibly();
            transaction.accept(group);
        });
    }

    private static void writeAll(List<Waiting<String>> group) {
        group.forEach(each -> each.written("number of " + each.what()));
    }

    /** One that is being written, and so many that wait for the next group. */
    private List<Future<String>> oneBeingWrittenAnd(int waiting, GroupCommit<String> commits) {
        Future<String> first = clients.submit(() -> commits.write("first"));
        begun.acquireUninterruptibly();
        List<Future<String>> others = IntStream.rangeClosed(1, waiting)
                .mapToObj(i -> {
                    Future<String> other = clients.submit(() -> commits.write("w" + i));
                    awaitWaiting(commits, i);
                    return other;
                })
                .toList();
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static void awaitWaiting(GroupCommit<String> commits, int count) {
        while (commits.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void those_who_wait_share_a_transaction_in_the_order_they_came() throws Exception {
        try (GroupCommit<String> commits = commits(GroupCommitTest::writeAll)) {
            List<Future<String>> asked = oneBeingWrittenAnd(3, commits);
            allowed.release(2);
            assertThat(asked.getFirst().get()).isEqualTo("number of first");
            assertThat(asked.getLast().get()).isEqualTo("number of w3");
        }
        assertThat(groups).containsExactly(List.of("first"), List.of("w1", "w2", "w3"));
    }

    @Test
    void nobody_is_answered_before_the_transaction_has_ended() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        Semaphore committed = new Semaphore(0);
        try (GroupCommit<String> commits = commits(group -> {
            writeAll(group);
            written.countDown();
            committed.acquireUninterruptibly();
        })) {
            Future<String> asked = clients.submit(() -> commits.write("first"));
            allowed.release();
            written.await();
            assertThat(asked.isDone()).isFalse();

            committed.release();
            assertThat(asked.get()).isEqualTo("number of first");
        }
    }

    @Test
    void more_than_64_do_not_share_one() throws Exception {
        try (GroupCommit<String> commits = commits(GroupCommitTest::writeAll)) {
            List<Future<String>> asked = oneBeingWrittenAnd(65, commits);
            allowed.release(3);
            for (Future<String> each : asked) {
                assertThat(each.get()).startsWith("number of ");
            }
        }
        assertThat(groups.stream().map(List::size)).containsExactly(1, 64, 1);
    }

    @Test
    void one_that_is_refused_takes_nobody_with_it() throws Exception {
        try (GroupCommit<String> commits = commits(group -> {
            writeAll(group);
            group.stream()
                    .filter(each -> each.what().equals("w1"))
                    .forEach(each -> each.refused(new IllegalArgumentException("no")));
        })) {
            List<Future<String>> asked = oneBeingWrittenAnd(2, commits);
            allowed.release(2);
            assertThatThrownBy(() -> asked.get(1).get()).cause().hasMessage("no");
            assertThat(asked.get(2).get()).isEqualTo("number of w2");
        }
    }

    @Test
    void what_fails_as_a_whole_is_tried_again_one_by_one() throws Exception {
        try (GroupCommit<String> commits = commits(group -> {
            if (group.stream().anyMatch(each -> each.what().equals("w2"))) {
                throw new IllegalStateException("w2 cannot be written");
            }
            writeAll(group);
        })) {
            List<Future<String>> asked = oneBeingWrittenAnd(3, commits);
            allowed.release(5);
            assertThat(asked.get(1).get()).isEqualTo("number of w1");
            assertThatThrownBy(() -> asked.get(2).get()).cause().hasMessage("w2 cannot be written");
            assertThat(asked.get(3).get()).isEqualTo("number of w3");
        }
        assertThat(groups)
                .containsExactly(
                        List.of("first"), List.of("w1", "w2", "w3"), List.of("w1"), List.of("w2"), List.of("w3"));
    }

    @Test
    void a_database_that_is_away_is_told_to_all_at_once() {
        try (GroupCommit<String> commits = commits(group -> {
            throw new Unavailable(Unavailable.Fault.AWAY, null);
        })) {
            List<Future<String>> asked = oneBeingWrittenAnd(2, commits);
            allowed.release(2);
            assertThat(asked)
                    .allSatisfy(each -> assertThat(catchThrowable(each::get)).hasCauseInstanceOf(Unavailable.class));
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void what_forgot_an_outcome_is_an_error_and_no_number() {
        try (GroupCommit<String> commits = commits(group -> {})) {
            allowed.release();
            assertThatThrownBy(() -> commits.write("first")).hasMessage("written without an outcome");
        }
    }

    @Test
    void an_error_is_told_and_work_goes_on() {
        AtomicBoolean failed = new AtomicBoolean();
        try (GroupCommit<String> commits = commits(group -> {
            if (failed.compareAndSet(false, true)) {
                throw new StackOverflowError();
            }
            writeAll(group);
        })) {
            allowed.release(2);
            assertThatThrownBy(() -> commits.write("first")).hasRootCauseInstanceOf(StackOverflowError.class);
            assertThat(commits.write("second")).isEqualTo("number of second");
        }
    }

    @Test
    void closing_writes_what_is_taken_and_takes_no_more() throws Exception {
        GroupCommit<String> commits = commits(GroupCommitTest::writeAll);
        List<Future<String>> asked = oneBeingWrittenAnd(2, commits);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(commits::close, clients);
        awaitWaiting(commits, 3); // the two, and the word that nothing follows
        assertThatThrownBy(() -> commits.write("late"))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.fault()).isEqualTo(Unavailable.Fault.STOPPING));

        allowed.release(2);
        closing.get();
        assertThat(asked).allMatch(Future::isDone);
        assertThat(asked.getLast().get()).isEqualTo("number of w2");
        assertThat(groups.stream().flatMap(List::stream)).doesNotContain("late");
    }

    @Test
    void who_is_interrupted_hears_how_it_went_all_the_same() throws Exception {
        try (GroupCommit<String> commits = commits(GroupCommitTest::writeAll)) {
            CompletableFuture<String> heard = new CompletableFuture<>();
            CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
            Thread client = Thread.ofVirtual().start(() -> {
                heard.complete(commits.write("first"));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            begun.acquireUninterruptibly();
            client.interrupt();
            assertThat(client.join(Duration.ofMillis(50))).isFalse();

            allowed.release();
            assertThat(heard.get()).isEqualTo("number of first");
            assertThat(stillInterrupted.get()).isTrue();
        }
    }

    @Test
    void of_many_clients_each_gets_its_own_number_once() throws Exception {
        allowed.release(Integer.MAX_VALUE / 2);
        try (GroupCommit<String> commits = commits(GroupCommitTest::writeAll)) {
            List<Future<String>> asked = IntStream.range(0, 2000)
                    .mapToObj(i -> clients.submit(() -> commits.write("c" + i)))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).get()).isEqualTo("number of c" + i);
            }
        }
        List<String> written = groups.stream().flatMap(List::stream).toList();
        assertThat(written).hasSize(2000);
        assertThat(Set.copyOf(written)).hasSize(2000);
    }
}
