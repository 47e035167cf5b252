package id.tapal.persistence;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says why and what to do. */
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
