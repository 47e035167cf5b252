package id.tapal.application.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a list. The next one goes on after the last item of this one, by what the list is sorted by and not by a count: what is added
 * meanwhile neither hides an item nor shows one twice.
 *
 * @param <T> what is listed
 * @param <C> where a page ends
 * @param items what is on the page, in order
 * @param next after what the next page goes on; empty on the last
 */
public record Page<T, C>(List<T> items, Optional<C> next) {

    /** The most items of a page. */
    public static final int LIMIT = 200;

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that takes so many items at most.
     *
     * @param found what follows the page before: one more than the page takes, where there is one
     * @param end where a page ends that ends with an item
     */
    public static <T, C> Page<T, C> of(List<T> found, int limit, Function<T, C> end) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(end.apply(items.getLast())));
    }

    /**
     * All there is, for who truly needs it all. A page is read when the one before is used up.
     *
     * @param pages the page after a cursor; the first after none
     */
    public static <T, C> Stream<T> all(Function<Optional<C>, Page<T, C>> pages) {
        return Stream.iterate(
                        Optional.of(pages.apply(Optional.empty())),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(Optional::of).map(pages))
                .flatMap(Optional::stream)
                .flatMap(page -> page.items().stream());
    }

    /**
     * Requires that a page may take so many items.
     *
     * @throws IllegalArgumentException if not: 1 to {@value #LIMIT}
     */
    public static int requireLimit(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("limit: 1 to " + LIMIT + ", was " + limit);
        }
        return limit;
    }
}
