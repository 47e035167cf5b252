package id.tapal.web;

import java.time.Duration;

/** More requests than one client may make. */
final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooMany(Duration pause) {
        this.pause = pause;
    }

    /** The seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
