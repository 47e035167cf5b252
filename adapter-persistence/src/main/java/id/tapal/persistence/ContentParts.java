package id.tapal.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The encrypted contents of a table, in parts, so that nobody who copies tables holds many whole ones at once.
 *
 * @param owner the table whose rows have contents; the parts of them stand in {@code OWNER_part}
 */
record ContentParts(String owner) {

    /** Keeps the parts of a content, in their order. */
    void insert(Handle handle, String id, List<byte[]> parts) {
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into %1$s (%2$s, part, content) values (:id, :part, :content)".formatted(table(), owner))) {
            for (int i = 0; i < parts.size(); i++) {
                batch.bind("id", id)
                        .bind("part", i)
                        .bind("content", parts.get(i))
                        .add();
            }
            batch.execute();
        }
    }

    /** The parts of a content, in their order. */
    List<byte[]> of(Handle handle, String id) {
        return handle.createQuery("select content from %s where %s = :id order by part".formatted(table(), owner))
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .list();
    }

    /** Destroys the contents of a case. */
    void forget(Handle handle, String number) {
        handle.createUpdate("delete from %1$s where %2$s in (select id from %2$s where case_number = :number)"
                        .formatted(table(), owner))
                .bind("number", number)
                .execute();
    }

    private String table() {
        return owner + "_part";
    }
}
