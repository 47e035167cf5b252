package id.tapal.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A lawful extension within a derivation (KIP-22.8).
 *
 * @param at when it was recorded
 * @param days how many working days it adds
 * @param lastDayBefore the last day without it
 */
public record Extension(Instant at, int days, LocalDate lastDayBefore) {}
