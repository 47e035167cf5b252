package id.tapal.application.document;

import static java.util.Objects.requireNonNull;

/**
 * A document with its content.
 *
 * @param document the document
 * @param content what stands in it
 */
public record Opened(Document document, Content content) {
    /** Requires both. */
    public Opened {
        requireNonNull(document, "document");
        requireNonNull(content, "content");
    }
}
