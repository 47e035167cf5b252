package id.tapal.persistence;

import id.tapal.application.people.Forgetting;
import id.tapal.application.people.People;
import id.tapal.application.people.Reading;
import id.tapal.application.people.StatedIdentity;
import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.domain.request.Masking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What cases say of people, in a database. */
final class JdbiPeople implements People {

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;
    private final Vault vault;
    private final RecentCases recent;

    JdbiPeople(Jdbi writer, Jdbi reader, Dialect dialect, Vault vault, RecentCases recent) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.vault = vault;
        this.recent = recent;
    }

    /** A seal that does not open takes the record back: nobody has read anything. */
    @Override
    public List<StatedIdentity> read(Reading reading) {
        return writer.inTransaction(handle -> {
            handle.createUpdate("""
                            insert into identity_reading (case_number, member, read_at, reason)
                            values (:number, :member, :at, :reason)
                            """)
                    .bind("number", reading.number())
                    .bind("member", reading.member())
                    .bind("at", Instants.sortable(reading.at()))
                    .bind("reason", reading.reason())
                    .execute();
            return identities(handle, reading.number());
        });
    }

    private List<StatedIdentity> identities(Handle handle, String number) {
        return handle.createQuery("""
                        select sequence, identity from person
                        where case_number = :number and identity is not null order by sequence
                        """)
                .bind("number", number)
                .map((row, context) -> {
                    int sequence = row.getInt("sequence");
                    String place = PersonRow.context(number, sequence);
                    return new StatedIdentity(sequence, vault.open(row.getString("identity"), place));
                })
                .list();
    }

    @Override
    public List<Reading> readings(String number) {
        return reader.inTransaction(handle -> handle.createQuery(
                        "select * from identity_reading where case_number = :number order by read_at")
                .bind("number", number)
                .map((row, context) -> new Reading(
                        number,
                        row.getString("member"),
                        Instant.parse(row.getString("read_at")),
                        row.getString("reason")))
                .list());
    }

    @Override
    public Forgetting forget(Forgetting forgetting) {
        try {
            Forgetting kept = forgotten(forgetting);
            writer.useHandle(dialect::emptyTheLog);
            return kept;
        } finally {
            recent.remove(forgetting.number()); // also where nobody knows whether it was committed
        }
    }

    private Forgetting forgotten(Forgetting forgetting) {
        return writer.inTransaction(handle -> {
            String number = forgetting.number();
            RegisterState.hold(handle, dialect);
            dialect.lockCase(handle, number);
            return find(handle, number).orElseGet(() -> {
                dialect.overwriteWhatIsDeleted(handle);
                handle.createUpdate("delete from person where case_number = :number")
                        .bind("number", number)
                        .execute();
                JdbiDocuments.forget(handle, number);
                DraftTable.forget(handle, number);
                JdbiLetters.forget(handle, number);
                handle.createUpdate("""
                                update requester set name = :name, folded = :folded
                                where number = :number and name <> ''
                                """)
                        .bind("number", number)
                        .bind("name", Masking.LEFT_OUT)
                        .bind("folded", LetterCase.folded(Masking.LEFT_OUT))
                        .execute();
                handle.createUpdate("""
                                insert into forgetting (case_number, member, forgotten_at, reason)
                                values (:number, :member, :at, :reason)
                                """)
                        .bind("number", number)
                        .bind("member", forgetting.member())
                        .bind("at", Instants.sortable(forgetting.at()))
                        .bind("reason", forgetting.reason())
                        .execute();
                return forgetting;
            });
        });
    }

    @Override
    public Optional<Forgetting> forgetting(String number) {
        return reader.inTransaction(handle -> find(handle, number));
    }

    /**
     * Requires that the people of a case may still be written of.
     *
     * @throws PeopleForgotten if they were forgotten
     */
    static void requireRemembered(Handle handle, String number) {
        if (find(handle, number).isPresent()) {
            throw new PeopleForgotten(number);
        }
    }

    static Optional<Forgetting> find(Handle handle, String number) {
        return handle.createQuery("select * from forgetting where case_number = :number")
                .bind("number", number)
                .map((row, context) -> new Forgetting(
                        number,
                        row.getString("member"),
                        Instant.parse(row.getString("forgotten_at")),
                        row.getString("reason")))
                .findOne();
    }
}
