package id.tapal.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Everything that is sealed in a database, in one list. */
public final class Seals {

    private static final List<Column> COLUMNS =
            List.of(new Column("person", "identity"), new Column("subscription", "secret"));

    /** A column of seals. */
    private record Column(String table, String name) {}

    private Seals() {}

    /** Whether anything is sealed in a SQLite file: then it needs the key it was sealed with, and no new one. */
    public static boolean isAny(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            return Jdbi.create("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro")
                    .withHandle(handle -> COLUMNS.stream().anyMatch(column -> isAny(handle, column)));
        } catch (JdbiException noDatabase) {
            return false; // whoever opens it to work with it says what is wrong
        }
    }

    private static boolean isAny(Handle handle, Column column) {
        boolean there = handle.createQuery("select count(*) from sqlite_master where type = 'table' and name = :table")
                        .bind("table", column.table())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return there
                && handle.createQuery("select exists (select 1 from " + column.table() + " where " + column.name()
                                + " is not null)")
                        .mapTo(Boolean.class)
                        .one();
    }
}
