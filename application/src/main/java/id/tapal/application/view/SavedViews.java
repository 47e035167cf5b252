package id.tapal.application.view;

import java.util.List;

/** Driven port: the views that members have saved, each under a name of its own. */
public interface SavedViews {

    /** Those of a member, in any order. */
    List<SavedView> of(String member);

    /**
     * Saves a view, in place of the one of that name.
     *
     * @param member one that there is
     * @param most how many a member may have, however many are saved at the same moment
     * @return false if it would be one more than that; nothing is saved then
     */
    boolean save(String member, SavedView view, int most);

    /** Deletes the view of a name, if the member has one. */
    void delete(String member, String name);
}
