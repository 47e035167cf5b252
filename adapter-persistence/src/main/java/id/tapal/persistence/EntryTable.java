package id.tapal.persistence;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
        return kept(handle, number).map(Kept::history);
    }

    /** A case with the hash of its last entry. */
    Optional<Kept> kept(Handle handle, String number) {
        return kept(handle, List.of(number)).stream().findFirst();
    }

    /** The cases of some numbers. */
    List<Journal.History> findAll(Handle handle, Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : kept(handle, numbers).stream().map(Kept::history).toList();
    }

    private List<Kept> kept(Handle handle, Collection<String> numbers) {
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

    /** The hash of an entry; empty where there is none. */
    static Optional<String> hash(Handle handle, String number, int sequence) {
        return handle.createQuery("select hash from entry where case_number = :number and sequence = :sequence")
                .bind("number", number)
                .bind("sequence", sequence)
                .mapTo(String.class)
                .findOne();
    }

    static int count(Handle handle, String number) {
        return handle.createQuery("select count(*) from entry where case_number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
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
