package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * On what conditions an entry is written.
 *
 * @param chart the version of the chart that it was judged by, if by one
 * @param once what it is the doing of, if it is to be done once
 * @param byMemory whether it was judged by the case as the journal {@linkplain Journal#recall(String) remembers} it
 */
public record Proviso(OptionalInt chart, Optional<Once> once, boolean byMemory) {

    /** Unconditionally. */
    public static final Proviso NONE = new Proviso(OptionalInt.empty(), Optional.empty(), false);

    /** Requires chart and wish. */
    public Proviso {
        requireNonNull(chart, "chart");
        requireNonNull(once, "once");
    }
}
