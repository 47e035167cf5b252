package id.tapal.persistence;

import id.tapal.application.account.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords hashed with Argon2id (RFC 9106), at the cost that OWASP's Password Storage Cheat Sheet asks for. A hash names its
 * cost, so those of another cost are matched too.
 */
final class Argon2Passwords implements Passwords {

    private static final Cost COST = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final SecureRandom random;
    private final Semaphore atOnce;

    /**
     * @param atOnce lets so many be hashed at once, for each takes 19 MiB; the others wait their turn
     */
    Argon2Passwords(SecureRandom random, Semaphore atOnce) {
        this.random = random;
        this.atOnce = atOnce;
    }

    /** As many at once as there are processors: more would take more memory, and none would be done sooner. */
    static Argon2Passwords onThisMachine() {
        return new Argon2Passwords(
                new SecureRandom(), new Semaphore(Runtime.getRuntime().availableProcessors(), true));
    }

    /**
     * What a hash costs.
     *
     * @param memory in KiB
     * @param passes over the memory
     * @param lanes that may be gone through side by side; here they are not
     */
    private record Cost(int memory, int passes, int lanes) {
        @Override
        public String toString() {
            return "m=" + memory + ",t=" + passes + ",p=" + lanes;
        }
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + COST + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(tag(password, salt, COST, TAG_BYTES));
    }

    @Override
    public boolean matches(String password, String hash) {
        Matcher parts = PHC.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("credential: what is kept is no hash of Argon2id");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] tag = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(tag, tag(password, salt, cost, tag.length));
    }

    private byte[] tag(String password, byte[] salt, Cost cost, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        byte[] tag = new byte[length];
        atOnce.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
        } finally {
            atOnce.release();
        }
        return tag;
    }
}
