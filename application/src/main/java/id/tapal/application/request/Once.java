package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A wish to be done once, however often it is sent: for a day, the same member with the same key gets the same answer.
 *
 * @param member who asks
 * @param key the member's own name for this wish, up to {@value #LONGEST_KEY} characters
 * @param digest of everything that is asked; the same key with another digest is a mistake
 */
public record Once(String member, String key, String digest) {

    /** How long a key is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    /** The longest key. */
    public static final int LONGEST_KEY = 255;

    /** Requires a key of sane length. */
    public Once {
        requireNonNull(member, "member");
        requireNonNull(digest, "digest");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key: 1 to " + LONGEST_KEY + " characters, was " + key.length());
        }
    }

    /**
     * What came of it.
     *
     * @param once what was asked
     * @param number the case, or the complaint
     * @param sequence the entry in the case; 0 for a complaint
     */
    public record Done(Once once, String number, int sequence) {

        /**
         * These same, for the same asking.
         *
         * @throws KeyReused if the key stood for something else
         */
        public Done by(Once again) {
            if (!once.digest().equals(again.digest())) {
                throw new KeyReused(again.key());
            }
            return this;
        }
    }
}
