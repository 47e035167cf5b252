package id.tapal.domain.standard;

import static java.util.Objects.requireNonNull;

/**
 * How long something may take.
 *
 * @param amount zero or more; zero days is the day of the start itself
 * @param unit what is counted
 */
public record Limit(int amount, LimitUnit unit) {
    /** Refuses a negative amount. */
    public Limit {
        requireNonNull(unit, "unit");
        if (amount < 0) {
            throw new IllegalArgumentException("amount: a limit is zero or more, was " + amount);
        }
    }
}
