package id.tapal.domain.organization;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has a duty.
 *
 * @param person who
 * @param duty which
 * @param from the first day
 * @param untilInclusive the last day; null where it is open
 */
public record DutyAssignment(
        String person, Duty duty, LocalDate from, @Nullable LocalDate untilInclusive) {
    /** Requires all but the last day. */
    public DutyAssignment {
        requireNonNull(person, "person");
        requireNonNull(duty, "duty");
        requireNonNull(from, "from");
    }

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return Term.isOn(from, untilInclusive, day);
    }
}
