package id.tapal.domain.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a derivation does not count.
 *
 * @param date the day
 * @param reason why; a holiday goes before the weekend it falls on
 * @param holiday the holiday with its decree; null for a plain weekend
 */
public record SkippedDay(
        LocalDate date, SkipReason reason, @Nullable Holiday holiday) {}
