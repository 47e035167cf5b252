package id.tapal.application.letter;

import id.tapal.application.people.PersonalTask;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import java.time.InstantSource;
import java.util.Map;

/**
 * Driving port: the drafts of the answer in a case. Their words are for those who may open its documents, and by the same rule: they may repeat what a requester
 * wrote.
 */
public final class AnswerDrafts {

    private final Drafts drafts;
    private final PersonalTask task;
    private final InstantSource clock;

    /**
     * @param task whose task it is to read what is personal
     */
    public AnswerDrafts(Drafts drafts, PersonalTask task, InstantSource clock) {
        this.drafts = drafts;
        this.task = task;
        this.clock = clock;
    }

    /**
     * The drafts of a case.
     *
     * @param view the case as the member was shown it
     */
    public CaseDrafts of(CaseView view, String member) {
        boolean mayRead = task.isOpen(view.file(), member, clock.instant());
        Map<Integer, AnswerWords> words =
                mayRead && DraftsOfCase.isAny(view.entries()) ? drafts.of(view.number()) : Map.of();
        return new CaseDrafts(DraftsOfCase.in(view.entries(), words), mayRead);
    }
}
