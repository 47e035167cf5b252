package id.tapal.testkit;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Roster;
import id.tapal.application.organization.Staff;
import id.tapal.domain.organization.Organization;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Staff and organisation in memory. */
final class InMemoryStaff implements Staff {

    private final SortedMap<String, Member> members = new TreeMap<>();
    private final Deque<Changed> changes = new ArrayDeque<>();
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
    public synchronized void change(Author author, Function<Roster, Change> deciding) {
        Change change = deciding.apply(new Roster(List.copyOf(members.values()), chart));
        switch (change) {
            case Change.OfMember saved -> members.put(saved.now().id(), saved.now());
            case Change.OfChart set -> {
                chart = set.now();
                registerStale = true;
            }
            case Change.OfPassword given -> {
                // kept with the passwords
            }
            case Change.OfAccount account -> {
                // kept with the accounts
            }
        }
        changes.addFirst(new Changed(changes.size() + 1, author, change));
    }

    @Override
    public synchronized List<Changed> changes(Optional<Integer> before, int limit) {
        return changes.stream()
                .filter(changed -> before.isEmpty() || changed.sequence() < before.get())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Organization> chartOf(int version) {
        return Stream.concat(
                        Stream.of(chart),
                        changes.stream()
                                .map(Changed::change)
                                .flatMap(change ->
                                        change instanceof Change.OfChart set ? Stream.of(set.was()) : Stream.empty()))
                .filter(each -> each.version() == version)
                .findFirst()
                .map(Chart::organization);
    }

    synchronized boolean addFirst(Author author, Member member) {
        if (!members.isEmpty()) {
            return false;
        }
        save(author, member);
        return true;
    }

    @Override
    public synchronized Chart chart() {
        return chart;
    }

    synchronized boolean isRegisterStale() {
        return registerStale;
    }

    synchronized void registerIsFresh() {
        registerStale = false;
    }
}
