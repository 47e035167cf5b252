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
 * @param failures how many wrong ones were told in a row
 * @param lockedUntil when the next may be told; empty where no lock was put on since the last right one
 */
public record Credential(String member, String hash, boolean oneTime, int failures, Optional<Instant> lockedUntil) {

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
    public static Credential of(String member, String hash, boolean oneTime) {
        return new Credential(member, hash, oneTime, 0, Optional.empty());
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
        return new Credential(member, hash, oneTime, more, until);
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
        return of(member, hash, oneTime);
    }
}
