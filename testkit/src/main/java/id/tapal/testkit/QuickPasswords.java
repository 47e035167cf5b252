package id.tapal.testkit;

import id.tapal.application.account.Passwords;
import id.tapal.application.organization.Secrets;
import java.util.concurrent.atomic.AtomicLong;

/** Passwords hashed at once, once: whoever has the hashes guesses as quickly. Never use it outside tests. */
public final class QuickPasswords implements Passwords {

    private static final String BEGIN = "$quick$";

    private final AtomicLong salts = new AtomicLong();

    /** For tests. */
    public QuickPasswords() {}

    @Override
    public String hash(String password) {
        return hash(Long.toString(salts.incrementAndGet()), password);
    }

    private static String hash(String salt, String password) {
        return BEGIN + salt + "$" + Secrets.hash(salt + "$" + password);
    }

    @Override
    public boolean matches(String password, String hash) {
        if (!hash.matches("\\$quick\\$\\d+\\$[0-9a-f]{64}")) {
            throw new IllegalStateException("passwords: no hash of this kind");
        }
        String salt = hash.substring(BEGIN.length(), hash.lastIndexOf('$'));
        return hash.equals(hash(salt, password));
    }
}
