package id.tapal.domain.organization;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a chart.
 *
 * @param kind what
 * @param places the posts, people and counts it is about, as {@link Kind} says
 */
public record ChartFault(Kind kind, List<String> places) {

    /** What can be wrong, in the words of who writes a chart as a file; the pages have words of their own. */
    public enum Kind {
        /** A post without an id. */
        NO_ID("posts: a post has no id; give it one"),
        /** A post. */
        TWICE("posts: %s stands twice; keep one"),
        /** How many heads there are. */
        HEADS("posts: one head is needed, found %s"),
        /** A post. */
        NO_SUPERIOR("posts: %s has no superior; only the head has none"),
        /** A superior, and whose. */
        UNKNOWN_SUPERIOR("posts: the superior %s of %s is no post; add it or mend the name"),
        /** A post. */
        CYCLE("posts: %s is its own superior in the end; break the cycle"),
        /** A superior, and whose. */
        NOT_OUTRANKED("posts: %s does not outrank %s; choose a superior of higher rank"),
        /** The head's post. */
        HEAD_CLOSED("posts: %s is the head and cannot be closed; leave it open"),
        /** A superior, and who is still below. */
        BELOW_CLOSED("posts: %s is closed and %s is still below it; move or close that first"),
        /** A person, what they hold, and in English that it is as a stand-in. */
        UNKNOWN_POST("holdings: %3$s%1$s holds %2$s, which is no post; add it or mend the name"),
        /** A person, the post, and in English that it is as a stand-in. */
        HOLDING_REVERSED("holdings: %3$s%1$s at %2$s ends before it begins; swap the days"),
        /** A person, the post, and in English that it is as a stand-in. */
        HOLDING_OF_CLOSED("holdings: %3$s%1$s holds %2$s longer than it is open; end the term by its last day"),
        /** Two people, and the post. */
        HELD_TWICE("holdings: %s and %s both hold %s at once; end one term before the other begins"),
        /** A duty, and who has it. */
        DUTY_REVERSED("duties: %s of %s ends before it begins; swap the days");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The name in message bundles, such as {@code no-superior}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the places. */
    public ChartFault {
        requireNonNull(kind, "kind");
        places = List.copyOf(places);
    }

    static ChartFault of(Kind kind, String... places) {
        return new ChartFault(kind, List.of(places));
    }

    /** With its remedy. */
    public String text() {
        return kind.words.formatted(places.toArray());
    }
}
