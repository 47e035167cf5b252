package id.tapal.oidc;

import org.jspecify.annotations.Nullable;

/** Why a provider is of no use now. The message goes to the log: it has no secret in it, and no more of what the provider said than a name. */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    Fault(String message) {
        this(message, null);
    }

    Fault(String message, @Nullable Throwable cause) {
        super(message.substring(0, Math.min(message.length(), LONGEST)), cause);
    }
}
