package id.tapal.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    /** A clock that stands at an instant. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Sets it, forward or back. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves it on. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
