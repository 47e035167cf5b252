package id.tapal.testkit;

import id.tapal.application.organization.Token;
import id.tapal.application.organization.Tokens;
import id.tapal.application.page.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access tokens in memory. */
final class InMemoryTokens implements Tokens {

    private final Map<String, Token> byId = new HashMap<>();
    private final InMemoryStaff staff;

    InMemoryTokens(InMemoryStaff staff) {
        this.staff = staff;
    }

    @Override
    public synchronized void add(Token token) {
        if (staff.find(token.member()).isEmpty()) {
            throw new IllegalStateException("token: there is no member " + token.member());
        }
        if (byId.containsKey(token.id()) || findByHash(token.hash()).isPresent()) {
            throw new IllegalStateException("token: " + token.id() + " or its hash is already there");
        }
        byId.put(token.id(), token);
    }

    @Override
    public synchronized Optional<Borne> findByHash(String hash) {
        return byId.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst()
                .map(token -> new Borne(token, staff.find(token.member()).orElseThrow()));
    }

    @Override
    public synchronized List<Token> list(Optional<Place> after, int limit) {
        return InOrderOfTime.page(byId.values(), token -> new Place(token.issuedAt(), token.id()), after, limit);
    }

    @Override
    public synchronized Optional<Token> revoke(String id, Instant at) {
        return Optional.ofNullable(byId.computeIfPresent(id, (same, token) -> revoked(token, at)));
    }

    private static Token revoked(Token token, Instant at) {
        Instant first = token.revokedAt().orElse(at);
        return new Token(
                token.id(), token.member(), token.hash(), token.issuedAt(), token.expiresAt(), Optional.of(first));
    }
}
