package id.tapal.application.event;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Driven port: the subscriptions and their secrets. The secrets are kept so that they can be read again, never in clear. */
public interface Subscriptions {

    /** All, oldest first. */
    List<Subscription> all();

    /** One of them. */
    Optional<Subscription> find(String id);

    /** Adds one, with the secret its messages are signed with. */
    void add(Subscription subscription, String secret);

    /** Changes address and state of one; empty where there is none of that id. */
    Optional<Subscription> change(String id, URI address, Subscription.State state);

    /** Marks an active one as gone, unless it has another address by now. */
    void gone(String id, URI address);

    /** Removes one, with what is still due to it; empty where there is none of that id. */
    Optional<Subscription> remove(String id);

    /** The secret of one. */
    Optional<String> secret(String id);
}
