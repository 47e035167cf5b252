package id.tapal.persistence;

import id.tapal.application.account.Binding;
import id.tapal.application.account.Bindings;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.request.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Accounts of providers in a database. Each change takes its turn in the journal of changes: so nobody else binds meanwhile. */
final class JdbiBindings implements Bindings {

    private static final RowMapper<Binding> BINDING = (row, context) -> new Binding(
            row.getString("issuer"),
            row.getString("subject"),
            row.getString("member"),
            Instant.parse(row.getString("bound_at")));

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiBindings(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Optional<Binding> find(String issuer, String subject) {
        return reader.inTransaction(handle -> find(handle, issuer, subject));
    }

    private static Optional<Binding> find(Handle handle, String issuer, String subject) {
        return handle.createQuery("select * from account_binding where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map(BINDING)
                .findOne();
    }

    @Override
    public List<Binding> all() {
        return reader.inTransaction(
                handle -> handle.createQuery("select * from account_binding order by member, issuer")
                        .map(BINDING)
                        .list());
    }

    @Override
    public Optional<Binding> bind(Binding binding) {
        return writer.inTransaction(handle -> {
            int sequence = ChangeTable.turn(handle);
            Optional<Binding> standing = find(handle, binding.issuer(), binding.subject());
            if (standing.isPresent() || hasAnother(handle, binding)) {
                return standing;
            }
            handle.createUpdate("""
                            insert into account_binding (issuer, subject, member, bound_at)
                            values (:issuer, :subject, :member, :boundAt)
                            """)
                    .bind("issuer", binding.issuer())
                    .bind("subject", binding.subject())
                    .bind("member", binding.member())
                    .bind("boundAt", Instants.sortable(binding.boundAt()))
                    .execute();
            Author author = new Author(binding.member(), binding.boundAt());
            ChangeTable.append(handle, new Changed(sequence, author, change(binding, true)));
            return Optional.of(binding);
        });
    }

    private static boolean hasAnother(Handle handle, Binding binding) {
        return handle.createQuery("select 1 from account_binding where issuer = :issuer and member = :member")
                .bind("issuer", binding.issuer())
                .bind("member", binding.member())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Change change(Binding binding, boolean bound) {
        return new Change.OfAccount(binding.member(), binding.issuer(), binding.subject(), bound);
    }

    @Override
    public List<Binding> undo(Author author, String member) {
        return writer.inTransaction(handle -> {
            int sequence = ChangeTable.turn(handle);
            List<Binding> bound = handle.createQuery("delete from account_binding where member = :member returning *")
                    .bind("member", member)
                    .map(BINDING)
                    .list();
            for (Binding each : bound) {
                ChangeTable.append(handle, new Changed(sequence, author, change(each, false)));
                sequence = ChangeTable.turn(handle);
            }
            return bound;
        });
    }
}
