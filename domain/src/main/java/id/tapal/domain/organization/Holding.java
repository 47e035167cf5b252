package id.tapal.domain.organization;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds a post, or stands in for its holder (Plt./Plh.).
 *
 * @param person who
 * @param post the id of the post
 * @param from the first day
 * @param untilInclusive the last day; null where it is open
 * @param standIn whether as a stand-in
 */
public record Holding(
        String person,
        String post,
        LocalDate from,
        @Nullable LocalDate untilInclusive,
        boolean standIn) {
    /** Requires all but the last day. */
    public Holding {
        requireNonNull(person, "person");
        requireNonNull(post, "post");
        requireNonNull(from, "from");
    }

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return Term.isOn(from, untilInclusive, day);
    }
}
