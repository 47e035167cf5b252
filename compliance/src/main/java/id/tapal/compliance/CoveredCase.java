package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A case with what it shows of the standard.
 *
 * @param judged what came of it
 * @param exercised what it broke, and what it kept though a single change of it would have broken it ({@link CoverageJudge})
 * @param taken the branches it took
 */
public record CoveredCase(JudgedCase judged, Set<Breakable> exercised, Set<Branch> taken) {

    /** Copies the sets. */
    public CoveredCase {
        requireNonNull(judged, "judged");
        exercised = Set.copyOf(exercised);
        taken = Set.copyOf(taken);
    }
}
