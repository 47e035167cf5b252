package id.tapal.persistence;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Credentials;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Member;
import id.tapal.application.request.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Passwords of members in a database, as hashes. */
final class JdbiCredentials implements Credentials {

    private static final RowMapper<Credential> CREDENTIAL = (row, context) -> new Credential(
            row.getString("member"),
            row.getString("hash"),
            row.getInt("one_time") == 1,
            instant(row, "expires_at"),
            row.getInt("failures"),
            instant(row, "locked_until"));

    /** Says nothing new: it is there to keep everybody else from the row until the end of the transaction, in either database. */
    private static final String TAKE = "update credential set failures = failures where member = :member returning *";

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiCredentials(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Instant::parse);
    }

    @Override
    public Optional<Credential> find(String member) {
        return reader.inTransaction(handle -> handle.createQuery("select * from credential where member = :member")
                .bind("member", member)
                .map(CREDENTIAL)
                .findOne());
    }

    @Override
    public void keep(Credential credential) {
        writer.useTransaction(handle -> write(handle, credential));
    }

    @Override
    public boolean begin(Author author, Member first, Credential credential) {
        return writer.inTransaction(handle -> {
            boolean made = JdbiStaff.addFirst(handle, author, first);
            if (made) {
                write(handle, credential);
            }
            return made;
        });
    }

    @Override
    public Optional<Credential> change(String member, UnaryOperator<Credential> change) {
        return writer.inTransaction(handle -> {
            Optional<Credential> before = handle.createQuery(TAKE)
                    .bind("member", member)
                    .map(CREDENTIAL)
                    .findOne();
            before.ifPresent(credential -> {
                Credential after = change.apply(credential);
                if (!after.equals(credential)) {
                    write(handle, after);
                }
            });
            return before;
        });
    }

    private static void write(Handle handle, Credential credential) {
        handle.createUpdate("""
                        insert into credential (member, hash, one_time, expires_at, failures, locked_until)
                        values (:member, :hash, :oneTime, :expiresAt, :failures, :lockedUntil)
                        on conflict (member) do update set hash = excluded.hash, one_time = excluded.one_time,
                            expires_at = excluded.expires_at, failures = excluded.failures,
                            locked_until = excluded.locked_until
                        """)
                .bind("member", credential.member())
                .bind("hash", credential.hash())
                .bind("oneTime", credential.oneTime() ? 1 : 0)
                .bind(
                        "expiresAt",
                        credential.expiresAt().map(Instants::sortable).orElse(null))
                .bind("failures", credential.failures())
                .bind(
                        "lockedUntil",
                        credential.lockedUntil().map(Instants::sortable).orElse(null))
                .execute();
    }
}
