package id.tapal.application.organization;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Who changes something in the administration, and when.
 *
 * @param member the id of a member; empty where it is whoever runs the machine
 * @param at when
 */
public record Author(String member, Instant at) {
    /** Requires both. */
    public Author {
        requireNonNull(member, "member");
        requireNonNull(at, "at");
    }

    /** Whoever runs the machine. */
    public static Author operator(Instant at) {
        return new Author("", at);
    }
}
