package id.tapal.persistence;

import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Staff and organisation in a database. */
final class JdbiStaff implements Staff {

    private static final RowMapper<Member> MEMBER = (row, context) -> new Member(
            row.getString("id"), row.getString("name"), row.getInt("active") == 1, row.getInt("auditor") == 1);

    /** A chart and the text it was read from. */
    private record Chart(String text, Organization organization) {}

    private final Jdbi writer;
    private final Jdbi reader;
    private volatile Chart lastRead = new Chart("", Organization.empty());

    JdbiStaff(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public List<Member> members() {
        return reader.withHandle(handle -> handle.createQuery("select * from member order by id")
                .map(MEMBER)
                .list());
    }

    @Override
    public Optional<Member> find(String id) {
        return reader.withHandle(handle -> handle.createQuery("select * from member where id = :id")
                .bind("id", id)
                .map(MEMBER)
                .findOne());
    }

    @Override
    public void save(Member member) {
        writer.useTransaction(handle -> handle.createUpdate("""
                        insert into member (id, name, active, auditor) values (:id, :name, :active, :auditor)
                        on conflict (id) do update set name = excluded.name, active = excluded.active,
                            auditor = excluded.auditor
                        """)
                .bind("id", member.id())
                .bind("name", member.name())
                .bind("active", member.active() ? 1 : 0)
                .bind("auditor", member.auditor() ? 1 : 0)
                .execute());
    }

    /** Asked for with every act and seldom changed: the same text is not checked again. */
    @Override
    public Organization organization() {
        String text = reader.withHandle(handle -> handle.createQuery("select chart from organization where id = 1")
                .mapTo(String.class)
                .findOne()
                .orElse(""));
        Chart known = lastRead;
        if (!known.text().equals(text)) {
            known = new Chart(text, text.isEmpty() ? Organization.empty() : OrganizationJson.read(text));
            lastRead = known;
        }
        return known.organization();
    }

    @Override
    public void replaceOrganization(Organization organization) {
        writer.useTransaction(handle -> handle.createUpdate("""
                        insert into organization (id, chart) values (1, :chart)
                        on conflict (id) do update set chart = excluded.chart
                        """)
                .bind("chart", OrganizationJson.tree(organization).toString())
                .execute());
    }
}
