package id.tapal.persistence;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of entries, and beside it the table of what they say of people: an entry goes into both and comes out whole. */
final class EntryTable {

    private static final String READ = """
            select e.*, c.channel, p.name, p.address, p.phone, p.email, p.identity, p.salt
            from entry e
            join journal_case c on c.number = e.case_number
            left join person p on p.case_number = e.case_number and p.sequence = e.sequence
            where e.case_number in (<numbers>) order by e.case_number, e.sequence
            """;

    private final Vault vault;

    EntryTable(Vault vault) {
        this.vault = vault;
    }

    /** A case, and the hash of its last entry. */
    record Kept(Journal.History history, String lastHash) {}

    /** An entry with its place in the chain. */
    record Linked(EntryRow row, @Nullable PersonRow person, String before, String hash) {

        static Linked of(String number, JournalEntry entry, String before) {
            PersonRow person = PersonRow.of(entry.entry().facts());
            EntryRow row = EntryRow.of(number, entry, person);
            return new Linked(row, person, before, Chain.link(before, row));
        }
    }

    static List<String> numbers(Handle handle) {
        return handle.createQuery("select number from journal_case order by number")
                .mapTo(String.class)
                .list();
    }

    /** A case; empty where there is none of that number. */
    Optional<Journal.History> find(Handle handle, String number) {
        return findAll(handle, List.of(number)).stream().findFirst();
    }

    /** The cases of some numbers, in the order of these. */
    List<Journal.History> findAll(Handle handle, Collection<String> numbers) {
        return kept(handle, numbers).stream().map(Kept::history).toList();
    }

    /** The same, with the hash of the last entry of each. */
    List<Kept> kept(Handle handle, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Reading> found = new LinkedHashMap<>();
        handle.createQuery(READ)
                .bindList("numbers", List.copyOf(numbers))
                .map((row, context) -> found.computeIfAbsent(row.getString("case_number"), Reading::new)
                        .take(row, vault))
                .list();
        return found.values().stream().map(Reading::kept).toList();
    }

    /** A case while its rows are read. */
    private static final class Reading {

        private final String number;
        private final List<JournalEntry> entries = new ArrayList<>();
        private String channel = "";
        private String hash = "";

        Reading(String number) {
            this.number = number;
        }

        Reading take(ResultSet row, Vault vault) throws SQLException {
            channel = row.getString("channel");
            hash = row.getString("hash");
            entries.add(EntryRow.read(row).entry(PersonRow.read(row, vault), entries));
            return this;
        }

        Kept kept() {
            return new Kept(new Journal.History(number, Channel.find(channel).orElseThrow(), entries), hash);
        }
    }

    /** A place in a case. */
    record Place(String number, int sequence) {}

    /** The hashes of the entries at some places; nothing for a place where there is none. */
    static Map<Place, String> hashes(Handle handle, List<Place> places) {
        Map<Place, String> hashes = new HashMap<>();
        if (places.isEmpty()) {
            return hashes;
        }
        String values = IntStream.range(0, places.size())
                .mapToObj(i -> "(:number" + i + ", :sequence" + i + ")")
                .collect(Collectors.joining(", "));
        Query query = handle.createQuery("select e.case_number, e.sequence, e.hash from (values " + values
                + ") place cross join entry e where e.case_number = place.column1 and e.sequence = place.column2");
        for (int i = 0; i < places.size(); i++) {
            query.bind("number" + i, places.get(i).number())
                    .bind("sequence" + i, places.get(i).sequence());
        }
        query.map((row, context) -> hashes.put(
                        new Place(row.getString("case_number"), row.getInt("sequence")), row.getString("hash")))
                .list();
        return hashes;
    }

    static int count(Handle handle, String number) {
        return handle.createQuery("select count(*) from entry where case_number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    /** A case that is opened. */
    record Case(String number, Channel channel) {}

    /** Inserts the cases that first entries open. */
    static void insertCases(Handle handle, List<Case> opened) {
        if (opened.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into journal_case (number, channel) values (:number, :channel)");
        for (Case each : opened) {
            batch.bind("number", each.number())
                    .bind("channel", each.channel().id())
                    .add();
        }
        batch.execute();
    }

    /**
     * Inserts entries whose places are free.
     *
     * @return of each, whether its place was free
     */
    static boolean[] insert(Handle handle, List<Linked> entries) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into entry (case_number, sequence, act, actor, role, occurred_at, recorded_at, payload,
                    commitment, hash_before, hash)
                select :number, :sequence, :act, :actor, :role, :occurredAt, :recordedAt, :payload,
                    :commitment, :before, :hash
                where not exists (select 1 from entry where case_number = :number and sequence = :sequence)
                on conflict do nothing
                """);
        for (Linked entry : entries) {
            entry.row().bindTo(batch).bind("before", entry.before()).bind("hash", entry.hash());
            batch.add();
        }
        int[] counts = batch.execute();
        boolean[] free = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            free[i] = counts[i] == 1;
        }
        return free;
    }

    /** Inserts what entries say of people. */
    void insertPeople(Handle handle, List<Linked> entries) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into person (case_number, sequence, name, address, phone, email, identity, salt)
                values (:number, :sequence, :name, :address, :phone, :email, :identity, :salt)
                """);
        for (Linked entry : entries) {
            PersonRow person = entry.person();
            if (person != null) {
                person.bindTo(batch, entry.row().number(), entry.row().sequence(), vault)
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
