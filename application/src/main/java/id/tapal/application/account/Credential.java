package id.tapal.application.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The password of a member as it is kept, and how it was guessed at.
 *
 * @param member whose it is
 * @param hash its hash
 * @param oneTime whether somebody else made it up, so that it must be changed at the first sign-in
 * @param expiresAt when a one-time one opens nothing any more; empty where it is none, or was given before these had an end
 * @param failures how many wrong ones were told in a row
 * @param lockedUntil when the next may be told; empty where no lock was put on since the last right one
 */
public record Credential(
        String member,
        String hash,
        boolean oneTime,
        Optional<Instant> expiresAt,
        int failures,
        Optional<Instant> lockedUntil) {

    /** How long a one-time password lets in: over a weekend and a day off, not until somebody finds the note. */
    public static final Duration ONE_TIME_LIVES = Duration.ofDays(7);

    /** So many wrong ones in a row lock: who mistypes gets away with fewer. */
    static final int WRONG_ONES = 5;

    /** The first lock; each further wrong one doubles it. Guessing goes on at 24 a day, not at millions. */
    static final Duration FIRST_LOCK = Duration.ofMinutes(1);

    /** The longest lock: whoever it shuts out by guessing wrong on purpose comes in again within the working day. */
    static final Duration LONGEST_LOCK = Duration.ofHours(1);

    /** Requires a count of failures. */
    public Credential {
        if (failures < 0) {
            throw new IllegalArgumentException("failures: 0 or more, was " + failures);
        }
    }

    /** A password just set. */
    public static Credential of(String member, String hash) {
        return new Credential(member, hash, false, Optional.empty(), 0, Optional.empty());
    }

    /** A one-time password given at an instant. */
    public static Credential oneTime(String member, String hash, Instant at) {
        return new Credential(member, hash, true, Optional.of(at.plus(ONE_TIME_LIVES)), 0, Optional.empty());
    }

    /** Whether it opens nothing any more, at an instant, though it is the right one. */
    boolean isOver(Instant at) {
        return expiresAt.filter(end -> !at.isBefore(end)).isPresent();
    }

    /** Whether no password is looked at, at an instant. */
    public boolean isLocked(Instant at) {
        return lockedUntil.filter(at::isBefore).isPresent();
    }

    /** After a guess that counts as wrong until it is known to be right; the same while it is locked. */
    Credential guessed(Instant at) {
        if (isLocked(at)) {
            return this;
        }
        int more = failures + 1;
        Optional<Instant> until = more < WRONG_ONES ? Optional.empty() : Optional.of(at.plus(lock(more)));
        return new Credential(member, hash, oneTime, expiresAt, more, until);
    }

    private static Duration lock(int failures) {
        Duration doubled = FIRST_LOCK;
        for (int i = WRONG_ONES; i < failures && doubled.compareTo(LONGEST_LOCK) < 0; i++) {
            doubled = doubled.multipliedBy(2);
        }
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    /** After the right one was told. */
    Credential cleared() {
        return new Credential(member, hash, oneTime, expiresAt, 0, Optional.empty());
    }
}
