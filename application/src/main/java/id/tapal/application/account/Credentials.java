package id.tapal.application.account;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Member;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Driven port: the passwords of members, as hashes, one of a member at most. */
public interface Credentials {

    /** What is kept of a member. */
    Optional<Credential> find(String member);

    /** Keeps a password, in the place of the one before. */
    void keep(Credential credential);

    /**
     * Makes the very first member, with a password: of several at once, on any node, one.
     *
     * @param author who makes it
     * @param credential the password of that member
     * @return whether it was made; false where there is a member already, and nothing is changed
     */
    boolean begin(Author author, Member first, Credential credential);

    /**
     * Changes what is kept of a member while nobody else does, on any node: of several at once each sees what the one before has left.
     *
     * @param change what becomes of it, of the same member; quick, for others wait
     * @return what was there before; empty where nothing is kept
     */
    Optional<Credential> change(String member, UnaryOperator<Credential> change);
}
