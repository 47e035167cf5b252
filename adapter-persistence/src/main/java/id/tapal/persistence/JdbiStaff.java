package id.tapal.persistence;

import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Tokens;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** Staff and organisation in a database. */
final class JdbiStaff implements Staff {

    private static final RowMapper<Member> MEMBER = (row, context) -> member(row, row.getString("id"));

    private final Jdbi writer;
    private final Jdbi reader;
    private final Recent<Tokens.Borne> bearers;
    private volatile Chart lastRead = Chart.NONE;

    /**
     * @param bearers who bore a token
     */
    JdbiStaff(Jdbi writer, Jdbi reader, Recent<Tokens.Borne> bearers) {
        this.writer = writer;
        this.reader = reader;
        this.bearers = bearers;
    }

    @Override
    public List<Member> members(Optional<String> after, int limit) {
        return reader.inTransaction(
                handle -> handle.createQuery("select * from member where id > :after order by id limit :limit")
                        .bind("after", after.orElse(""))
                        .bind("limit", limit)
                        .map(MEMBER)
                        .list());
    }

    /** From the columns of the table, and an id that may stand elsewhere. */
    static Member member(ResultSet row, String id) throws SQLException {
        return new Member(
                id,
                row.getString("name"),
                row.getInt("active") == 1,
                row.getInt("auditor") == 1,
                row.getInt("administrator") == 1);
    }

    @Override
    public Optional<Member> find(String id) {
        return reader.inTransaction(handle -> handle.createQuery("select * from member where id = :id")
                .bind("id", id)
                .map(MEMBER)
                .findOne());
    }

    @Override
    public void save(Member member) {
        try {
            write(member);
        } finally {
            bearers.clear(); // also where nobody knows whether it was committed
        }
    }

    private void write(Member member) {
        writer.useTransaction(handle -> bound(member, handle.createUpdate("""
                        insert into member (id, name, active, auditor, administrator)
                        values (:id, :name, :active, :auditor, :administrator)
                        on conflict (id) do update set name = excluded.name, active = excluded.active,
                            auditor = excluded.auditor, administrator = excluded.administrator
                        """)).execute());
    }

    /** Adds a member where there is none at all; tells whether it did. Of two at once under one id the later waits, and adds nothing. */
    static boolean addFirst(Handle handle, Member member) {
        return bound(member, handle.createUpdate("""
                        insert into member (id, name, active, auditor, administrator)
                        select :id, :name, :active, :auditor, :administrator where not exists (select 1 from member)
                        on conflict (id) do nothing
                        """)).execute() == 1;
    }

    private static Update bound(Member member, Update update) {
        return update.bind("id", member.id())
                .bind("name", member.name())
                .bind("active", member.active() ? 1 : 0)
                .bind("auditor", member.auditor() ? 1 : 0)
                .bind("administrator", member.administrator() ? 1 : 0);
    }

    /** Asked for with every reading and seldom changed: the same version is not read again. */
    @Override
    public Chart chart() {
        Chart known = lastRead;
        Chart now = reader.inTransaction(handle -> {
            int version = handle.createQuery("select version from organization where id = 1")
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(Chart.NONE.version());
            return version == known.version() ? known : chart(handle);
        });
        lastRead = now;
        return now;
    }

    private static Chart chart(Handle handle) {
        return handle.createQuery("select version, chart from organization where id = 1")
                .map((row, context) -> new Chart(row.getInt("version"), OrganizationJson.read(row.getString("chart"))))
                .findOne()
                .orElse(Chart.NONE);
    }

    @Override
    public void replaceOrganization(Organization organization) {
        writer.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into organization (id, chart, version) values (1, :chart, 1)
                            on conflict (id) do update set chart = excluded.chart, version = organization.version + 1
                            """)
                    .bind("chart", OrganizationJson.tree(organization).toString())
                    .execute();
            RegisterState.stale(handle);
        });
    }
}
