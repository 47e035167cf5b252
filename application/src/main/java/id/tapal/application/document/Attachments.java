package id.tapal.application.document;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Secrets;
import id.tapal.application.people.People;
import id.tapal.application.people.PersonalTask;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Cases;
import id.tapal.application.request.PeopleForgotten;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Driving port: the documents of a case (lampiran). A scan tells who asked, so it is opened by those who may read an identity number, and who
 * opens it is kept; who else reads the case sees that there is one.
 */
public final class Attachments {

    /** How many of the last accesses are told. */
    public static final int TOLD = 100;

    private final Cases cases;
    private final Documents documents;
    private final People people;
    private final PersonalTask task;
    private final InstantSource clock;
    private final Secrets secrets;

    /**
     * @param cases who may read which case
     * @param people whether those of a case were forgotten
     * @param task whose task it is to open what is personal
     * @param random where ids come from
     */
    public Attachments(
            Cases cases,
            Documents documents,
            People people,
            PersonalTask task,
            InstantSource clock,
            RandomGenerator random) {
        this.cases = cases;
        this.documents = documents;
        this.people = people;
        this.task = task;
        this.clock = clock;
        this.secrets = new Secrets(random);
    }

    /**
     * The documents of a case.
     *
     * @param view the case as the member was shown it
     */
    public CaseDocuments of(CaseView view, String member) {
        Instant now = clock.instant();
        boolean mayOpen = task.isOpen(view.file(), member, now);
        boolean forgotten = people.forgetting(view.number()).isPresent();
        List<Document> all = documents.list(view.number());
        return new CaseDocuments(
                mayOpen ? all : all.stream().map(Document::masked).toList(),
                mayOpen,
                task.isTheirs(view.file(), member, now) && !forgotten,
                forgotten,
                mayOpen ? documents.accesses(view.number(), TOLD) : List.of());
    }

    /**
     * Attaches a document, as it is told by its content.
     *
     * @param name as somebody's machine calls it
     * @return empty where there is no such case
     * @throws NotPermitted if the member may not read the case, or it is not their task
     * @throws PeopleForgotten if the people of the case were forgotten
     */
    public Optional<Attaching> attach(String number, String member, DocumentKind kind, String name, Content content) {
        return cases.read(number, member).map(view -> {
            Instant now = clock.instant();
            task.require(view.file(), member, now);
            return switch (content.examined()) {
                case Examination.Unsound unsound -> new Attaching.Refused(unsound.fault());
                case Examination.Sound sound -> {
                    String shown = FileName.of(name, kind, sound.type());
                    yield added(
                            new Document(number, secrets.id(), kind, sound.type(), shown, content.size(), member, now),
                            content);
                }
            };
        });
    }

    private Attaching added(Document document, Content content) {
        Document kept = documents.add(document, content);
        return kept.id().equals(document.id()) ? new Attaching.Attached(document) : new Attaching.AlreadyThere(kept);
    }

    /**
     * Opens a document. That it is opened is kept before it is told.
     *
     * @return empty where there is no such case or document
     * @throws NotPermitted if the member may not read the case, or it is not their task, nor are they an auditor
     */
    public Optional<Opened> open(String number, String id, String member) {
        return cases.read(number, member).flatMap(view -> {
            Instant now = clock.instant();
            task.requireOpen(view.file(), member, now);
            return documents.list(number).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .flatMap(document -> documents
                            .open(DocumentAccess.opening(document, member, now))
                            .map(content -> new Opened(document, content)));
        });
    }
}
