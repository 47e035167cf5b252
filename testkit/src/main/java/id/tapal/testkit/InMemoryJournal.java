package id.tapal.testkit;

import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The journal in memory. One lock stands for the one writer; a history once read does not change. */
final class InMemoryJournal implements Journal {

    private final Object lock = new Object();
    private final SortedMap<String, History> cases = new TreeMap<>();
    private final Map<String, SortedMap<Integer, AnswerWords>> drafts = new HashMap<>();
    private final Series series = new Series();
    private final InMemoryDone done;
    private final Set<String> forgotten = new HashSet<>();
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

    /** All of it is memory. */
    @Override
    public Optional<History> recall(String number) {
        synchronized (lock) {
            return find(number).filter(history -> !forgotten.contains(number));
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
    public Set<String> tracking(Collection<String> trackingIds) {
        synchronized (lock) {
            return cases.values().stream()
                    .filter(history -> history.acts().stream()
                            .anyMatch(entry -> entry.facts().has(Fact.TRACKING_ID)
                                    && trackingIds.contains(entry.facts().text(Fact.TRACKING_ID))))
                    .map(History::number)
                    .collect(Collectors.toUnmodifiableSet());
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
    public void append(JournalEntry entry, RegisterRow row, Proviso proviso, Optional<AnswerWords> words) {
        int expected = entry.sequence() - 1;
        synchronized (lock) {
            require(proviso, entry.recordedAt());
            History before = cases.get(row.number());
            int actual = before == null ? 0 : before.entries().size();
            if (before == null || actual != expected) {
                throw new StaleVersion(expected, actual);
            }
            if (forgotten.contains(row.number()) && (isPersonal(entry) || words.isPresent() || proviso.byMemory())) {
                throw new PeopleForgotten(row.number());
            }
            List<JournalEntry> entries = new ArrayList<>(before.entries());
            entries.add(entry);
            write(new History(before.number(), before.channel(), entries), row);
            words.ifPresent(written -> drafts.computeIfAbsent(row.number(), each -> new TreeMap<>())
                    .put(entry.sequence(), written));
            done.remember(proviso.once(), row.number(), entry.sequence(), entry.recordedAt());
        }
    }

    /** The words that were written with the entries of a case. */
    Map<Integer, AnswerWords> drafts(String number) {
        synchronized (lock) {
            return Map.copyOf(drafts.getOrDefault(number, new TreeMap<>()));
        }
    }

    /** Whether the people of a case were forgotten. */
    boolean isForgotten(String number) {
        synchronized (lock) {
            return forgotten.contains(number);
        }
    }

    private static boolean isPersonal(JournalEntry entry) {
        return Fact.personal().stream().anyMatch(entry.entry().facts()::has);
    }

    /** Leaves out of a case what it says of people, once and for all. */
    void forget(String number) {
        synchronized (lock) {
            History before = cases.get(number);
            if (before != null) {
                List<JournalEntry> entries = new ArrayList<>();
                for (JournalEntry each : before.entries()) {
                    entries.add(
                            new JournalEntry(each.sequence(), withoutPeople(each.entry(), entries), each.recordedAt()));
                }
                cases.put(number, new History(number, before.channel(), entries));
                register.forget(number);
                drafts.remove(number);
                forgotten.add(number);
            }
        }
    }

    private static Entry withoutPeople(Entry entry, List<JournalEntry> before) {
        Facts facts = Masking.withoutPeople(entry.facts());
        Entry original = entry.original() == null
                ? null
                : before.get(Integer.parseInt(facts.text(Fact.SEQUENCE)) - 1).entry();
        return new Entry(entry.act(), entry.actor(), entry.role(), entry.at(), facts, original);
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
