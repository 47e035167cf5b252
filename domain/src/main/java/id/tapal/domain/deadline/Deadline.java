package id.tapal.domain.deadline;

import java.time.Instant;
import java.util.Optional;

/**
 * A deadline of a case: the reading that governs, and beside it the other reading of "hari" where the text leaves it open.
 *
 * @param governing the one that counts
 * @param otherReading what the other reading would give; empty where there is only one
 */
public record Deadline(Derivation governing, Optional<Derivation> otherReading) {

    /** Whether the other reading, where there is one, is still in time at an instant. */
    public boolean isExcusedByOtherReading(Instant at) {
        return otherReading.filter(other -> !other.isLate(at)).isPresent();
    }
}
