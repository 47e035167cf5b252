package id.tapal.web;

/** A body is not sent as JSON. */
final class WrongContentType extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
