package id.tapal.application.account;

import java.time.Instant;
import java.util.Optional;

/** Driven port: the sessions. */
public interface Sessions {

    /** Keeps a new session of a member; one by a password of a member who has one. */
    void add(Session session);

    /** The session of a hash, over or not, with the member as they are now, and whether the password they came in by is a one-time one now. */
    Optional<Session> find(String secretHash);

    /** Notes when a session was used; never an earlier time than the last, and nothing where there is none. */
    void touch(String secretHash, Instant at);

    /** Ends a session, if it is there. */
    void end(String secretHash);

    /**
     * Ends the sessions of a member.
     *
     * @param except the hash of one that goes on
     */
    void endAll(String member, Optional<String> except);

    /**
     * Removes those that are over.
     *
     * @param at which end at this instant or before
     * @param unusedSince or were used at this instant last, or before
     */
    void removeOver(Instant at, Instant unusedSince);
}
