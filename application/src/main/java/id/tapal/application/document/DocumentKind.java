package id.tapal.application.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is (jenis dokumen). */
public enum DocumentKind {
    /** The letter of who asks (surat permohonan). */
    LETTER,
    /** Proof of who asks (bukti identitas). */
    IDENTITY,
    /** What was answered (surat jawaban). */
    ANSWER,
    /** Another paper of the case. */
    OTHER;

    /** The name in forms and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an id. */
    public static Optional<DocumentKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
