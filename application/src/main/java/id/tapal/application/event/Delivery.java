package id.tapal.application.event;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One event for one subscription, and how far it came.
 *
 * @param subscription for which subscription
 * @param event what is sent
 * @param state how far it came
 * @param attempts how often it was tried since it was recorded or replayed
 * @param dueAt when it is tried next; of meaning only while it is pending
 * @param lastAt when it was tried last
 * @param lastError why that failed, as a code such as {@code http-500}, {@code timeout}, {@code unreachable}; empty where it did not
 */
public record Delivery(
        String subscription,
        Event event,
        State state,
        int attempts,
        Instant dueAt,
        Optional<Instant> lastAt,
        String lastError) {

    /** How far it came. */
    public enum State {
        /** To be sent, for the first time or again. */
        PENDING,
        /** The receiver has it. */
        DELIVERED,
        /** Given up. It may be replayed. */
        FAILED;

        /** The name in JSON, such as {@code pending}. */
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
}
