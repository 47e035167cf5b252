package id.tapal.application.organization;

import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Driving port: who is at the door. Secrets are random, shown once, kept as hashes, expiring and revocable. */
public final class Access {

    /** How many days a token lives at most. */
    public static final int MOST_DAYS = 366;

    private static final String PREFIX = "tpl_";

    private final Tokens tokens;
    private final Staff staff;
    private final InstantSource clock;
    private final Secrets secrets;

    /**
     * @param random a source of secrets: {@link java.security.SecureRandom} outside tests
     */
    public Access(Tokens tokens, Staff staff, InstantSource clock, RandomGenerator random) {
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
        this.secrets = new Secrets(random);
    }

    /**
     * A token just issued.
     *
     * @param token as it is kept
     * @param secret what the bearer shows; told only now
     */
    public record Issued(Token token, String secret) {}

    /**
     * Issues a token.
     *
     * @throws IllegalArgumentException if there is no such active member, or the lifetime is not 1 to {@value #MOST_DAYS} days
     */
    public Issued issue(String member, Duration lifetime) {
        staff.requireActive(member);
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("days: a token lives 1 to " + MOST_DAYS + " days");
        }
        Instant now = clock.instant();
        String secret = PREFIX + secrets.text();
        Token token = new Token(secrets.id(), member, Secrets.hash(secret), now, now.plus(lifetime), Optional.empty());
        tokens.add(token);
        return new Issued(token, secret);
    }

    /** The member who shows a secret; empty where it opens nothing. */
    public Optional<Member> authenticate(String secret) {
        return tokens.findByHash(Secrets.hash(secret))
                .filter(borne -> borne.token().isValid(clock.instant()))
                .map(Tokens.Borne::member)
                .filter(Member::active);
    }

    /** All tokens, without their secrets, oldest first. */
    public Stream<Token> all() {
        return Page.all((Optional<Place> after) -> list(after, Page.LIMIT));
    }

    /**
     * A page of them.
     *
     * @param after where the page before ended
     * @param limit how many at most, 1 to {@value Page#LIMIT}
     */
    public Page<Token, Place> list(Optional<Place> after, int limit) {
        return Page.of(tokens.list(after, Page.requireLimit(limit) + 1), limit, Access::place);
    }

    private static Place place(Token token) {
        return new Place(token.issuedAt(), token.id());
    }

    /** Revokes a token; empty where there is none of that id. */
    public Optional<Token> revoke(String id) {
        return tokens.revoke(id, clock.instant());
    }
}
