package id.tapal.persistence;

import id.tapal.application.page.Place;
import id.tapal.application.request.Instants;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Pages of a table that goes by time. */
final class Places {

    private Places() {}

    /** Binds where a page begins, {@code :at} and {@code :id}, which are before all else on the first, and its {@code :limit}. */
    static Query bind(Optional<Place> after, int limit, Query query) {
        return query.bind(
                        "at", after.map(place -> Instants.sortable(place.at())).orElse(""))
                .bind("id", after.map(Place::id).orElse(""))
                .bind("limit", limit);
    }
}
