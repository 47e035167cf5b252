package id.tapal.testkit;

import id.tapal.application.organization.Staff;
import id.tapal.application.view.SavedView;
import id.tapal.application.view.SavedViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saved views in memory. */
final class InMemorySavedViews implements SavedViews {

    private final Map<String, Map<String, SavedView>> byMember = new HashMap<>();
    private final Staff staff;

    InMemorySavedViews(Staff staff) {
        this.staff = staff;
    }

    @Override
    public synchronized List<SavedView> of(String member) {
        return List.copyOf(byMember.getOrDefault(member, Map.of()).values());
    }

    @Override
    public synchronized boolean save(String member, SavedView view, int most) {
        if (staff.find(member).isEmpty()) {
            throw new IllegalStateException("member: there is no " + member);
        }
        Map<String, SavedView> views = byMember.computeIfAbsent(member, each -> new HashMap<>());
        if (!views.containsKey(view.name()) && views.size() >= most) {
            return false;
        }
        views.put(view.name(), view);
        return true;
    }

    @Override
    public synchronized void delete(String member, String name) {
        byMember.getOrDefault(member, new HashMap<>()).remove(name);
    }
}
