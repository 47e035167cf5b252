package id.tapal.web;

/** What is asked was done before. */
final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Conflict(String what) {
        super(what);
    }
}
