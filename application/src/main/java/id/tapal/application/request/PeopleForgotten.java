package id.tapal.application.request;

/** An act states something personal, or was judged by what is remembered of people, in a case whose people were forgotten; nothing is written. */
public final class PeopleForgotten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** In the case of that number. */
    public PeopleForgotten(String number) {
        super(number);
    }
}
