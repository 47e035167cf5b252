package id.tapal.application.document;

/** What came of attaching a document (hasil pelampiran). */
public sealed interface Attaching {

    /** It is kept. */
    record Attached(Document document) implements Attaching {}

    /** The case has the same content already: nothing was kept. */
    record AlreadyThere(Document before) implements Attaching {}

    /** It is not taken. */
    record Refused(Fault fault) implements Attaching {}
}
