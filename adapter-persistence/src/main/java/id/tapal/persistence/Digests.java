package id.tapal.persistence;

import id.tapal.application.document.Content;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents, in hex. */
final class Digests {

    private Digests() {}

    /**
     * Of a content.
     *
     * @param before what is digested before it
     */
    static String of(byte[] before, Content content) {
        try (InputStream stream = content.stream()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            byte[] chunk = new byte[ContentKey.PART];
            for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                sha.update(chunk, 0, length);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
