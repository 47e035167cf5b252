package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody now owes in a case (kewajiban).
 *
 * @param clause the clause under which it is owed
 * @param act the act that discharges it; null where any of several would
 * @param owedBy the person who owes it; empty where any holder of a role does
 * @param post the post of the chart whose holder owes it, whoever that is; null where it is owed by no post
 * @param roles the roles of which any holder owes it; empty where the person does
 * @param due by when, as a derivation; empty where the clause sets no time and no clock runs
 * @param late whether that has passed
 */
public record Obligation(
        Clause clause,
        @Nullable ActType act,
        String owedBy,
        @Nullable String post,
        Set<Role> roles,
        Optional<Derivation> due,
        boolean late) {

    /** Requires all but act and post. */
    public Obligation {
        requireNonNull(clause, "clause");
        requireNonNull(owedBy, "owedBy");
        Set<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        roles = Collections.unmodifiableSet(sorted);
        requireNonNull(due, "due");
    }
}
