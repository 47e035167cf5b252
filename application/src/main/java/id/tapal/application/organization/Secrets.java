package id.tapal.application.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random secrets, told once, and the hashes under which they are kept. Not for what people think up: that is guessed, and hashed slowly. */
public final class Secrets {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final RandomGenerator random;

    /**
     * @param random where they come from: {@link java.security.SecureRandom} outside tests
     */
    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** A new secret. */
    public byte[] bytes() {
        return bytes(SECRET_BYTES);
    }

    /** A new secret as text: base64url, without padding. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** A new id, no secret. In hex: it is typed on a command line, where a leading dash would be taken for an option. */
    public String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256 of a secret, in hex. */
    public static String hash(String secret) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
