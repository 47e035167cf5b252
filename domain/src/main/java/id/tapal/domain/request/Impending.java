package id.tapal.domain.request;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.Optional;

/**
 * Something not done that is an omission as soon as its limit has passed: an open clock, an identity document held (section 6, rules 6 and 7).
 *
 * @param clause the clause it will break
 * @param kind of the breach it will be
 * @param limit by when it is to be done
 * @param lateFrom the first instant that is late
 * @param excusedBefore the first instant that is late by the other reading of "hari" too; empty where there is no other
 */
public record Impending(
        Clause clause, BreachKind kind, Instant limit, Instant lateFrom, Optional<Instant> excusedBefore) {

    static Impending of(Deadline deadline, BreachKind kind) {
        Derivation governing = deadline.governing();
        return new Impending(
                governing.clause(),
                kind,
                governing.end(),
                governing.lateFrom(),
                deadline.otherReading().map(Derivation::lateFrom));
    }

    /** The omission, if the limit has passed at an instant. */
    public Optional<Breach> asOf(Instant instant) {
        boolean excused = excusedBefore.filter(instant::isBefore).isPresent();
        return instant.isBefore(lateFrom)
                ? Optional.empty()
                : Optional.of(new Breach(clause, kind, null, limit, limit.toString(), "", excused));
    }
}
