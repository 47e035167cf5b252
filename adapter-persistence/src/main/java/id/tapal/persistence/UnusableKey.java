package id.tapal.persistence;

import org.jspecify.annotations.Nullable;

/** A key cannot be used, or a seal does not open; the message says why and what to do, and never holds key or text. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
