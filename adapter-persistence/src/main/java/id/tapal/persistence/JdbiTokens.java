package id.tapal.persistence;

import id.tapal.application.organization.Token;
import id.tapal.application.organization.Tokens;
import id.tapal.application.page.Place;
import id.tapal.application.request.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Access tokens in a database, as hashes. */
final class JdbiTokens implements Tokens {

    private static final RowMapper<Token> TOKEN = (row, context) -> token(row);

    /** Asked with the requests of every second. */
    private static final Rows.Form BORNE = new Rows.Form("""
            select t.*, m.name, m.active, m.auditor, m.administrator from <given> cross join token t join member m on m.id = t.member
            where t.hash = given.hash
            """, List.of(Rows.Column.text("hash")));

    private static final int MOST_RECENT = 1024;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;
    private final Recent<Borne> recent;

    /**
     * @param recent who bore which token, by its hash; cleared when somebody is changed
     */
    JdbiTokens(Jdbi writer, Jdbi reader, Dialect dialect, Recent<Borne> recent) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.recent = recent;
    }

    /** What keeps who bore a token: for a second, so that one that another node revokes opens nothing any more after it. */
    static Recent<Borne> recent(LongSupplier nanos) {
        return new Recent<>(MOST_RECENT, KEPT, nanos);
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("member"),
                row.getString("hash"),
                Instant.parse(row.getString("issued_at")),
                Instant.parse(row.getString("expires_at")),
                Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse));
    }

    @Override
    public void add(Token token) {
        writer.useTransaction(handle -> handle.createUpdate("""
                        insert into token (id, member, hash, issued_at, expires_at, revoked_at)
                        values (:id, :member, :hash, :issuedAt, :expiresAt, :revokedAt)
                        """)
                .bind("id", token.id())
                .bind("member", token.member())
                .bind("hash", token.hash())
                .bind("issuedAt", Instants.sortable(token.issuedAt()))
                .bind("expiresAt", Instants.sortable(token.expiresAt()))
                .bind("revokedAt", token.revokedAt().map(Instants::sortable).orElse(null))
                .execute());
    }

    @Override
    public Optional<Borne> findByHash(String hash) {
        return recent.find(hash).or(() -> read(hash));
    }

    private Optional<Borne> read(String hash) {
        Recent.Moment before = recent.now();
        Rows asked = BORNE.rows();
        asked.add(hash);
        List<Borne> found = new ArrayList<>(1);
        reader.useTransaction(handle -> Questions.ask(
                handle,
                dialect,
                asked,
                row -> found.add(new Borne(token(row), JdbiStaff.member(row, row.getString("member"))))));
        found.forEach(borne -> recent.put(hash, borne, before));
        return found.stream().findFirst();
    }

    @Override
    public List<Token> list(Optional<Place> after, int limit) {
        return reader.inTransaction(handle ->
                Places.bind(after, limit, handle.createQuery("""
                        select * from token where (issued_at, id) > (:at, :id)
                        order by issued_at, id limit :limit
                        """)).map(TOKEN).list());
    }

    @Override
    public Optional<Token> revoke(String id, Instant at) {
        try {
            return revoked(id, at);
        } finally {
            recent.clear(); // also where nobody knows whether it was committed
        }
    }

    private Optional<Token> revoked(String id, Instant at) {
        return writer.inTransaction(handle -> {
            handle.createUpdate("update token set revoked_at = :at where id = :id and revoked_at is null")
                    .bind("id", id)
                    .bind("at", Instants.sortable(at))
                    .execute();
            return handle.createQuery("select * from token where id = :id")
                    .bind("id", id)
                    .map(TOKEN)
                    .findOne();
        });
    }
}
