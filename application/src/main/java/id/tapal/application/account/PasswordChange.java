package id.tapal.application.account;

import java.time.Instant;

/** What became of changing a password. */
public sealed interface PasswordChange {

    /** It is changed, and the member's other sessions are ended. */
    record Changed() implements PasswordChange {}

    /** The current one was told wrong; it counts as a guess. */
    record WrongCurrent() implements PasswordChange {}

    /**
     * The current one was right, the next one is too weak.
     *
     * @param why the first of the reasons
     */
    record TooWeak(Weakness why) implements PasswordChange {}

    /**
     * Too many wrong ones were told in a row.
     *
     * @param until when the next one is looked at
     */
    record Locked(Instant until) implements PasswordChange {}

    /** There is no such session, or it is over. */
    record NoSession() implements PasswordChange {}
}
