package id.tapal.persistence;

import id.tapal.application.event.Event;
import id.tapal.application.request.Instants;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.codec.FactsJson;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journal in a database: entries are inserted, never changed; the register's row goes with them. */
final class JdbiJournal implements Journal {

    private static final int PAGE = 50;

    private final Jdbi writer;
    private final Jdbi reader;
    private final OutboxTable outbox;

    JdbiJournal(Jdbi writer, Jdbi reader, OutboxTable outbox) {
        this.writer = writer;
        this.reader = reader;
        this.outbox = outbox;
    }

    @Override
    public Optional<History> find(String number) {
        return reader.inTransaction(handle -> find(handle, number));
    }

    private static Optional<History> find(Handle handle, String number) {
        return handle.createQuery("select channel from journal_case where number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(channel -> new History(number, Channel.find(channel).orElseThrow(), entries(handle, number)));
    }

    @Override
    public List<History> findAll(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Channel> channels = new HashMap<>();
        Map<String, List<JournalEntry>> entries = new HashMap<>();
        reader.useTransaction(handle -> {
            handle.createQuery("select number, channel from journal_case where number in (<numbers>)")
                    .bindList("numbers", List.copyOf(numbers))
                    .map((row, context) -> Map.entry(
                            row.getString("number"),
                            Channel.find(row.getString("channel")).orElseThrow()))
                    .forEach(each -> channels.put(each.getKey(), each.getValue()));
            handle.createQuery("select * from entry where case_number in (<numbers>) order by case_number, sequence")
                    .bindList("numbers", List.copyOf(numbers))
                    .map((row, context) -> {
                        List<JournalEntry> before =
                                entries.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>());
                        return before.add(entry(row, before));
                    })
                    .list();
        });
        return channels.entrySet().stream()
                .map(each ->
                        new History(each.getKey(), each.getValue(), entries.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static List<JournalEntry> entries(Handle handle, String number) {
        List<JournalEntry> entries = new ArrayList<>();
        handle.createQuery("select * from entry where case_number = :number order by sequence")
                .bind("number", number)
                .map((row, context) -> entry(row, entries))
                .forEach(entries::add);
        return entries;
    }

    private static JournalEntry entry(ResultSet row, List<JournalEntry> before) throws SQLException {
        ActType act = ActType.find(row.getString("act")).orElseThrow();
        Facts facts = FactsJson.read(row.getString("payload"));
        Instant at = Instant.parse(row.getString("occurred_at"));
        String actor = row.getString("actor");
        @Nullable
        Role role =
                Optional.ofNullable(row.getString("role")).flatMap(Role::find).orElse(null);
        Entry entry = act == ActType.ENTRY_CORRECTED
                ? Entry.correcting(original(facts, before), actor, role, at, facts)
                : new Entry(act, actor, role, at, facts);
        return new JournalEntry(row.getInt("sequence"), entry, Instant.parse(row.getString("recorded_at")));
    }

    private static Entry original(Facts facts, List<JournalEntry> before) {
        return before.get(Integer.parseInt(facts.text(Fact.SEQUENCE)) - 1).entry();
    }

    @Override
    public String open(Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> numbered) {
        return writer.inTransaction(handle -> {
            RegisterRow row = numbered.apply(Series.next(handle, channel.id(), year));
            handle.createUpdate("insert into journal_case (number, channel) values (:number, :channel)")
                    .bind("number", row.number())
                    .bind("channel", channel.id())
                    .execute();
            insert(handle, row.number(), first);
            RegisterTable.put(handle, row);
            outbox.put(handle, List.of(Event.of(first, row)));
            return row.number();
        });
    }

    @Override
    public void append(JournalEntry entry, RegisterRow row) {
        int expected = entry.sequence() - 1;
        writer.useTransaction(handle -> {
            int actual = handle.createQuery("select count(*) from entry where case_number = :number")
                    .bind("number", row.number())
                    .mapTo(Integer.class)
                    .one();
            if (actual != expected || actual == 0) {
                throw new StaleVersion(expected, actual);
            }
            insert(handle, row.number(), entry);
            RegisterTable.put(handle, row);
            outbox.put(handle, List.of(Event.of(entry, row)));
        });
    }

    private static void insert(Handle handle, String number, JournalEntry entry) {
        Entry act = entry.entry();
        Role role = act.role();
        handle.createUpdate("""
                        insert into entry (case_number, sequence, act, actor, role, occurred_at, recorded_at, payload)
                        values (:number, :sequence, :act, :actor, :role, :occurredAt, :recordedAt, :payload)
                        """)
                .bind("number", number)
                .bind("sequence", entry.sequence())
                .bind("act", act.act().id())
                .bind("actor", act.actor())
                .bind("role", role == null ? null : role.id())
                .bind("occurredAt", Instants.sortable(act.at()))
                .bind("recordedAt", Instants.sortable(entry.recordedAt()))
                .bind("payload", FactsJson.write(act.facts()))
                .execute();
    }

    @Override
    public void forEach(Consumer<History> each) {
        reader.useTransaction(handle -> forEach(handle, each));
    }

    private static void forEach(Handle handle, Consumer<History> each) {
        handle.createQuery("select number from journal_case order by number")
                .mapTo(String.class)
                .list()
                .forEach(number -> find(handle, number).ifPresent(each));
    }

    /** Page by page, each in a transaction of its own. */
    @Override
    public void forEach(Selection selection, Consumer<History> each) {
        List<History> page = page(selection, "");
        while (!page.isEmpty()) {
            page.forEach(each);
            page = page(selection, page.getLast().number());
        }
    }

    private List<History> page(Selection selection, String after) {
        return reader.inTransaction(handle -> handle
                .createQuery("""
                        select number from journal_case
                        join entry on entry.case_number = number and entry.sequence = 1
                        where number > :after and channel in (<channels>)
                          and occurred_at >= :from and occurred_at < :before
                        order by number
                        limit :page
                        """)
                .bind("after", after)
                .bindList(
                        "channels",
                        selection.channels().stream().map(Channel::id).toList())
                .bind("from", selection.from().map(Instants::sortable).orElse(""))
                .bind("before", selection.before().map(Instants::sortable).orElse(Instants.LAST))
                .bind("page", PAGE)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(number -> find(handle, number).stream())
                .toList());
    }

    @Override
    public void rebuildRegister(Function<History, RegisterRow> row) {
        writer.useTransaction(handle -> {
            RegisterTable.clear(handle);
            forEach(handle, history -> RegisterTable.put(handle, row.apply(history)));
        });
    }
}
