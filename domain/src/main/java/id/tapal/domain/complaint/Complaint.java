package id.tapal.domain.complaint;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A complaint about the service (COMPLAINT): received, then answered.
 *
 * @param number its number, of a series of its own
 * @param route how it came
 * @param receivedAt when
 * @param receivedBy the member of staff who took it; empty where nobody did, as with a slip in the suggestion box
 * @param from who complains; empty for an unsigned slip in the suggestion box
 * @param text what about
 * @param answer the answer; empty while it is owed
 */
public record Complaint(
        String number,
        ComplaintRoute route,
        Instant receivedAt,
        String receivedBy,
        String from,
        String text,
        Optional<Answer> answer) {

    /** Requires a text. */
    public Complaint {
        requireNonNull(number, "number");
        requireNonNull(route, "route");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(receivedBy, "receivedBy");
        requireNonNull(from, "from");
        requireNonNull(answer, "answer");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: write what the complaint is about");
        }
    }

    /**
     * What was answered.
     *
     * @param at when
     * @param by the member of staff who answered
     * @param text what
     */
    public record Answer(Instant at, String by, String text) {
        /** Requires a text. */
        public Answer {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            if (text.isBlank()) {
                throw new IllegalArgumentException("text: write the answer");
            }
        }
    }

    /** A complaint just received. */
    public static Complaint received(
            String number, ComplaintRoute route, Instant at, String by, String from, String text) {
        return new Complaint(number, route, at, by, from, text, Optional.empty());
    }

    /** The complaint answered; empty where it already is, or where the answer would come before the complaint. */
    public Optional<Complaint> answered(Answer given) {
        return answer.isPresent() || given.at().isBefore(receivedAt)
                ? Optional.empty()
                : Optional.of(new Complaint(number, route, receivedAt, receivedBy, from, text, Optional.of(given)));
    }

    /** The complaint as it was before any answer. */
    public Complaint asReceived() {
        return received(number, route, receivedAt, receivedBy, from, text);
    }

    /** Whether an answer is still owed. */
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
