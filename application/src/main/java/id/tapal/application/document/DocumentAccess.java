package id.tapal.application.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody attached or opened a document (pencatatan akses). It stays when the document itself is forgotten.
 *
 * @param number the case
 * @param document the id of the document
 * @param kind what the document is
 * @param what what was done
 * @param member who
 * @param at when
 */
public record DocumentAccess(String number, String document, DocumentKind kind, What what, String member, Instant at) {

    /** What was done with it. */
    public enum What {
        /** It was put to the case. */
        ATTACHED,
        /** Its content was told. */
        OPENED;

        /** The name in message bundles and in the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an id says. */
        public static Optional<What> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /** Requires all. */
    public DocumentAccess {
        requireNonNull(number, "number");
        requireNonNull(document, "document");
        requireNonNull(kind, "kind");
        requireNonNull(what, "what");
        requireNonNull(member, "member");
        requireNonNull(at, "at");
    }

    /** That a document was attached. */
    public static DocumentAccess attaching(Document document) {
        return new DocumentAccess(
                document.number(), document.id(), document.kind(), What.ATTACHED, document.member(), document.at());
    }

    /** That a document is opened. */
    public static DocumentAccess opening(Document document, String member, Instant at) {
        return new DocumentAccess(document.number(), document.id(), document.kind(), What.OPENED, member, at);
    }
}
