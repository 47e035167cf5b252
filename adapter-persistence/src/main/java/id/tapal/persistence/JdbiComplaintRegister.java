package id.tapal.persistence;

import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.page.Place;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.Instants;
import id.tapal.application.request.Once;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Service complaints in a database, in a table of their own. */
final class JdbiComplaintRegister implements ComplaintRegister {

    private static final String SERIES = "complaint";

    private static final RowMapper<Complaint> COMPLAINT = (row, context) -> new Complaint(
            row.getString("number"),
            ComplaintRoute.find(row.getString("route")).orElseThrow(),
            Instant.parse(row.getString("received_at")),
            row.getString("received_by"),
            row.getString("sender"),
            row.getString("body"),
            row.getString("answered_at") == null
                    ? Optional.empty()
                    : Optional.of(new Complaint.Answer(
                            Instant.parse(row.getString("answered_at")),
                            row.getString("answered_by"),
                            row.getString("answer"))));

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiComplaintRegister(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Complaint add(int year, Function<Integer, Complaint> numbered, Optional<Once> once) {
        return writer.inTransaction(handle -> {
            Complaint complaint = numbered.apply(Series.next(handle, SERIES, year));
            once.ifPresent(asked -> DoneTable.forgetOld(handle, complaint.receivedAt()));
            once.flatMap(asked -> DoneTable.remember(
                            handle, new Once.Done(asked, complaint.number(), 0), complaint.receivedAt()))
                    .ifPresent(before -> {
                        throw new DoneBefore(before);
                    });
            handle.createUpdate("""
                            insert into complaint (number, route, received_at, received_by, sender, body)
                            values (:number, :route, :receivedAt, :receivedBy, :sender, :body)
                            """)
                    .bind("number", complaint.number())
                    .bind("route", complaint.route().id())
                    .bind("receivedAt", Instants.sortable(complaint.receivedAt()))
                    .bind("receivedBy", complaint.receivedBy())
                    .bind("sender", complaint.from())
                    .bind("body", complaint.text())
                    .execute();
            return complaint;
        });
    }

    @Override
    public Optional<Complaint> find(String number) {
        return reader.inTransaction(handle -> handle.createQuery("select * from complaint where number = :number")
                .bind("number", number)
                .map(COMPLAINT)
                .findOne());
    }

    @Override
    public boolean answer(String number, Complaint.Answer answer) {
        return writer.inTransaction(handle -> handle.createUpdate("""
                                update complaint set answered_at = :at, answered_by = :by, answer = :text
                                where number = :number and answered_at is null
                                """)
                        .bind("number", number)
                        .bind("at", Instants.sortable(answer.at()))
                        .bind("by", answer.by())
                        .bind("text", answer.text())
                        .execute()
                == 1);
    }

    @Override
    public List<Complaint> list(Optional<Place> after, int limit) {
        return reader.inTransaction(handle -> Places.bind(after, limit, handle.createQuery("""
                        select * from complaint where (received_at, number) > (:at, :id)
                        order by received_at, number limit :limit
                        """))
                .map(COMPLAINT)
                .list());
    }
}
