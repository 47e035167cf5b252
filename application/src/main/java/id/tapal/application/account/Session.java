package id.tapal.application.account;

import id.tapal.application.organization.Member;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who is signed in (sesi), as it is kept: the secret only as a hash.
 *
 * @param secretHash SHA-256 of the secret, in hex: under it the session is kept
 * @param member whose it is, as the staff has them now
 * @param begunAt when it began
 * @param lastUsedAt when it was used last, within {@link #NOTED_EVERY}
 * @param endsAt when it ends, however much it is used
 * @param passwordToChange whether the member came in by a one-time password and must change it first
 * @param byProvider whether the member came in with an account of a provider, and no password has a part in it
 */
public record Session(
        String secretHash,
        Member member,
        Instant begunAt,
        Instant lastUsedAt,
        Instant endsAt,
        boolean passwordToChange,
        boolean byProvider) {

    /** How long it lasts at most: longer than a day at the desk, and over before the next. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How long it may go unused: longer than a meeting with a visitor, shorter than an absence over noon. */
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(60);

    /** How often it is noted that it is used: reading a page is not to write with each one. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Requires that no password is to be changed where none has a part in it. */
    public Session {
        if (byProvider && passwordToChange) {
            throw new IllegalArgumentException("session: of a provider, and no password has a part in it");
        }
    }

    /** One by a password. */
    public Session(
            String secretHash,
            Member member,
            Instant begunAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean passwordToChange) {
        this(secretHash, member, begunAt, lastUsedAt, endsAt, passwordToChange, false);
    }

    /** Whether it opens anything at an instant. */
    public boolean isOpen(Instant at) {
        return member.active() && at.isBefore(endsAt) && at.isBefore(lastUsedAt.plus(LONGEST_IDLE));
    }

    /** Whether a use at an instant is to be noted. */
    boolean isToBeNoted(Instant at) {
        return !at.isBefore(lastUsedAt.plus(NOTED_EVERY));
    }

    Session usedAt(Instant at) {
        return new Session(secretHash, member, begunAt, at, endsAt, passwordToChange, byProvider);
    }
}
