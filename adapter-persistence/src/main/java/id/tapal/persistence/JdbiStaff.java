package id.tapal.persistence;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Roster;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Tokens;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    public void change(Author author, Function<Roster, Change> deciding) {
        try {
            writer.useTransaction(handle -> {
                int sequence = ChangeTable.turn(handle);
                Change change = deciding.apply(new Roster(all(handle), chart(handle)));
                write(handle, change);
                ChangeTable.append(handle, new Changed(sequence, author, change));
            });
        } finally {
            bearers.clear(); // also where nobody knows whether it was committed
        }
    }

    private static List<Member> all(Handle handle) {
        return handle.createQuery("select * from member order by id")
                .map(MEMBER)
                .list();
    }

    private static void write(Handle handle, Change change) {
        switch (change) {
            case Change.OfMember saved -> write(handle, saved.now());
            case Change.OfChart set -> write(handle, set.now());
            case Change.OfPassword given -> {
                // kept with the passwords
            }
            case Change.OfAccount account -> {
                // kept with the accounts, which write their changes themselves
            }
        }
    }

    private static void write(Handle handle, Member member) {
        bound(member, handle.createUpdate("""
                        insert into member (id, name, active, auditor, administrator)
                        values (:id, :name, :active, :auditor, :administrator)
                        on conflict (id) do update set name = excluded.name, active = excluded.active,
                            auditor = excluded.auditor, administrator = excluded.administrator
                        """)).execute();
    }

    private static void write(Handle handle, Chart chart) {
        handle.createUpdate("""
                        insert into organization (id, chart, version) values (1, :chart, :version)
                        on conflict (id) do update set chart = excluded.chart, version = excluded.version
                        """)
                .bind("chart", OrganizationJson.tree(chart.organization()).toString())
                .bind("version", chart.version())
                .execute();
        RegisterState.stale(handle);
    }

    @Override
    public List<Changed> changes(Optional<Integer> before, int limit) {
        return reader.inTransaction(handle -> ChangeTable.list(handle, before, limit));
    }

    @Override
    public Optional<Organization> chartOf(int version) {
        Chart now = chart();
        return now.version() == version
                ? Optional.of(now.organization())
                : reader.inTransaction(handle -> ChangeTable.chartBefore(handle, version + 1));
    }

    /** Adds a member where there is none at all; tells whether it did. Of several at once each waits for the one before. */
    static boolean addFirst(Handle handle, Author author, Member member) {
        int sequence = ChangeTable.turn(handle);
        boolean none = all(handle).isEmpty();
        if (none) {
            write(handle, member);
            ChangeTable.append(handle, new Changed(sequence, author, new Change.OfMember(null, member)));
        }
        return none;
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
}
