package id.tapal.domain.deadline;

import java.util.Optional;

/**
 * A deadline of a case: the reading that governs, and beside it the other reading of "hari" where the text leaves it open.
 *
 * @param governing the one that counts
 * @param otherReading what the other reading would give; empty where there is only one
 */
public record Deadline(Derivation governing, Optional<Derivation> otherReading) {}
