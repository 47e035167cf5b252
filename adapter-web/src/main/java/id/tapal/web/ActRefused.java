package id.tapal.web;

import id.tapal.application.request.Recording;

/** Carries a refusal to where it becomes a problem document. */
final class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Recording.Refused refusal;

    ActRefused(Recording.Refused refusal) {
        this.refusal = refusal;
    }

    Recording.Refused refusal() {
        return refusal;
    }
}
