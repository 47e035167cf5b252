package id.tapal.application.organization;

/** Somebody asks for what their positions and duties do not allow. The message says who may. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With who may instead. */
    public NotPermitted(String message) {
        super(message);
    }
}
