package id.tapal.web;

import id.tapal.application.request.Recording;

/** Carries a wrong time to where it becomes a problem document. */
final class ActMisdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Recording.Misdated misdated;

    ActMisdated(Recording.Misdated misdated) {
        this.misdated = misdated;
    }

    Recording.Misdated misdated() {
        return misdated;
    }
}
