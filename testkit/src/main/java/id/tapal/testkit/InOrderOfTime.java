package id.tapal.testkit;

import id.tapal.application.page.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of what is kept in memory. */
final class InOrderOfTime {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::at).thenComparing(Place::id);

    private InOrderOfTime() {}

    static <T> List<T> page(Collection<T> kept, Function<T, Place> place, Optional<Place> after, int limit) {
        return kept.stream()
                .filter(each -> after.isEmpty() || ORDER.compare(place.apply(each), after.get()) > 0)
                .sorted(Comparator.comparing(place, ORDER))
                .limit(limit)
                .toList();
    }
}
