package id.tapal.application.account;

import java.time.Instant;

/** What became of signing in. */
public sealed interface SignIn {

    /**
     * They are in.
     *
     * @param secret what opens the session; told only now
     * @param session the session
     */
    record SignedIn(String secret, Session session) implements SignIn, ProviderSignIn {
        /** Without the secret: it may come into a log. */
        @Override
        public String toString() {
            return "SignedIn[" + session + "]";
        }
    }

    /** There is no such active member with that password. Which of these it is, is not told. */
    record Refused() implements SignIn {}

    /** It is the right one-time password, but was given too long ago: another one is needed. */
    record Expired() implements SignIn {}

    /**
     * Too many wrong ones were told in a row, this one perhaps among them: until then the right one is refused too.
     *
     * @param until when the next one is looked at
     */
    record Locked(Instant until) implements SignIn {}
}
