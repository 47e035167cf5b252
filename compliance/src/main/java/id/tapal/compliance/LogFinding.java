package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * Something about the log, not about the agency: never a breach (section 7).
 *
 * @param code which
 * @param subject what it is about: a column, a case, the texts that are not known; blank where that is clear
 * @param rows where it shows, the first few; empty where it is no matter of rows
 * @param count how often it shows
 */
public record LogFinding(Code code, String subject, List<Long> rows, int count) {

    /** The rows told of at most. */
    static final int ROWS = 5;

    /** What can be found of a log. */
    public enum Code {
        /** A required data column that the whole log lacks: what depends on it is taken as in order. */
        MISSING_COLUMN,
        /** A case without a known channel: not judged, not counted, not listed. */
        CHANNEL,
        /** A time without an offset, read in the standard's zone. */
        ZONE,
        /** The rows of the case are not in the order of time. */
        ORDER,
        /** A row with all cells equal to an earlier one: counted once. */
        DUPLICATE,
        /** An activity that is not known, or not in this channel: skipped. */
        UNKNOWN_ACTIVITY,
        /** A role that is not known or empty: not judged. */
        UNKNOWN_ROLE,
        /** Nobody is said to have done it: the person is not judged. */
        UNKNOWN_ACTOR,
        /** A fee that is no number. */
        BAD_VALUE,
        /** A transition other than the completion of an activity: ignored. */
        LIFECYCLE,
        /** A limit that runs over days for which no decree is known yet. */
        CALENDAR_PROVISIONAL;

        private final String id = (name().startsWith("CALENDAR") ? "" : "log-")
                + name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The name in reports, such as {@code log-zone}. */
        public String id() {
            return id;
        }
    }

    /** Copies the rows. */
    public LogFinding {
        requireNonNull(code, "code");
        requireNonNull(subject, "subject");
        rows = List.copyOf(rows);
    }
}
