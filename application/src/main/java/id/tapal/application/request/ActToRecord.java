package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Facts;
import java.time.Instant;
import java.util.Optional;

/**
 * An act that a member of staff wants to record.
 *
 * @param act which
 * @param member who
 * @param role in which role; empty leaves the choice to the rule book
 * @param at when it was done; empty is now
 * @param facts what it states
 * @param words the words of the answer that it drafts, kept beside its entry; empty where it has none
 */
public record ActToRecord(
        ActType act,
        String member,
        Optional<Role> role,
        Optional<Instant> at,
        Facts facts,
        Optional<AnswerWords> words) {
    /** Requires all, and words of a draft alone. */
    public ActToRecord {
        requireNonNull(act, "act");
        requireNonNull(member, "member");
        requireNonNull(role, "role");
        requireNonNull(at, "at");
        requireNonNull(facts, "facts");
        if (words.isPresent() && act != ActType.ANSWER_DRAFTED) {
            throw new IllegalArgumentException("words: only a draft of an answer has them, was " + act.id());
        }
    }

    /** An act without words. */
    public ActToRecord(ActType act, String member, Optional<Role> role, Optional<Instant> at, Facts facts) {
        this(act, member, role, at, facts, Optional.empty());
    }

    /** The same with the words of the answer that it drafts. */
    public ActToRecord with(Optional<AnswerWords> others) {
        return new ActToRecord(act, member, role, at, facts, others);
    }
}
