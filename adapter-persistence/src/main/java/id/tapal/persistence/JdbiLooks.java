package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.Look;
import id.tapal.application.request.Looks;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who looked at cases, in a database. */
final class JdbiLooks implements Looks {

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiLooks(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void keep(Look look) {
        writer.useTransaction(handle -> handle.createUpdate("""
                        insert into case_look (case_number, member, looked_at) values (:number, :member, :at)
                        """)
                .bind("number", look.number())
                .bind("member", look.member())
                .bind("at", Instants.sortable(look.at()))
                .execute());
    }

    @Override
    public List<Look> last(String number, int limit) {
        return reader.inTransaction(handle -> handle.createQuery("""
                        select * from case_look where case_number = :number order by looked_at desc limit :limit
                        """)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) ->
                        new Look(number, row.getString("member"), Instant.parse(row.getString("looked_at"))))
                .list());
    }
}
