package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Ground;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a case, as figures count it. Whether an unanswered one is late is a question of the asking instant, never stored.
 *
 * @param opened the month of the first act, in the zone of the standard
 * @param end whether its clocks have stopped, and by what
 * @param grounds on which its answer withholds something; none without one
 * @param answeredAt when it was answered; empty for an unanswered or withdrawn one
 * @param promise the agency's promise (TIME-A, TIME-B, TIME-C)
 * @param statute the statutory limit (KIP-22.7)
 */
public record Outcome(
        YearMonth opened,
        End end,
        Set<Ground> grounds,
        Optional<Instant> answeredAt,
        ByLimit promise,
        ByLimit statute) {

    /** Copies the grounds. */
    public Outcome {
        requireNonNull(opened, "opened");
        requireNonNull(end, "end");
        grounds = Set.copyOf(grounds);
    }

    /** Whether the clocks of a case have stopped, and by what. */
    public enum End {
        /** They run, or never started. */
        UNANSWERED,
        /** By the withdrawal of the request, before an answer. */
        WITHDRAWN,
        /** By the answer. */
        ANSWERED
    }

    /**
     * A case held against a limit.
     *
     * @param taken how long its answer took; empty without one
     * @param lateFrom from when an answer is late; empty where the clock does not run
     */
    public record ByLimit(Optional<Taken> taken, Optional<Instant> lateFrom) {
        /** Nothing to be held against it. */
        public static final ByLimit NONE = new ByLimit(Optional.empty(), Optional.empty());
    }

    /** A case of a month of which nothing has come yet, and no clock runs. */
    public static Outcome none(YearMonth opened) {
        return new Outcome(opened, End.UNANSWERED, Set.of(), Optional.empty(), ByLimit.NONE, ByLimit.NONE);
    }
}
