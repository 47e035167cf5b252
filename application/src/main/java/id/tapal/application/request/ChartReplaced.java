package id.tapal.application.request;

/** The organisation chart was replaced while an act was judged by the one before; nothing is written, and the act is judged again. */
public final class ChartReplaced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the versions of both. */
    public ChartReplaced(int judgedBy, int now) {
        super("judged by version " + judgedBy + " of the chart, which is now at " + now);
    }
}
