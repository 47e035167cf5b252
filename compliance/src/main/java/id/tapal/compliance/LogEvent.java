package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Facts;
import java.time.Instant;
import java.util.List;

/**
 * One event as a log has it: texts that may mean anything, and when it was.
 *
 * @param caseId which case
 * @param channel the channel as written; blank where the row does not say
 * @param activity what was done, as written
 * @param at when
 * @param zoned whether the log says in which zone that is; where not, it was read in the standard's
 * @param resource who did it; blank where the log does not say
 * @param role in which role, as written; blank where the log does not say
 * @param complete whether it is the completion of an activity: what starts or suspends one is no act
 * @param facts the data columns of section 7
 * @param others the cells of all other columns: two events are the same only if these are
 * @param row where it stands: the line of a CSV file on which it begins, the ordinal of the event in a XES file, or any number of the caller's; 1 or more
 * @param source in which of several logs it stands, 0 for the first
 */
public record LogEvent(
        String caseId,
        String channel,
        String activity,
        Instant at,
        boolean zoned,
        String resource,
        String role,
        boolean complete,
        Facts facts,
        List<String> others,
        long row,
        int source) {

    /** Requires all, and a case. */
    public LogEvent {
        requireNonNull(channel, "channel");
        requireNonNull(activity, "activity");
        requireNonNull(at, "at");
        requireNonNull(resource, "resource");
        requireNonNull(role, "role");
        requireNonNull(facts, "facts");
        others = List.copyOf(others);
        if (caseId.isBlank()) {
            throw new IllegalArgumentException("caseId: an event belongs to a case, was blank");
        }
        if (row < 1) {
            throw new IllegalArgumentException("row: starts at 1, was " + row);
        }
    }

    /** An event without columns of no meaning here, of one log. */
    public static LogEvent of(
            String caseId,
            String channel,
            String activity,
            Instant at,
            String resource,
            String role,
            Facts facts,
            long row) {
        return new LogEvent(caseId, channel, activity, at, true, resource, role, true, facts, List.of(), row, 0);
    }

    /** The cells alone. */
    LogEvent withoutPlace() {
        return new LogEvent(caseId, channel, activity, at, zoned, resource, role, complete, facts, others, 1, 0);
    }

    /** Whether all cells are equal, wherever they stand. */
    boolean isSameAs(LogEvent other) {
        return at.equals(other.at)
                && activity.equals(other.activity)
                && resource.equals(other.resource)
                && role.equals(other.role)
                && channel.equals(other.channel)
                && zoned == other.zoned
                && complete == other.complete
                && facts.equals(other.facts)
                && others.equals(other.others);
    }
}
