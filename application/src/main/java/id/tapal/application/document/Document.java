package id.tapal.application.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A document of a case (dokumen), without its content.
 *
 * @param number the case
 * @param id its own name, no secret
 * @param kind what it is
 * @param type how it is written
 * @param name as it is shown, which may tell who asked
 * @param size how many bytes
 * @param member who attached it
 * @param at when
 */
public record Document(
        String number,
        String id,
        DocumentKind kind,
        DocumentType type,
        String name,
        int size,
        String member,
        Instant at) {
    /** Requires all. */
    public Document {
        requireNonNull(number, "number");
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(type, "type");
        requireNonNull(name, "name");
        requireNonNull(member, "member");
        requireNonNull(at, "at");
    }

    /** The same for who may not open it: its name is not told. */
    Document masked() {
        return new Document(number, id, kind, type, "", size, member, at);
    }

    /** Without the name, where it is only named, as in a log. */
    @Override
    public String toString() {
        return "Document[" + number + " " + id + "]";
    }
}
