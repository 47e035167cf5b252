package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was taken as an act.
 *
 * @param act what was done
 * @param actor by whom; blank where the log does not say
 * @param role in which role; null where the log does not say
 * @param at when
 * @param row where it stands in its log
 * @param source in which log
 */
public record Taken(ActType act, String actor, @Nullable Role role, Instant at, long row, int source) {

    /** Requires all but the role. */
    public Taken {
        requireNonNull(act, "act");
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
    }
}
