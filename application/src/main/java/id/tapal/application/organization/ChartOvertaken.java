package id.tapal.application.organization;

/** Somebody was faster: the chart has another version than the one that was seen. Nothing is changed. */
public final class ChartOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int expected;
    private final int actual;

    ChartOvertaken(int expected, int actual) {
        super("expected version " + expected + " of the chart, it has " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that was seen. */
    public int expected() {
        return expected;
    }

    /** The version it has. */
    public int actual() {
        return actual;
    }
}
