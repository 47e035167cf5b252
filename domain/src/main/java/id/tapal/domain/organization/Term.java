package id.tapal.domain.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a first to a last day, both included. */
final class Term {

    private Term() {}

    static boolean isOn(LocalDate from, @Nullable LocalDate untilInclusive, LocalDate day) {
        return !day.isBefore(from) && (untilInclusive == null || !day.isAfter(untilInclusive));
    }

    static boolean isReversed(LocalDate from, @Nullable LocalDate untilInclusive) {
        return untilInclusive != null && untilInclusive.isBefore(from);
    }

    static boolean overlap(Holding one, Holding other) {
        LocalDate oneUntil = one.untilInclusive();
        LocalDate otherUntil = other.untilInclusive();
        return (otherUntil == null || !one.from().isAfter(otherUntil))
                && (oneUntil == null || !other.from().isAfter(oneUntil));
    }
}
