package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of entries, and beside it the table of what they say of people: an entry goes into both and comes out whole. */
final class EntryTable {

    /** Each case by itself: so it is found by its key, whatever a planner knows of how many there are. */
    private static final Rows.Form READ = new Rows.Form("""
            select e.*, c.channel, p.name, p.address, p.phone, p.email, p.identity, p.salt
            from <given> cross join entry e
            join journal_case c on c.number = e.case_number
            left join person p on p.case_number = e.case_number and p.sequence = e.sequence
            where e.case_number = given.number
            order by e.case_number, e.sequence
            """, List.of(text("number")));

    private static final Rows.Form CASE = new Rows.Form(
            "insert into journal_case (number, channel) select number, channel from <given>",
            List.of(text("number"), text("channel")));

    private static final Rows.Form ENTRY = new Rows.Form(
            """
            insert into entry (case_number, sequence, act, actor, role, occurred_at, recorded_at, payload,
                commitment, hash_before, hash)
            select number, sequence, act, actor, role, occurred_at, recorded_at, payload,
                commitment, hash_before, hash
            from <given>
            """,
            List.of(
                    text("number"),
                    number("sequence"),
                    text("act"),
                    text("actor"),
                    text("role"),
                    text("occurred_at"),
                    text("recorded_at"),
                    text("payload"),
                    text("commitment"),
                    text("hash_before"),
                    text("hash")));

    private static final Rows.Form PERSON = new Rows.Form(
            """
            insert into person (case_number, sequence, name, address, phone, email, identity, salt)
            select number, sequence, name, address, phone, email, identity, salt from <given>
            """,
            List.of(
                    text("number"),
                    number("sequence"),
                    text("name"),
                    text("address"),
                    text("phone"),
                    text("email"),
                    text("identity"),
                    text("salt")));

    private final Vault vault;

    EntryTable(Vault vault) {
        this.vault = vault;
    }

    /** A case, and the hash of its last entry. */
    record Kept(Journal.History history, String lastHash) {}

    /** An entry with its place in the chain. */
    record Linked(EntryRow row, @Nullable PersonRow person, String before, String hash) {

        static Linked of(String number, Draft draft, String before) {
            EntryRow row = draft.row().in(number);
            return new Linked(row, draft.person(), before, Chain.link(before, row));
        }
    }

    /** An entry in the words of the tables, before its place in the chain is known. */
    record Draft(JournalEntry entry, EntryRow row, @Nullable PersonRow person) {

        /** Of an entry, the number of whose case may be known later. */
        static Draft of(JournalEntry entry) {
            PersonRow person = PersonRow.of(entry.entry().facts());
            return new Draft(entry, EntryRow.of(entry, person), person);
        }
    }

    static List<String> numbers(Handle handle) {
        return handle.createQuery("select number from journal_case order by number")
                .mapTo(String.class)
                .list();
    }

    /** The numbers of the cases in which one of these tracking numbers is stated. */
    static Set<String> tracking(Handle handle, Dialect dialect, Collection<String> trackingIds) {
        if (trackingIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(handle.createQuery(trackingQuery(dialect))
                .bindList("ids", List.copyOf(trackingIds))
                .mapTo(String.class)
                .list());
    }

    /** In the words of the index, which it is found by. */
    static String trackingQuery(Dialect dialect) {
        return "select distinct case_number from entry where act in ('report-submitted', 'entry-corrected') and "
                + dialect.tracking() + " in (<ids>)";
    }

    /** The cases of some numbers, in the order of these. */
    List<Journal.History> findAll(Handle handle, Dialect dialect, Collection<String> numbers) {
        return kept(handle, dialect, numbers).stream().map(Kept::history).toList();
    }

    /** The same, with the hash of the last entry of each. */
    List<Kept> kept(Handle handle, Dialect dialect, Collection<String> numbers) {
        Map<String, Reading> found = new TreeMap<>();
        Rows asked = READ.rows();
        numbers.stream().distinct().forEach(asked::add);
        Questions.ask(
                handle,
                dialect,
                asked,
                row -> found.computeIfAbsent(row.getString("case_number"), Reading::new)
                        .take(row, vault));
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

        void take(ResultSet row, Vault vault) throws SQLException {
            channel = row.getString("channel");
            hash = row.getString("hash");
            entries.add(EntryRow.read(row).entry(PersonRow.read(row, vault), entries));
        }

        Kept kept() {
            return new Kept(new Journal.History(number, Channel.find(channel).orElseThrow(), entries), hash);
        }
    }

    /** A place in a case. */
    record Place(String number, int sequence) {}

    /**
     * What follows a place.
     *
     * @param hash of the entry at that place
     * @param isLast whether nothing does
     * @param isForgotten whether the people of the case were forgotten
     */
    record Link(String hash, boolean isLast, boolean isForgotten) {}

    private static final Rows.Form LINKS = new Rows.Form("""
            select e.case_number, e.sequence, e.hash,
                not exists (select 1 from entry n where n.case_number = e.case_number and n.sequence = e.sequence + 1) as is_last,
                exists (select 1 from forgetting f where f.case_number = e.case_number) as forgotten
            from <given> cross join entry e where e.case_number = given.number and e.sequence = given.sequence
            """, List.of(text("number"), number("sequence")));

    /** Asks what there is at some places; nothing is put for a place without an entry. */
    static void ask(Questions questions, Collection<Place> places, Map<Place, Link> links) {
        Rows asked = LINKS.rows();
        places.forEach(place -> asked.add(place.number(), place.sequence()));
        questions.add(
                asked,
                row -> links.put(
                        new Place(row.getString("case_number"), row.getInt("sequence")),
                        new Link(row.getString("hash"), row.getBoolean("is_last"), row.getBoolean("forgotten"))));
    }

    static int count(Handle handle, String number) {
        return handle.createQuery("select count(*) from entry where case_number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    /** The rows of cases that first entries open. */
    static Rows cases(List<Case> opened) {
        Rows rows = CASE.rows();
        opened.forEach(each -> rows.add(each.number(), each.channel().id()));
        return rows;
    }

    /** A case that is opened. */
    record Case(String number, Channel channel) {}

    /** The rows of entries; a place that is taken stays as it is, and nothing is written. */
    static Rows entries(List<Linked> entries) {
        Rows rows = ENTRY.rows();
        for (Linked each : entries) {
            EntryRow row = each.row();
            rows.add(
                    row.number(),
                    row.sequence(),
                    row.act(),
                    row.actor(),
                    row.role(),
                    row.occurredAt(),
                    row.recordedAt(),
                    row.payload(),
                    row.commitment(),
                    each.before(),
                    each.hash());
        }
        return rows;
    }

    /** The rows of what entries say of people. */
    Rows people(List<Linked> entries) {
        Rows rows = PERSON.rows();
        for (Linked each : entries) {
            PersonRow person = each.person();
            if (person != null) {
                String number = each.row().number();
                int sequence = each.row().sequence();
                rows.add(
                        number,
                        sequence,
                        person.text(Fact.NAME),
                        person.text(Fact.ADDRESS),
                        person.text(Fact.PHONE),
                        person.text(Fact.EMAIL),
                        person.sealedIdentity(number, sequence, vault),
                        person.salt());
            }
        }
        return rows;
    }
}
