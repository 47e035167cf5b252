package id.tapal.domain.request;

import java.time.Instant;
import java.util.List;

/** What the live system does with an act (section 6, last paragraph). */
public sealed interface Admission {

    /**
     * Recorded, perhaps with breaches that do not block, such as lateness.
     *
     * @param ruling the case after the act and those breaches
     */
    record Accepted(Ruling ruling) implements Admission {}

    /**
     * Refused: nothing is recorded.
     *
     * @param breaches every breach of the act, blocking or not
     */
    record Refused(List<Breach> breaches) implements Admission {
        /** Copies the breaches. */
        public Refused {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * Dated in the future, or before the last act of the case: nothing is recorded.
     *
     * @param at the time stated
     * @param earliest the earliest time possible: the last act of the case
     * @param latest the latest time possible: now
     */
    record Misdated(Instant at, Instant earliest, Instant latest) implements Admission {}
}
