package id.tapal.testkit;

import id.tapal.application.desk.Desk;

/** The driven ports of a desk in memory: for tests, safe to share between threads, gone with the process. */
public final class InMemoryHoldings {

    private InMemoryHoldings() {}

    /** Empty holdings. They share one store, as the tables of a database do: an entry and its row are written together. */
    public static Desk.Holdings create() {
        InMemoryCaseRegister register = new InMemoryCaseRegister();
        InMemoryStaff staff = new InMemoryStaff();
        InMemoryCredentials credentials = new InMemoryCredentials(staff);
        InMemoryEvents events = new InMemoryEvents();
        InMemoryDone done = new InMemoryDone();
        InMemoryJournal journal = new InMemoryJournal(register, staff, events, done);
        InMemoryDocuments documents = new InMemoryDocuments(journal);
        InMemoryLetters letters = new InMemoryLetters(journal);
        return new Desk.Holdings(
                journal,
                register,
                new InMemoryCaseCounts(register),
                staff,
                new InMemoryTokens(staff),
                new InMemoryComplaintRegister(done),
                events,
                events,
                new InMemoryPeople(journal, documents, letters),
                credentials,
                new InMemorySessions(staff, credentials),
                new QuickPasswords(),
                new InMemoryTrackingCodes(journal),
                documents,
                new InMemoryLooks(),
                journal::drafts,
                letters,
                new InMemorySavedViews(staff),
                new InMemoryBindings(staff));
    }
}
