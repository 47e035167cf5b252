package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Breach;

/**
 * A breach, and where it shows.
 *
 * @param breach the breach
 * @param row of the act in its log; 0 for an omission
 * @param source which log
 */
public record FoundBreach(Breach breach, long row, int source) {

    /** Requires the breach. */
    public FoundBreach {
        requireNonNull(breach, "breach");
    }
}
