package id.tapal.application.request;

/** A key of {@link Once} that already stands for something else. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the key. */
    public KeyReused(String key) {
        super(key);
    }
}
