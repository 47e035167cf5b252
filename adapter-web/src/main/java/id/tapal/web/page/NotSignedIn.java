package id.tapal.web.page;

/** A page for staff is asked for by somebody who is not signed in. */
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
