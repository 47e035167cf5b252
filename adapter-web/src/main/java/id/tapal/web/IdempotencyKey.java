package id.tapal.web;

import id.tapal.application.request.Once;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a client gives to a call that it may have to repeat. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("(?=.*[^ ])[\\x20-\\x7e]{1," + Once.LONGEST_KEY + "}");

    private IdempotencyKey() {}

    /**
     * The wish to be done once; empty where no key was sent.
     *
     * @throws BadInput if the key is blank, longer than {@value Once#LONGEST_KEY} characters or not printable ASCII
     */
    static Optional<Once> of(Context context) {
        String key = context.header(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadInput(HEADER, Remedy.WRITE_KEY);
        }
        return Optional.of(new Once(Doorkeeper.member(context), key, digest(context)));
    }

    /** Of all that the call asks for: the address, the version, the body. */
    private static String digest(Context context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(String.valueOf(context.header("If-Match")).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(Bodies.of(context)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
