package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.JournalEntry;
import id.tapal.codec.FactsJson;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A row of the table of entries, without its place in the chain. What it says of a person stands in {@link PersonRow}. */
record EntryRow(
        String number,
        int sequence,
        String act,
        String actor,
        @Nullable String role,
        String occurredAt,
        String recordedAt,
        String payload,
        @Nullable String commitment) {

    /** Of an entry whose case may have no number yet. */
    static EntryRow of(JournalEntry journaled, @Nullable PersonRow person) {
        Entry entry = journaled.entry();
        Role role = entry.role();
        return new EntryRow(
                "",
                journaled.sequence(),
                entry.act().id(),
                entry.actor(),
                role == null ? null : role.id(),
                Instants.sortable(entry.at()),
                Instants.sortable(journaled.recordedAt()),
                FactsJson.write(Masking.withoutPeople(entry.facts())),
                person == null ? null : person.commitment());
    }

    /** From the columns of the table. */
    static EntryRow read(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getString("case_number"),
                row.getInt("sequence"),
                row.getString("act"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("occurred_at"),
                row.getString("recorded_at"),
                row.getString("payload"),
                row.getString("commitment"));
    }

    /** The same in the case of a number. */
    EntryRow in(String number) {
        return new EntryRow(number, sequence, act, actor, role, occurredAt, recordedAt, payload, commitment);
    }

    /** The same at another place. */
    EntryRow at(int place) {
        return new EntryRow(number, place, act, actor, role, occurredAt, recordedAt, payload, commitment);
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("number", number)
                .bind("sequence", sequence)
                .bind("act", act)
                .bind("actor", actor)
                .bind("role", role)
                .bind("occurredAt", occurredAt)
                .bind("recordedAt", recordedAt)
                .bind("payload", payload)
                .bind("commitment", commitment);
    }

    /**
     * The entry.
     *
     * @param person what it says of a person; null where it says nothing, or it was forgotten
     * @param before the entries before it: one of them is what a correction corrects
     */
    JournalEntry entry(@Nullable PersonRow person, List<JournalEntry> before) {
        ActType type = ActType.find(act).orElseThrow();
        Facts kept = FactsJson.read(payload);
        Facts facts = person == null ? kept : person.in(kept);
        Instant at = Instant.parse(occurredAt);
        @Nullable Role in = Optional.ofNullable(role).flatMap(Role::find).orElse(null);
        Entry entry = type == ActType.ENTRY_CORRECTED
                ? Entry.correcting(original(facts, before), actor, in, at, facts)
                : new Entry(type, actor, in, at, facts);
        return new JournalEntry(sequence, entry, Instant.parse(recordedAt));
    }

    private static Entry original(Facts facts, List<JournalEntry> before) {
        return before.get(Integer.parseInt(facts.text(Fact.SEQUENCE)) - 1).entry();
    }
}
