package id.tapal.persistence;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.request.Instants;
import id.tapal.codec.JsonBody;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The journal of the administration: it only grows. Each change has how it was and how it is, so that every row can be read alone. */
final class ChangeTable {

    private static final String MEMBER = "member";
    private static final String CHART = "chart";
    private static final String PASSWORD = "password";
    private static final String ACCOUNT = "account";

    private static final RowMapper<Changed> CHANGED = (row, context) -> new Changed(
            row.getInt("sequence"),
            new Author(row.getString("author"), Instant.parse(row.getString("changed_at"))),
            change(row));

    private ChangeTable() {}

    /** A row as it is kept; null where there is nothing to say. */
    private record Kept(
            String kind,
            String subject,
            @Nullable String was,
            @Nullable String now) {

        static Kept of(Change change) {
            return switch (change) {
                case Change.OfMember saved ->
                    new Kept(
                            MEMBER,
                            saved.now().id(),
                            saved.before().map(ChangeTable::text).orElse(null),
                            text(saved.now()));
                case Change.OfChart set ->
                    new Kept(
                            CHART,
                            String.valueOf(set.now().version()),
                            text(set.was().organization()),
                            text(set.now().organization()));
                case Change.OfPassword given -> new Kept(PASSWORD, given.member(), null, null);
                case Change.OfAccount account ->
                    new Kept(
                            ACCOUNT,
                            account.member(),
                            account.bound() ? null : text(account),
                            account.bound() ? text(account) : null);
            };
        }
    }

    /** Keeps everybody else from changing anything until the end of the transaction, and tells under which number to do it. */
    static int turn(Handle handle) {
        return handle.createQuery("update administration set last = last + 1 where id = 1 returning last")
                .mapTo(Integer.class)
                .one();
    }

    static void append(Handle handle, Changed changed) {
        Kept kept = Kept.of(changed.change());
        handle.createUpdate("""
                        insert into administration_change (sequence, changed_at, author, kind, subject, was, is_now)
                        values (:sequence, :at, :author, :kind, :subject, :was, :now)
                        """)
                .bind("sequence", changed.sequence())
                .bind("at", Instants.sortable(changed.author().at()))
                .bind("author", changed.author().member())
                .bind("kind", kept.kind())
                .bind("subject", kept.subject())
                .bind("was", kept.was())
                .bind("now", kept.now())
                .execute();
    }

    static List<Changed> list(Handle handle, Optional<Integer> before, int limit) {
        return handle.createQuery("""
                        select * from administration_change where sequence < :before order by sequence desc limit :limit
                        """)
                .bind("before", before.orElse(Integer.MAX_VALUE))
                .bind("limit", limit)
                .map(CHANGED)
                .list();
    }

    /** The chart that one of a version has taken the place of. */
    static Optional<Organization> chartBefore(Handle handle, int version) {
        return handle.createQuery("select was from administration_change where kind = :kind and subject = :version")
                .bind("kind", CHART)
                .bind("version", String.valueOf(version))
                .mapTo(String.class)
                .findOne()
                .map(OrganizationJson::read);
    }

    private static Change change(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        String was = row.getString("was");
        String now = row.getString("is_now");
        return switch (row.getString("kind")) {
            case MEMBER -> new Change.OfMember(was == null ? null : member(subject, was), member(subject, now));
            case CHART -> {
                int version = Integer.parseInt(subject);
                yield new Change.OfChart(
                        new Chart(version - 1, OrganizationJson.read(was)),
                        new Chart(version, OrganizationJson.read(now)));
            }
            case PASSWORD -> new Change.OfPassword(subject);
            case ACCOUNT -> now == null ? account(subject, was, false) : account(subject, now, true);
            default -> throw new IllegalStateException("a change of kind " + row.getString("kind"));
        };
    }

    private static String text(Organization chart) {
        return OrganizationJson.tree(chart).toString();
    }

    private static String text(Member member) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("name", member.name())
                .put("active", member.active())
                .put("auditor", member.auditor())
                .put("administrator", member.administrator())
                .toString();
    }

    private static Member member(String id, String json) {
        JsonBody body = JsonBody.parse(json);
        return new Member(
                id,
                body.text("name"),
                body.flag("active", true),
                body.flag("auditor", false),
                body.flag("administrator", false));
    }

    private static String text(Change.OfAccount account) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("issuer", account.issuer())
                .put("subject", account.subject())
                .toString();
    }

    private static Change account(String member, String json, boolean bound) {
        JsonBody body = JsonBody.parse(json);
        return new Change.OfAccount(member, body.text("issuer"), body.text("subject"), bound);
    }
}
