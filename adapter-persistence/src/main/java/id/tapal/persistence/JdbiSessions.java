package id.tapal.persistence;

import id.tapal.application.account.Session;
import id.tapal.application.account.Sessions;
import id.tapal.application.request.Instants;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sessions in a database, their secrets as hashes. */
final class JdbiSessions implements Sessions {

    private static final RowMapper<Session> SESSION = (row, context) -> new Session(
            row.getString("hash"),
            JdbiStaff.member(row, row.getString("member")),
            Instant.parse(row.getString("begun_at")),
            Instant.parse(row.getString("last_used_at")),
            Instant.parse(row.getString("ends_at")),
            row.getInt("to_change") == 1,
            row.getInt("by_provider") == 1);

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiSessions(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void add(Session session) {
        int added = writer.inTransaction(handle -> handle.createUpdate("""
                        insert into session (hash, member, begun_at, last_used_at, ends_at, by_provider)
                        select :hash, m.id, :begunAt, :lastUsedAt, :endsAt, :byProvider
                        from member m left join credential c on c.member = m.id
                        where m.id = :member and (:byProvider = 1 or c.member is not null)
                        """)
                .bind("hash", session.secretHash())
                .bind("member", session.member().id())
                .bind("begunAt", Instants.sortable(session.begunAt()))
                .bind("lastUsedAt", Instants.sortable(session.lastUsedAt()))
                .bind("endsAt", Instants.sortable(session.endsAt()))
                .bind("byProvider", session.byProvider() ? 1 : 0)
                .execute());
        if (added == 0) {
            throw new IllegalStateException("session: " + session.member().id() + " is no member who comes in so");
        }
    }

    @Override
    public Optional<Session> find(String secretHash) {
        return reader.inTransaction(handle ->
                handle.createQuery("""
                        select s.*, m.name, m.active, m.auditor, m.administrator,
                            case when s.by_provider = 0 then c.one_time else 0 end as to_change
                        from session s join member m on m.id = s.member left join credential c on c.member = s.member
                        where s.hash = :hash
                        """).bind("hash", secretHash).map(SESSION).findOne());
    }

    @Override
    public void touch(String secretHash, Instant at) {
        writer.useTransaction(handle -> handle.createUpdate(
                        "update session set last_used_at = :at where hash = :hash and last_used_at < :at")
                .bind("hash", secretHash)
                .bind("at", Instants.sortable(at))
                .execute());
    }

    @Override
    public void end(String secretHash) {
        writer.useTransaction(handle -> handle.createUpdate("delete from session where hash = :hash")
                .bind("hash", secretHash)
                .execute());
    }

    @Override
    public void endAll(String member, Optional<String> except) {
        writer.useTransaction(
                handle -> handle.createUpdate("delete from session where member = :member and hash <> :except")
                        .bind("member", member)
                        .bind("except", except.orElse("")) // no hash is empty
                        .execute());
    }

    @Override
    public void removeOver(Instant at, Instant unusedSince) {
        writer.useTransaction(handle -> handle.createUpdate(
                        "delete from session where ends_at <= :at or last_used_at <= :unusedSince")
                .bind("at", Instants.sortable(at))
                .bind("unusedSince", Instants.sortable(unusedSince))
                .execute());
    }
}
