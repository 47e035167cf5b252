package id.tapal.application.people;

import java.util.List;
import java.util.Optional;

/** Driven port: what the entries of cases say of people, kept apart from them. */
public interface People {

    /**
     * The identities that the entries of a case state, whole, in their order; none where they were forgotten. That they were read is kept in
     * the same transaction, before anybody sees them.
     */
    List<StatedIdentity> read(Reading reading);

    /** Who read the identities of a case, in the order of time. */
    List<Reading> readings(String number);

    /**
     * Forgets what the entries of a case say of people: name, address, phone, e-mail and identity, with all that could give them back, and the
     * requester in the register, and destroys the documents of the case, the words of its drafts and its letter. Entries, chain and commitments stay; what is forgotten is {@linkplain id.tapal.domain.request.Masking#LEFT_OUT
     * left out}, and nothing personal is recorded in the case any more.
     *
     * @return what is kept of it: of the first time, if it was forgotten before
     */
    Forgetting forget(Forgetting forgetting);

    /** The forgetting of a case; empty where it was not forgotten. */
    Optional<Forgetting> forgetting(String number);
}
