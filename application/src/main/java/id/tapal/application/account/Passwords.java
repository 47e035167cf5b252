package id.tapal.application.account;

/** Driven port: how passwords are hashed. Slow on purpose: whoever gets hold of the hashes guesses slowly. */
public interface Passwords {

    /** A hash with a salt of its own, no two alike; hashing takes as long as {@link #matches} does. */
    String hash(String password);

    /**
     * Whether a password is the one of a hash.
     *
     * @throws IllegalStateException if the hash is none
     */
    boolean matches(String password, String hash);
}
