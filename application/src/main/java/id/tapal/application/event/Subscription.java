package id.tapal.application.event;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the events go. Its secret is kept apart ({@link Subscriptions#secret}).
 *
 * @param id by which it is listed and changed
 * @param address to which events are posted
 * @param state whether they are
 * @param createdAt since when
 */
public record Subscription(String id, URI address, State state, Instant createdAt) {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LAST_PORT = 65_535;

    /** Whether events are sent. While they are not, they wait. */
    public enum State {
        /** They are sent. */
        ACTIVE,
        /** An administrator has paused it. */
        PAUSED,
        /** The receiver has answered that there is nobody any more (410); an administrator may make it active again. */
        GONE;

        /** The name in JSON, such as {@code active}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that name. */
        public static Optional<State> find(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }
    }

    /** Refuses an address that {@link #isAddress} refuses. */
    public Subscription {
        requireAddress(address);
    }

    /** The address, or an {@link IllegalArgumentException} that says what it must be. */
    static URI requireAddress(URI address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException(
                    "address: write one such as https://sistem.go.id/tapal, without user name and fragment, was "
                            + address);
        }
        return address;
    }

    /**
     * Whether events may be posted there: http or https, with a host, without user name and fragment. Addresses of private networks are
     * allowed, for that is where an agency's systems are; only administrators subscribe.
     */
    public static boolean isAddress(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() != 0
                && address.getPort() <= LAST_PORT
                && address.toString().length() <= LONGEST_ADDRESS;
    }

    /** Whether events are sent. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
