package id.tapal.application.organization;

import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Driving port: who is at the door. Secrets are random, shown once, kept as hashes, expiring and revocable. */
public final class Access {

    /** How many days a token lives at most. */
    public static final int MOST_DAYS = 366;

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final Tokens tokens;
    private final Staff staff;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param random a source of secrets: {@link java.security.SecureRandom} outside tests
     */
    public Access(Tokens tokens, Staff staff, InstantSource clock, RandomGenerator random) {
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
        this.random = random;
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
        if (!staff.isActive(member)) {
            throw new IllegalArgumentException(
                    "member: there is no active member " + member + "; add the member first");
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("days: a token lives 1 to " + MOST_DAYS + " days");
        }
        Instant now = clock.instant();
        String secret = secret();
        Token token = new Token(id(), member, hash(secret), now, now.plus(lifetime), Optional.empty());
        tokens.add(token);
        return new Issued(token, secret);
    }

    /** The member who shows a secret; empty where it opens nothing. */
    public Optional<Member> authenticate(String secret) {
        return tokens.findByHash(hash(secret))
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

    private String secret() {
        return "tpl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    /** In hex: an id is typed after {@code tapal token revoke}, where a leading dash would be taken for an option. */
    private String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
