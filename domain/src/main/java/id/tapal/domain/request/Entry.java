package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was recorded: at once the command of the live system, the entry of the journal and the row of an event log.
 *
 * @param act what was done
 * @param actor who did it; empty where a log does not say, and then the person is not judged
 * @param role in which role; null where a log does not say, and then the role is not judged
 * @param at when it was done
 * @param facts what the act states
 * @param original the entry that an {@link ActType#ENTRY_CORRECTED} corrects; null for every other act
 */
public record Entry(
        ActType act,
        String actor,
        @Nullable Role role,
        Instant at,
        Facts facts,
        @Nullable Entry original) {

    /** Requires all but role and original. */
    public Entry {
        requireNonNull(act, "act");
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
        requireNonNull(facts, "facts");
        if ((original == null) == (act == ActType.ENTRY_CORRECTED)) {
            throw new IllegalArgumentException(
                    act == ActType.ENTRY_CORRECTED
                            ? "sequence: entry-corrected needs the entry it corrects"
                            : "original: only entry-corrected corrects an entry, this is " + act.id());
        }
    }

    /** An act that corrects no other entry. */
    public Entry(ActType act, String actor, @Nullable Role role, Instant at, Facts facts) {
        this(act, actor, role, at, facts, null);
    }

    /** The correction of an earlier entry: {@code facts} holds sequence, reason and the corrected data. */
    public static Entry correcting(Entry original, String actor, @Nullable Role role, Instant at, Facts facts) {
        return new Entry(ActType.ENTRY_CORRECTED, actor, role, at, facts, original);
    }

    /** The same entry, and the one it corrects, with other facts. */
    public Entry withFacts(UnaryOperator<Facts> others) {
        return new Entry(
                act, actor, role, at, others.apply(facts), original == null ? null : original.withFacts(others));
    }

    String text(Fact fact) {
        return facts.text(fact);
    }
}
