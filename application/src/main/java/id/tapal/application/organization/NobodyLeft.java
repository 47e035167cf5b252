package id.tapal.application.organization;

/** After this nobody active would be an administrator, head, secretary or stand-in of either, and nobody could administer. Nothing is changed. */
public final class NobodyLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NobodyLeft() {
        super("nobody active would be left to administer: keep an administrator, a head or a secretary");
    }
}
