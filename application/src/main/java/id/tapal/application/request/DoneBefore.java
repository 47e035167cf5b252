package id.tapal.application.request;

/** What is to be done once was done before; nothing is written. */
public final class DoneBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Once.Done done;

    /** With what came of it the first time. */
    public DoneBefore(Once.Done done) {
        super(done.once().key());
        this.done = done;
    }

    /** What came of it. */
    public Once.Done done() {
        return done;
    }
}
