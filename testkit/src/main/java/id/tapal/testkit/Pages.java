package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.page.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * A list of a port, read a page at a time.
 *
 * @param list the list
 * @param end where a page ends that ends with an item
 */
record Pages<T, C>(Listing<T, C> list, Function<T, C> end) {

    /** A list of a port. */
    @FunctionalInterface
    interface Listing<T, C> {
        List<T> after(Optional<C> cursor, int limit);
    }

    /** All of it, for tests that put in little. */
    List<T> all() {
        return list.after(Optional.empty(), Page.LIMIT);
    }

    private Page<T, C> page(Optional<C> after, int limit) {
        List<T> found = list.after(after, limit + 1);
        assertThat(found).as("at most %s", limit + 1).hasSizeLessThanOrEqualTo(limit + 1);
        return Page.of(found, limit, end);
    }

    /** Each item comes once and in its order, whatever fits on a page: every page but the last is full, and the last is not empty. */
    void requireEachItemOnce(List<T> expected) {
        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            List<T> read = new ArrayList<>();
            Optional<C> cursor = Optional.empty();
            do {
                Page<T, C> page = page(cursor, limit);
                cursor = page.next();
                assertThat(page.items().size())
                        .as("%s a page, after %s", limit, read.size())
                        .isBetween(cursor.isPresent() ? limit : 1, limit);
                read.addAll(page.items());
            } while (cursor.isPresent());
            assertThat(read).as("%s a page", limit).isEqualTo(expected);
        }
    }

    /**
     * What is added after each page loses none of what was there, doubles nothing, and is there itself where its place is not yet passed.
     *
     * @param add adds items before, among and after the others, of a new number each time
     */
    void requireNoneLostWhileSomeAreAdded(int limit, Comparator<T> order, IntConsumer add) {
        List<T> before = all();
        List<T> read = new ArrayList<>();
        HashSet<T> passed = new HashSet<>();
        Optional<C> cursor = Optional.empty();
        int round = 0;
        do {
            Page<T, C> page = page(cursor, limit);
            read.addAll(page.items());
            cursor = page.next();
            if (cursor.isPresent() && round < 3) {
                add.accept(round);
                T last = read.getLast();
                all().stream().filter(each -> order.compare(each, last) <= 0).forEach(passed::add);
            }
            round++;
        } while (cursor.isPresent());

        passed.removeAll(read);
        assertThat(passed).as("added where the reader had passed").isNotEmpty();
        List<T> expected = new ArrayList<>(all());
        expected.removeAll(passed);
        assertThat(read).containsAll(before).hasSizeGreaterThan(before.size()).isEqualTo(expected);
    }
}
