package id.tapal.domain.organization;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A post of the chart: one position that one person holds.
 *
 * @param id a short name of its own, such as {@code kabid-1}
 * @param title as it is written, such as "Kepala Bidang Pengelolaan Batas Wilayah"
 * @param position which position it is
 * @param superior the id of the post above; null for the head
 */
public record Post(
        String id,
        String title,
        Position position,
        @Nullable String superior) {
    /** Requires all but the superior. */
    public Post {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(position, "position");
    }
}
