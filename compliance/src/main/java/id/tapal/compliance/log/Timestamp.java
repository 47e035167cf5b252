package id.tapal.compliance.log;

import java.time.Instant;

/**
 * When something was done, as a log says it.
 *
 * @param at the instant
 * @param zoned whether the log says in which zone
 */
record Timestamp(Instant at, boolean zoned) {}
