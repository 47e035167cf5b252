package id.tapal.application.document;

import java.util.List;

/**
 * The documents of a case as a member of staff sees them (dokumen kasus).
 *
 * @param documents in the order of time; without names where they are not opened
 * @param mayOpen whether this member may open them
 * @param mayAttach whether this member may attach another now
 * @param forgotten whether the people of the case were forgotten, and its documents with them
 * @param accesses who attached and opened them, the last first; none where they are not opened
 */
public record CaseDocuments(
        List<Document> documents,
        boolean mayOpen,
        boolean mayAttach,
        boolean forgotten,
        List<DocumentAccess> accesses) {
    /** Copies the lists. */
    public CaseDocuments {
        documents = List.copyOf(documents);
        accesses = List.copyOf(accesses);
    }
}
