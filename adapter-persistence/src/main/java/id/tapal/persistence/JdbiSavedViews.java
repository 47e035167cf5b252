package id.tapal.persistence;

import id.tapal.application.view.SavedView;
import id.tapal.application.view.SavedViews;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Saved views in a database. */
final class JdbiSavedViews implements SavedViews {

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;

    JdbiSavedViews(Jdbi writer, Jdbi reader, Dialect dialect) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
    }

    @Override
    public List<SavedView> of(String member) {
        return reader.inTransaction(
                handle -> handle.createQuery("select name, filter from saved_view where member = :member")
                        .bind("member", member)
                        .map((row, context) -> new SavedView(row.getString("name"), row.getString("filter")))
                        .list());
    }

    /** Whoever saves holds the member's row: nobody else counts meanwhile. */
    @Override
    public boolean save(String member, SavedView view, int most) {
        return writer.inTransaction(handle -> {
            handle.createQuery("select id from member where id = :member" + dialect.alone())
                    .bind("member", member)
                    .mapTo(String.class)
                    .one();
            if (others(handle, member, view.name()) >= most) {
                return false;
            }
            handle.createUpdate("""
                            insert into saved_view (member, name, filter) values (:member, :name, :filter)
                            on conflict (member, name) do update set filter = excluded.filter
                            """)
                    .bind("member", member)
                    .bind("name", view.name())
                    .bind("filter", view.filter())
                    .execute();
            return true;
        });
    }

    private static int others(Handle handle, String member, String name) {
        return handle.createQuery("select count(*) from saved_view where member = :member and name <> :name")
                .bind("member", member)
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void delete(String member, String name) {
        writer.useTransaction(
                handle -> handle.createUpdate("delete from saved_view where member = :member and name = :name")
                        .bind("member", member)
                        .bind("name", name)
                        .execute());
    }
}
