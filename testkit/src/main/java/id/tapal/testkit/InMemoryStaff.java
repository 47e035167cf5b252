package id.tapal.testkit;

import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Staff and organisation in memory. */
final class InMemoryStaff implements Staff {

    private final SortedMap<String, Member> members = new TreeMap<>();
    private Chart chart = Chart.NONE;
    private boolean registerStale;

    @Override
    public synchronized List<Member> members(Optional<String> after, int limit) {
        return members.values().stream()
                .filter(member -> after.isEmpty() || member.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Member> find(String id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public synchronized void save(Member member) {
        members.put(member.id(), member);
    }

    synchronized boolean addFirst(Member member) {
        return members.isEmpty() && members.put(member.id(), member) == null;
    }

    @Override
    public synchronized Chart chart() {
        return chart;
    }

    @Override
    public synchronized void replaceOrganization(Organization replacement) {
        chart = new Chart(chart.version() + 1, replacement);
        registerStale = true;
    }

    synchronized boolean isRegisterStale() {
        return registerStale;
    }

    synchronized void registerIsFresh() {
        registerStale = false;
    }
}
