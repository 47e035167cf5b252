package id.tapal.web.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a form shows to prove that it came from one of these pages: made of the secret in the cookie, which no other site can read. */
final class FormToken {

    /** The name of the field. */
    static final String FIELD = "form-token";

    private static final String ALGORITHM = "HmacSHA256";

    private FormToken() {}

    static String of(String secret) {
        return sealed(secret, FIELD.getBytes(StandardCharsets.UTF_8));
    }

    /** What shows that something came from here and is as it was; nobody else can make it, and of no other session. */
    static String sealed(String secret, byte[] what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] made = mac.doFinal(what);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none); // every JDK has it
        }
    }

    static boolean isOf(String secret, String shown) {
        return !secret.isEmpty() && isSame(of(secret), shown);
    }

    /** Whether two of these are the same, in the same time whatever they are. */
    static boolean isSame(String made, String shown) {
        return MessageDigest.isEqual(made.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
