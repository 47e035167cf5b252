package id.tapal.testkit;

import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.Documents;
import id.tapal.application.request.PeopleForgotten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documents of cases, in memory. */
final class InMemoryDocuments implements Documents {

    private final InMemoryJournal journal;
    private final Map<Document, Content> documents = new LinkedHashMap<>();
    private final List<DocumentAccess> accesses = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();

    InMemoryDocuments(InMemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Document add(Document document, Content content) {
        if (journal.find(document.number()).isEmpty()) {
            throw new IllegalStateException("no case " + document.number());
        }
        if (forgotten.contains(document.number())) {
            throw new PeopleForgotten(document.number());
        }
        for (Map.Entry<Document, Content> each : documents.entrySet()) {
            if (each.getKey().number().equals(document.number())
                    && each.getValue().equals(content)) {
                return each.getKey();
            }
        }
        documents.put(document, content);
        accesses.addFirst(DocumentAccess.attaching(document));
        return document;
    }

    @Override
    public synchronized List<Document> list(String number) {
        return documents.keySet().stream()
                .filter(each -> each.number().equals(number))
                .toList();
    }

    @Override
    public synchronized Optional<Content> open(DocumentAccess opening) {
        Optional<Content> content = list(opening.number()).stream()
                .filter(each -> each.id().equals(opening.document()))
                .findFirst()
                .map(documents::get);
        content.ifPresent(told -> accesses.addFirst(opening));
        return content;
    }

    @Override
    public synchronized List<DocumentAccess> accesses(String number, int limit) {
        return accesses.stream()
                .filter(each -> each.number().equals(number))
                .limit(limit)
                .toList();
    }

    /** Destroys the documents of a case, once and for all. */
    synchronized void forget(String number) {
        documents.keySet().removeIf(each -> each.number().equals(number));
        forgotten.add(number);
    }
}
