package id.tapal.application.account;

import id.tapal.application.organization.Author;
import java.util.List;
import java.util.Optional;

/** Driven port: which account of a provider is whose. An account is of one member, and a member has one account of a provider at most. */
public interface Bindings {

    /** That of an account. */
    Optional<Binding> find(String issuer, String subject);

    /** All of them, by member. */
    List<Binding> all();

    /**
     * Binds an account to a member, unless it is bound; that is kept in the journal of changes, as done by the member. Of several at once, on any node, each sees what the one before
     * has left.
     *
     * @return what the account is bound by now, this or one before; empty where the member has another account of that provider
     */
    Optional<Binding> bind(Binding binding);

    /**
     * Takes the accounts off a member, and keeps in the journal of changes who did.
     *
     * @return those that were bound
     */
    List<Binding> undo(Author author, String member);
}
