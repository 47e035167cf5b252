package id.tapal.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The chain over a case's entries: each hash seals the entry and the hash before it, the first one the case's number and channel. Every
 * field goes in with its length, so that no two records give the same bytes.
 */
final class Chain {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    private Chain() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** What the first entry of a case follows. */
    static String start(String number, String channel) {
        return new Chain().add(number).add(channel).hash();
    }

    /** The hash of an entry. */
    static String link(String before, EntryRow entry) {
        return new Chain()
                .add(before)
                .add(entry.number())
                .add(Integer.toString(entry.sequence()))
                .add(entry.act())
                .add(entry.actor())
                .add(entry.role())
                .add(entry.occurredAt())
                .add(entry.recordedAt())
                .add(entry.payload())
                .add(entry.commitment())
                .hash();
    }

    /** Stands for what was said of a person: it proves what was said as long as that is kept, and tells nothing once it is not. */
    static String commitment(String salt, Iterable<@Nullable String> said) {
        Chain chain = new Chain().add(salt);
        said.forEach(chain::add);
        return chain.hash();
    }

    private Chain add(@Nullable String field) {
        if (field == null) {
            return length(ABSENT);
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    private Chain length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        return this;
    }

    private String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
