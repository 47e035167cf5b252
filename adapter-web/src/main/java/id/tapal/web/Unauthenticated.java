package id.tapal.web;

/** Nobody known is asking. */
final class Unauthenticated extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
