package id.tapal.web;

import id.tapal.application.request.StaleVersion;

/** The version that {@code If-Match} names is not the version that there is. */
final class VersionUnmatched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int expected;
    private final int actual;

    VersionUnmatched(int expected, int actual) {
        this.expected = expected;
        this.actual = actual;
    }

    VersionUnmatched(StaleVersion stale) {
        this(stale.expected(), stale.actual());
    }

    int expected() {
        return expected;
    }

    int actual() {
        return actual;
    }
}
