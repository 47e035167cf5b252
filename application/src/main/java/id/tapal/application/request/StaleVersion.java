package id.tapal.application.request;

/** Somebody was faster: the case has another version than expected. Nothing was recorded. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int expected;
    private final int actual;

    /** With both versions. */
    public StaleVersion(int expected, int actual) {
        super("expected version " + expected + ", the case has " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version the caller knew. */
    public int expected() {
        return expected;
    }

    /** The version the case has. */
    public int actual() {
        return actual;
    }
}
