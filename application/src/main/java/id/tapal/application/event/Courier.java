package id.tapal.application.event;

import java.net.URI;
import java.time.Instant;

/** Driven port: sends an event to an address, once, signed. */
@FunctionalInterface
public interface Courier {

    /**
     * What is sent.
     *
     * @param address where to
     * @param secret what it is signed with
     * @param event the event
     * @param at the time of sending, which is signed too
     */
    record Parcel(URI address, String secret, Event event, Instant at) {
        /** Without the secret. */
        @Override
        public String toString() {
            return event.id() + " to " + address;
        }
    }

    /** What the receiver said. */
    sealed interface Receipt {

        /** It has the event. */
        record Taken() implements Receipt {}

        /** There is nobody any more, and nothing is to be sent again. */
        record Gone() implements Receipt {}

        /**
         * It has not taken the event, or was not reached.
         *
         * @param why a code such as {@code http-500}, {@code timeout}, {@code unreachable}
         */
        record Refused(String why) implements Receipt {}
    }

    /**
     * Sends it, and waits for the answer for a bounded time.
     *
     * @throws InterruptedException if the program stops; whether the receiver has it is not known
     */
    Receipt send(Parcel parcel) throws InterruptedException;
}
