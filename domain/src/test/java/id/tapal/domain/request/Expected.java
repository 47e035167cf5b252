package id.tapal.domain.request;

import id.tapal.domain.standard.Clause;
import java.time.Instant;

/** A breach that a test expects of an act, without what the act itself tells. */
@FunctionalInterface
interface Expected {

    Breach of(Entry act);

    private static Expected of(Clause clause, BreachKind kind, String asked, String found) {
        return act -> new Breach(clause, kind, act.act(), act.at(), asked, found, false);
    }

    /** The act is done while another is not: {@code clause} is that of the missing act. */
    static Expected missing(Clause clause, ActType missing) {
        return act -> of(clause, BreachKind.ORDER, missing.id(), act.act().id()).of(act);
    }

    /** The draft was to be made again before this act. */
    static Expected redraftMissing(Clause clause) {
        return missing(clause, ActType.ANSWER_DRAFTED);
    }

    static Expected repetition(Clause clause) {
        return act -> of(clause, BreachKind.REPETITION, "", act.act().id()).of(act);
    }

    static Expected authority(Clause clause, String asked, String found) {
        return of(clause, BreachKind.AUTHORITY, asked, found);
    }

    static Expected requirement(Clause clause, String asked, String found) {
        return of(clause, BreachKind.REQUIREMENT, asked, found);
    }

    static Expected content(Clause clause, String asked, String found) {
        return of(clause, BreachKind.CONTENT, asked, found);
    }

    static Expected fee(String found) {
        return of(Clause.FEE, BreachKind.FEE, "0", found);
    }

    /** Later than the limit, under either reading of "hari". */
    static Expected late(Clause clause, String limit) {
        return act -> of(
                        clause,
                        BreachKind.TIMELINESS,
                        Times.time(limit).toString(),
                        act.at().toString())
                .of(act);
    }

    /** Later than the limit, though not if "hari" were read the other way. */
    static Expected lateByThisReading(Clause clause, String limit) {
        return act -> readingDependent(late(clause, limit).of(act));
    }

    static Expected returnedAfter(String limit) {
        return act -> of(
                        Clause.A_5,
                        BreachKind.CUSTODY,
                        Times.time(limit).toString(),
                        act.at().toString())
                .of(act);
    }

    // omissions

    static Breach openClock(Clause clause, String limit) {
        return omission(clause, BreachKind.TIMELINESS, Times.time(limit));
    }

    static Breach openClockByThisReading(Clause clause, String limit) {
        return readingDependent(openClock(clause, limit));
    }

    static Breach notReturned(String limit) {
        return omission(Clause.A_5, BreachKind.CUSTODY, Times.time(limit));
    }

    private static Breach omission(Clause clause, BreachKind kind, Instant limit) {
        return new Breach(clause, kind, null, limit, limit.toString(), "", false);
    }

    private static Breach readingDependent(Breach breach) {
        return new Breach(
                breach.clause(), breach.kind(), breach.act(), breach.at(), breach.asked(), breach.found(), true);
    }
}
