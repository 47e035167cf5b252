package id.tapal.web;

/** There is nothing under that name. */
final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchThing(String what) {
        super(what);
    }
}
