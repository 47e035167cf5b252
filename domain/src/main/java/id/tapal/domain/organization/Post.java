package id.tapal.domain.organization;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post of the chart: one position that one person holds.
 *
 * @param id a short name of its own, such as {@code kabid-1}
 * @param title as it is written, such as "Kepala Bidang Pengelolaan Batas Wilayah"
 * @param position which position it is
 * @param superior the id of the post above; null for the head
 * @param untilInclusive the last day before it was closed; null where it is open. It stays in the chart: past cases are judged by who held it
 */
public record Post(
        String id,
        String title,
        Position position,
        @Nullable String superior,
        @Nullable LocalDate untilInclusive) {
    /** Requires all but the superior and the last day. */
    public Post {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(position, "position");
    }

    /** One that is open. */
    public Post(String id, String title, Position position, @Nullable String superior) {
        this(id, title, position, superior, null);
    }

    /** Whether it is not closed before a day. */
    public boolean isOpen(LocalDate day) {
        return untilInclusive == null || !day.isAfter(untilInclusive);
    }

    /** The same, closed after a day. */
    public Post closedAfter(LocalDate lastDayInclusive) {
        return new Post(id, title, position, superior, lastDayInclusive);
    }
}
