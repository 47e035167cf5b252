package id.tapal.application.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: the access tokens. */
public interface Tokens {

    /** Keeps a new token. */
    void add(Token token);

    /** The token of a hash, valid or not. */
    Optional<Token> findByHash(String hash);

    /** All tokens, oldest first. */
    List<Token> all();

    /** Revokes a token; empty where there is none of that id. A token once revoked keeps its first time. */
    Optional<Token> revoke(String id, Instant at);
}
