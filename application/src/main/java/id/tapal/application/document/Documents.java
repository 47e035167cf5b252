package id.tapal.application.document;

import id.tapal.application.request.PeopleForgotten;
import java.util.List;
import java.util.Optional;

/**
 * Driven port: the documents of cases. Who forgets the people of a case ({@link id.tapal.application.people.People#forget}) destroys them; that
 * they were attached and opened stays.
 */
public interface Documents {

    /**
     * Keeps a document, and that it was attached, unless its case has one of the same content: then nothing is kept.
     *
     * @return the document that is kept: this one, or the one that was there before
     * @throws PeopleForgotten if the people of the case were forgotten
     */
    Document add(Document document, Content content);

    /** The documents of a case, in the order of time. */
    List<Document> list(String number);

    /**
     * The content of a document. That it is opened is kept in the same transaction, before anybody sees it; nothing is where there is no such
     * document.
     */
    Optional<Content> open(DocumentAccess opening);

    /**
     * Who attached and opened documents of a case, the last first.
     *
     * @param limit how many at most
     */
    List<DocumentAccess> accesses(String number, int limit);
}
