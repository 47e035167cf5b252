package id.tapal.application.event;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: 30 seconds, doubling to 6 hours, up to a fifth less by chance; about three days in all. */
final class Backoff {

    static final int MOST_ATTEMPTS = 21;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    static Duration after(int attempts, RandomGenerator random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        Duration nominal = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis(Math.round(nominal.toMillis() * (1 - SPREAD * random.nextDouble())));
    }
}
