package id.tapal.application.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a document is written (format berkas): told by its content, never by its name or by who sends it. */
public enum DocumentType {
    /** Portable Document Format. */
    PDF("application/pdf", List.of("pdf"), '%', 'P', 'D', 'F', '-'),
    /** A photograph. */
    JPEG("image/jpeg", List.of("jpg", "jpeg"), 0xff, 0xd8, 0xff),
    /** A picture without loss. */
    PNG("image/png", List.of("png"), 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

    private final String mediaType;
    private final List<String> extensions;
    private final byte[] signature;

    DocumentType(String mediaType, List<String> extensions, int... signature) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    /** The name in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in an answer over HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** With which names of such files end, the usual one first. */
    List<String> extensions() {
        return extensions;
    }

    /** The type of an id. */
    public static Optional<DocumentType> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The type that a content begins as; whether it goes on and ends so, is for {@link Examination} to say. */
    static Optional<DocumentType> begunBy(byte[] content) {
        return Arrays.stream(values())
                .filter(each -> Bytes.standAt(content, 0, each.signature))
                .findFirst();
    }
}
