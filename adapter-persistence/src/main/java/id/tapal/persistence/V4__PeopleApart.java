package id.tapal.persistence;

import id.tapal.codec.FactsJson;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes what entries of an earlier release say of people out of them, into the store of people, and lays the chain over them. */
@SuppressWarnings("NamingConventions") // Flyway reads version and description from the name
final class V4__PeopleApart extends BaseJavaMigration {

    private final Dialect dialect;
    private final EntryTable entries;

    V4__PeopleApart(Dialect dialect, Vault vault) {
        this.dialect = dialect;
        this.entries = new EntryTable(vault);
    }

    @Override
    public void migrate(Context context) {
        Jdbi jdbi = Jdbi.create(context.getConnection());
        jdbi.setStatementBuilderFactory(dialect.statements());
        jdbi.useHandle(handle -> {
            for (String number : EntryTable.numbers(handle)) {
                rewrite(handle, number);
            }
        });
    }

    private void rewrite(Handle handle, String number) {
        String channel = handle.createQuery("select channel from journal_case where number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one();
        List<EntryRow> rows = handle.createQuery("select * from entry where case_number = :number order by sequence")
                .bind("number", number)
                .map((row, context) -> EntryRow.read(row))
                .list();
        String before = Chain.start(number, channel);
        for (EntryRow row : rows) {
            EntryTable.Linked linked = linked(row, before);
            linked.row()
                    .bindTo(handle.createUpdate("""
                            update entry set payload = :payload, commitment = :commitment, hash_before = :before, hash = :hash
                            where case_number = :number and sequence = :sequence
                            """))
                    .bind("before", before)
                    .bind("hash", linked.hash())
                    .execute();
            Rows.write(handle, dialect, List.of(entries.people(List.of(linked))));
            before = linked.hash();
        }
    }

    private static EntryTable.Linked linked(EntryRow row, String before) {
        Facts facts = FactsJson.read(row.payload());
        PersonRow person = PersonRow.of(facts);
        EntryRow apart = new EntryRow(
                row.number(),
                row.sequence(),
                row.act(),
                row.actor(),
                row.role(),
                row.occurredAt(),
                row.recordedAt(),
                FactsJson.write(Masking.withoutPeople(facts)),
                person == null ? null : person.commitment());
        return new EntryTable.Linked(apart, person, before, Chain.link(before, apart));
    }
}
