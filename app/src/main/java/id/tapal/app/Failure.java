package id.tapal.app;

/** Something could not be done; the message is one line and says the remedy. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the line to print. */
    public Failure(String message) {
        super(message);
    }
}
