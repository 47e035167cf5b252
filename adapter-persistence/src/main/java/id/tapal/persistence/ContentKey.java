package id.tapal.persistence;

import id.tapal.application.document.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one content, and of nothing else: AES-256-GCM, so that a content that was changed, shortened or put into the place of another does
 * not open. It stands in the database sealed.
 */
final class ContentKey {

    /** How many bytes of an encrypted content stand in one row. */
    static final int PART = 64 * 1024;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] material;
    private final String place;

    private ContentKey(byte[] material, String place) {
        this.material = material;
        this.place = place;
    }

    /**
     * A new one.
     *
     * @param place where the content stands, such as {@code document:1a2b}
     */
    static ContentKey of(String place) {
        byte[] material = new byte[KEY_BYTES + NONCE_BYTES];
        RANDOM.nextBytes(material);
        return new ContentKey(material, place);
    }

    /**
     * The one that is sealed.
     *
     * @throws UnusableKey if the seal does not open
     */
    static ContentKey open(String sealed, String place, Vault vault) {
        return new ContentKey(Base64.getDecoder().decode(vault.open(sealed, place)), place);
    }

    String sealed(Vault vault) {
        return vault.seal(Base64.getEncoder().encodeToString(material), place);
    }

    /** The content, encrypted, in parts. */
    List<byte[]> encrypted(Content content) {
        List<byte[]> parts = new ArrayList<>();
        try (InputStream stream = content.stream()) {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
            for (byte[] chunk = stream.readNBytes(PART); chunk.length > 0; chunk = stream.readNBytes(PART)) {
                byte @Nullable [] part = cipher.update(chunk);
                if (part != null) {
                    parts.add(part);
                }
            }
            parts.add(cipher.doFinal());
            return parts;
        } catch (GeneralSecurityException | IOException impossible) {
            throw impossible(impossible);
        }
    }

    /**
     * The content of encrypted parts.
     *
     * @throws UnusableKey if they are not all that was encrypted with this key, in their order
     */
    Content decrypted(List<byte[]> parts) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE);
            for (byte[] part : parts) {
                cipher.update(part); // tells nothing before it has seen the end
            }
            return Content.of(cipher.doFinal());
        } catch (AEADBadTagException changed) {
            throw new UnusableKey(
                    place + ": the content was changed or is not whole; restore the database from a copy", changed);
        } catch (GeneralSecurityException impossible) {
            throw impossible(impossible);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        byte[] nonce = Arrays.copyOfRange(material, KEY_BYTES, material.length);
        cipher.init(mode, new SecretKeySpec(material, 0, KEY_BYTES, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException impossible(Exception failed) {
        return new IllegalStateException("every JDK has " + ALGORITHM, failed);
    }
}
