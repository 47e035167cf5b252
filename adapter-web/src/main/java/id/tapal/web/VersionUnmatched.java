package id.tapal.web;

import id.tapal.application.request.StaleVersion;

/** The version that {@code If-Match} names is not the version of the case. */
final class VersionUnmatched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StaleVersion stale;

    VersionUnmatched(StaleVersion stale) {
        this.stale = stale;
    }

    StaleVersion stale() {
        return stale;
    }
}
