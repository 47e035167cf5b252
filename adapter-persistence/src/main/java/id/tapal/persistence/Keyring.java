package id.tapal.persistence;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys for AES-256-GCM: the first, the current one, seals; all open. As a text it is one {@code id:base64 of 32 bytes} on a line, or
 * parted by commas. A seal is {@code id:base64url(nonce, ciphertext, tag)} and binds its context as associated data. The texts of keys
 * are in no message and in no {@code toString}.
 */
public final class Keyring implements Vault {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char SEPARATOR = ':';
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, SecretKeySpec> keys;
    private final SecretKeySpec currentKey;
    private final String current;
    private final SecureRandom random = new SecureRandom();

    private Keyring(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
        this.currentKey = requireNonNull(keys.get(current));
    }

    /**
     * Reads keys; blank lines and those that begin with {@code #} do not count.
     *
     * @throws UnusableKey if there is none, a line is none, one has another length than 32 bytes, or an id stands twice
     */
    public static Keyring parse(String text) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        int number = 0;
        for (String each : text.split("[\\n,]", -1)) {
            number++;
            String line = each.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int separator = line.indexOf(SEPARATOR);
                String id = line.substring(0, Math.max(separator, 0));
                if (!ID.matcher(id).matches()) {
                    throw wrongLine(number, "it is not id:base64, the id of up to 32 letters, digits and dashes");
                }
                if (keys.put(id, key(line.substring(separator + 1), number)) != null) {
                    throw wrongLine(number, "the id " + id + " stands twice");
                }
            }
        }
        if (keys.isEmpty()) {
            throw new UnusableKey(
                    "key: there is no key; make a file with tapal key new and name it with --key-file", null);
        }
        return new Keyring(keys);
    }

    private static SecretKeySpec key(String base64, int number) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw wrongLine(number, "what follows the id is not base64"); // the cause would tell a part of the key
        }
        try {
            if (bytes.length != KEY_BYTES) {
                throw wrongLine(number, "the key has " + bytes.length + " bytes, not " + KEY_BYTES);
            }
            return new SecretKeySpec(bytes, "AES");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static UnusableKey wrongLine(int number, String fault) {
        return new UnusableKey(
                "key: line " + number + ": " + fault + "; mend what --key-file, TAPAL_KEY_FILE or TAPAL_KEY names, "
                        + "or take it from the copy kept apart",
                null);
    }

    /** A new key alone, of an id that no other has but by the rarest chance. */
    public static Keyring generate(SecureRandom random) {
        byte[] key = bytes(random, KEY_BYTES);
        String id = "k-" + HexFormat.of().formatHex(bytes(random, ID_BYTES));
        return new Keyring(new LinkedHashMap<>(Map.of(id, new SecretKeySpec(key, "AES"))));
    }

    /** With a new key as the current one, before those that are there. */
    Keyring rotated(SecureRandom random) {
        Map<String, SecretKeySpec> more = new LinkedHashMap<>(generate(random).keys);
        more.putAll(keys);
        return new Keyring(more);
    }

    /**
     * Without one that seals nothing any more.
     *
     * @throws UnusableKey if there is no such key, or it is the current one
     */
    Keyring without(String id) {
        if (!keys.containsKey(id)) {
            throw new UnusableKey("key: there is none of id " + id + "; see tapal key list", null);
        }
        if (id.equals(current)) {
            throw new UnusableKey("key: " + id + " is the current key; make another with tapal key rotate first", null);
        }
        Map<String, SecretKeySpec> fewer = new LinkedHashMap<>(keys);
        fewer.remove(id);
        return new Keyring(fewer);
    }

    /** The ids, the current one first. */
    public List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    /** The id of the key that seals. */
    public String current() {
        return current;
    }

    /** As {@link #parse} reads it: the keys themselves, for a file of their owner alone. */
    String material() {
        return keys.entrySet().stream()
                .map(each -> each.getKey()
                        + SEPARATOR
                        + Base64.getEncoder().encodeToString(each.getValue().getEncoded())
                        + "\n")
                .collect(Collectors.joining());
    }

    /** The id of the key that a seal was made with. */
    static String keyOf(String sealed) {
        return sealed.substring(0, Math.max(sealed.indexOf(SEPARATOR), 0));
    }

    @Override
    public String seal(String plain, String context) {
        byte[] nonce = bytes(random, NONCE_BYTES);
        byte[] text = utf8(plain);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, currentKey, new GCMParameterSpec(TAG_BITS, nonce), context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return current + SEPARATOR + BASE64URL.encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String open(String sealed, String context) {
        String id = keyOf(sealed);
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new UnusableKey(
                    "key: " + context + " is sealed with key " + printable(id) + ", which is not among "
                            + String.join(", ", keys.keySet())
                            + "; name with --key-file the file that belongs to this database",
                    null);
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.substring(id.length() + 1));
        } catch (IllegalArgumentException notBase64) {
            throw broken(context, id, notBase64);
        }
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw broken(context, id, null);
        }
        try {
            GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context);
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (AEADBadTagException mismatch) {
            throw broken(context, id, mismatch);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static UnusableKey broken(String context, String id, @Nullable Exception cause) {
        return new UnusableKey(
                "key: what is sealed at " + context + " does not open with key " + id
                        + ": that is another key of the same id, or the text was changed or moved; name with --key-file "
                        + "the file that belongs to this database, or restore the database",
                cause);
    }

    /** A new one each time: that costs a microsecond, and none is left with a key in a thread that goes on to other things. */
    private static Cipher cipher(int mode, SecretKeySpec key, GCMParameterSpec nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, nonce);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfPair) {
            throw new IllegalArgumentException("text: holds half of a surrogate pair; send whole characters", halfPair);
        }
    }

    /** A column that holds no seal must not be told whole. */
    private static String printable(String id) {
        return ID.matcher(id).matches() ? id : "of no known form";
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Keyring" + keys.keySet();
    }
}
