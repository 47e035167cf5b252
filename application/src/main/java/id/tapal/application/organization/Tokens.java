package id.tapal.application.organization;

import id.tapal.application.page.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: the access tokens. */
public interface Tokens {

    /** Keeps a new token. */
    void add(Token token);

    /**
     * A token and who bears it.
     *
     * @param token the token
     * @param member as the staff has them now
     */
    record Borne(Token token, Member member) {}

    /** The token of a hash, valid or not, with the member it was issued to. */
    Optional<Borne> findByHash(String hash);

    /**
     * The tokens, oldest first, those of one instant by id.
     *
     * @param after where the page before ended
     * @param limit how many at most
     */
    List<Token> list(Optional<Place> after, int limit);

    /** Revokes a token; empty where there is none of that id. A token once revoked keeps its first time. */
    Optional<Token> revoke(String id, Instant at);
}
