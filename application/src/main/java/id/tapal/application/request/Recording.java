package id.tapal.application.request;

import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Masking;
import java.time.Instant;
import java.util.List;

/** What became of an act that somebody wanted to record. */
public sealed interface Recording {

    /** Whether it was recorded. */
    default boolean isRecorded() {
        return switch (this) {
            case Recorded recorded -> true;
            case RecordedUnseen unseen -> true;
            case Refused refused -> false;
            case Misdated misdated -> false;
        };
    }

    /**
     * Recorded.
     *
     * @param view the case after it
     * @param again whether it was recorded before, and is only told again
     */
    record Recorded(CaseView view, boolean again) implements Recording {}

    /**
     * Recorded, by somebody who may not read the case.
     *
     * @param receipt what they are told of it
     * @param again whether it was recorded before, and is only told again
     */
    record RecordedUnseen(Receipt receipt, boolean again) implements Recording {}

    /**
     * Refused by the rule book; nothing is recorded.
     *
     * @param breaches every breach
     * @param instead what is open to the person instead
     */
    record Refused(List<Breach> breaches, Explanation instead) implements Recording {
        /** Copies the breaches, identity numbers masked. */
        public Refused {
            breaches = Masking.breaches(breaches);
        }
    }

    /**
     * Dated in the future or before the last act; nothing is recorded.
     *
     * @param at the time stated
     * @param earliest the earliest possible
     * @param latest the latest possible
     */
    record Misdated(Instant at, Instant earliest, Instant latest) implements Recording {
        /** Whether it is dated in the future; else before the last act. */
        public boolean isAhead() {
            return at.isAfter(latest);
        }

        /** The bound that it is beyond. */
        public Instant bound() {
            return isAhead() ? latest : earliest;
        }
    }
}
