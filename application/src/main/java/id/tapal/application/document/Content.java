package id.tapal.application.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** What stands in a document: bytes that nobody changes. */
public final class Content {

    /** How many bytes a document has at most: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A content.
     *
     * @param bytes which whoever calls leaves alone from now on: they are not copied
     */
    public static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes, from the first. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** What it is, and whether it is taken. */
    Examination examined() {
        return Examination.of(bytes);
    }

    /** Whether the bytes are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Not told where it is only named, as in a log. */
    @Override
    public String toString() {
        return "Content[" + bytes.length + " bytes]";
    }
}
