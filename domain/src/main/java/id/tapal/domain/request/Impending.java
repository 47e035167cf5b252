package id.tapal.domain.request;

import id.tapal.domain.deadline.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * Something not done that is an omission as soon as its limit has passed: an open clock, an identity document held (section 6, rules 6 and 7).
 *
 * @param deadline by when it is to be done
 * @param kind of the breach it will be
 */
public record Impending(Deadline deadline, BreachKind kind) {

    /** The omission, if the limit has passed at an instant. */
    public Optional<Breach> asOf(Instant instant) {
        if (!deadline.governing().isLate(instant)) {
            return Optional.empty();
        }
        Instant end = deadline.governing().end();
        return Optional.of(new Breach(
                deadline.governing().clause(),
                kind,
                null,
                end,
                end.toString(),
                "",
                deadline.isExcusedByOtherReading(instant)));
    }
}
