package id.tapal.application.people;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.Look;
import id.tapal.application.request.Looks;
import java.time.InstantSource;
import java.util.List;

/** Driving port: who looked at a case, for those who may see what is personal in it. */
public final class Onlookers {

    /** How many of the last looks are told. */
    public static final int TOLD = 100;

    private final Looks looks;
    private final PersonalTask task;
    private final InstantSource clock;

    /**
     * @param task whose task it is to see what is personal
     */
    public Onlookers(Looks looks, PersonalTask task, InstantSource clock) {
        this.looks = looks;
        this.task = task;
        this.clock = clock;
    }

    /**
     * Who looked at a case, the last first; none for whom it is not told.
     *
     * @param view the case as the member was shown it
     */
    public List<Look> of(CaseView view, String member) {
        return task.isOpen(view.file(), member, clock.instant()) ? looks.last(view.number(), TOLD) : List.of();
    }
}
