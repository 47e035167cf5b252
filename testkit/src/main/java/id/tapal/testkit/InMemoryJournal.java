package id.tapal.testkit;

import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The journal in memory. One lock stands for the one writer; a history once read does not change. */
final class InMemoryJournal implements Journal {

    private final Object lock = new Object();
    private final SortedMap<String, History> cases = new TreeMap<>();
    private final Series series = new Series();
    private final InMemoryDone done;
    private final InMemoryCaseRegister register;
    private final InMemoryStaff staff;
    private final InMemoryEvents events;

    InMemoryJournal(InMemoryCaseRegister register, InMemoryStaff staff, InMemoryEvents events, InMemoryDone done) {
        this.register = register;
        this.staff = staff;
        this.events = events;
        this.done = done;
    }

    @Override
    public Optional<History> find(String number) {
        synchronized (lock) {
            return Optional.ofNullable(cases.get(number));
        }
    }

    @Override
    public List<History> findAll(Collection<String> numbers) {
        synchronized (lock) {
            return numbers.stream()
                    .distinct()
                    .flatMap(number -> find(number).stream())
                    .toList();
        }
    }

    @Override
    public String open(
            Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> numbered, Proviso proviso) {
        synchronized (lock) {
            require(proviso, first.recordedAt());
            int running = series.next(channel.id(), year);
            RegisterRow row = numbered.apply(running);
            if (cases.containsKey(row.number())) {
                throw new IllegalStateException("number: " + row.number() + " is already used");
            }
            write(new History(row.number(), channel, List.of(first)), row);
            series.use(channel.id(), year, running);
            done.remember(proviso.once(), row.number(), 1, first.recordedAt());
            return row.number();
        }
    }

    @Override
    public void append(JournalEntry entry, RegisterRow row, Proviso proviso) {
        int expected = entry.sequence() - 1;
        synchronized (lock) {
            require(proviso, entry.recordedAt());
            History before = cases.get(row.number());
            int actual = before == null ? 0 : before.entries().size();
            if (before == null || actual != expected) {
                throw new StaleVersion(expected, actual);
            }
            List<JournalEntry> entries = new ArrayList<>(before.entries());
            entries.add(entry);
            write(new History(before.number(), before.channel(), entries), row);
            done.remember(proviso.once(), row.number(), entry.sequence(), entry.recordedAt());
        }
    }

    private void write(History history, RegisterRow row) {
        register.put(row);
        cases.put(history.number(), history);
        events.put(history.entries().getLast(), row);
    }

    private void require(Proviso proviso, Instant now) {
        done.requireNotDone(proviso.once(), now);
        int chart = staff.chart().version();
        if (proviso.chart().orElse(chart) != chart) {
            throw new ChartReplaced(proviso.chart().getAsInt(), chart);
        }
    }

    @Override
    public Optional<Once.Done> done(String member, String key, Instant since) {
        return done.find(member, key, since);
    }

    @Override
    public void forEach(Consumer<History> each) {
        List<History> now;
        synchronized (lock) {
            now = List.copyOf(cases.values());
        }
        now.forEach(each);
    }

    /** One after the other, so that what is opened meanwhile comes too. */
    @Override
    public void forEach(Selection selection, Consumer<History> each) {
        Optional<History> next = after("");
        while (next.isPresent()) {
            next.filter(selection::includes).ifPresent(each);
            next = after(next.get().number());
        }
    }

    private Optional<History> after(String number) {
        synchronized (lock) {
            return cases.tailMap(number + '\0').values().stream().findFirst();
        }
    }

    @Override
    public void rebuildRegister(Function<History, RegisterRow> row) {
        synchronized (lock) {
            register.replaceAll(cases.values().stream().map(row).toList());
            staff.registerIsFresh();
        }
    }

    @Override
    public boolean isRegisterStale() {
        return staff.isRegisterStale();
    }
}
