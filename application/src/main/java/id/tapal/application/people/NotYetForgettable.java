package id.tapal.application.people;

import id.tapal.domain.deadline.Recourse;
import java.util.Optional;

/** The people of a case are still needed: it has not ended, or objection and dispute are still possible. Nothing is forgotten. */
public final class NotYetForgettable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Recourse> recourse;

    NotYetForgettable(Optional<Recourse> recourse) {
        super(recourse.map(until -> "until " + until.lastDay()).orElse("not ended"));
        this.recourse = recourse;
    }

    /** How long they are needed, and how that was counted; empty while the case has not ended. */
    public Optional<Recourse> recourse() {
        return recourse;
    }
}
