package id.tapal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many a minute for each key, any of them at once: a bucket that is full at first and fills evenly. Remembers a bounded number of keys; the one
 * that was not seen for longest is forgotten, which is in its favour.
 */
final class RateLimit {

    private static final int MOST_KEYS = 10_000;

    /** What one request takes from a bucket, of which as many flow in each millisecond as may be made in a minute. */
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final int perMinute;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param perMinute how many; 0 for any number */
    RateLimit(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one for a key: empty where there was one, or else how long to wait for it. */
    synchronized Optional<Duration> take(String key) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        long full = perMinute * MINUTE;
        Bucket bucket = buckets.computeIfAbsent(key, first -> new Bucket(full, now));
        long held = Math.min(full, bucket.held + perMinute * Math.min(MINUTE, sinceMillis(bucket.at, now)));
        boolean granted = held >= MINUTE;
        buckets.put(key, new Bucket(granted ? held - MINUTE : held, now));
        return granted ? Optional.empty() : Optional.of(Duration.ofMillis(Math.ceilDiv(MINUTE - held, perMinute)));
    }

    /** A clock that was set back fills nothing and takes nothing away. */
    private static long sinceMillis(Instant before, Instant now) {
        return Math.max(0, Duration.between(before, now).toMillis());
    }

    private record Bucket(long held, Instant at) {}
}
