package id.tapal.application.view;

import id.tapal.application.organization.ReadingRights;
import java.util.Comparator;
import java.util.List;

/** Driving port: views of the register, for whoever may read in it. A view shows its owner what they may read when they look. */
public final class Views {

    /** How many a member may have. */
    public static final int MOST = 20;

    private static final Comparator<SavedView> BY_NAME =
            Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER).thenComparing(SavedView::name);

    private final SavedViews views;
    private final ReadingRights rights;

    /**
     * @param rights who may read anything
     */
    public Views(SavedViews views, ReadingRights rights) {
        this.views = views;
        this.rights = rights;
    }

    /** The views of a member, by name. */
    public List<SavedView> of(String member) {
        return views.of(member).stream().sorted(BY_NAME).toList();
    }

    /**
     * Saves a view, in place of the one of that name.
     *
     * @return false if the member has as many as they may have
     * @throws id.tapal.application.organization.NotPermitted if the member may read nothing whatever
     */
    public boolean save(String member, SavedView view) {
        rights.requireReader(member);
        return views.save(member, view, MOST);
    }

    /** Deletes the view of a name, if the member has one. */
    public void delete(String member, String name) {
        views.delete(member, name);
    }
}
