package id.tapal.domain.deadline;

/**
 * How long an answer took, as the limit it is held against counts (section 5): in begun minutes, or in days of the calendar or of work, the day of the
 * start being day 0.
 *
 * @param amount in the unit of the limit
 * @param late whether it came after the limit
 */
public record Taken(int amount, boolean late) {
    /** Refuses a negative amount. */
    public Taken {
        if (amount < 0) {
            throw new IllegalArgumentException("amount: nothing takes less than no time, was " + amount);
        }
    }
}
