package id.tapal.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/** Everything that is sealed in a database, in one list: which keys it needs, whether it opens, and sealing it again under another key. */
public final class Seals {

    /** How many are sealed again in one transaction: few enough that the desk's own work hardly waits. */
    private static final int TOGETHER = 200;

    private static final String KEY_CHECK = "this database";

    /** Every column of which a migration says that it is sealed. */
    private static final List<Column> COLUMNS = List.of(
            new Column(
                    "person",
                    "identity",
                    List.of("case_number", "sequence"),
                    key -> PersonRow.context((String) key.get(0), (Integer) key.get(1))),
            new Column("subscription", "secret", List.of("id"), key -> "webhook:" + key.getFirst()),
            new Column("document", "content_key", List.of("id"), key -> JdbiDocuments.place((String) key.getFirst())),
            new Column(
                    "draft_words",
                    "words",
                    List.of("case_number", "sequence"),
                    key -> DraftTable.place((String) key.get(0), (Integer) key.get(1))),
            new Column(
                    "letter_content", "content_key", List.of("id"), key -> JdbiLetters.place((String) key.getFirst())),
            new Column("key_check", "sealed", List.of("id"), key -> KEY_CHECK));

    private final Jdbi writer;

    Seals(Jdbi writer) {
        this.writer = writer;
    }

    /**
     * A column of seals.
     *
     * @param table its table
     * @param name its name
     * @param key the columns of the table's key, in order
     * @param context what a seal in it is bound to, by its key
     */
    private record Column(String table, String name, List<String> key, Function<List<Object>, String> context) {

        /** The seals that follow after a key; from the first where there is none. */
        String page(boolean first) {
            String names = String.join(", ", key);
            String after = first ? "" : " and (" + names + ") > (" + places() + ")";
            return "select " + names + ", " + name + " as seal from " + table + " where " + name + " is not null"
                    + after + " order by " + names + " limit " + TOGETHER;
        }

        private String places() {
            return IntStream.range(0, key.size()).mapToObj(i -> ":key" + i).collect(Collectors.joining(", "));
        }

        String update() {
            String row = IntStream.range(0, key.size())
                    .mapToObj(i -> " and " + key.get(i) + " = :key" + i)
                    .collect(Collectors.joining());
            return "update " + table + " set " + name + " = :anew where " + name + " = :seal" + row;
        }
    }

    /** A seal, and the key of its row. */
    private record Seal(List<Object> key, String seal) {

        Map<String, Object> places() {
            Map<String, Object> places = new HashMap<>();
            for (int i = 0; i < key.size(); i++) {
                places.put("key" + i, key.get(i));
            }
            return places;
        }
    }

    /** What is done with a page of seals, in its transaction. */
    private interface Work {
        void on(Handle handle, Column column, List<Seal> page);
    }

    /** How many seals were made with each key, by its id. */
    public SortedMap<String, Long> uses() {
        SortedMap<String, Long> uses = new TreeMap<>();
        forEachPage(
                (handle, column, page) -> page.forEach(each -> uses.merge(Keyring.keyOf(each.seal()), 1L, Long::sum)));
        return uses;
    }

    /**
     * Makes sure, at the start, that the keys are those of this database: opens one seal of each column. A new database gets one to tell
     * by, so that no two nodes work on it with different keys.
     *
     * @throws UnusableKey if one does not open, or there is no key to seal with
     */
    public void requireKey(Vault vault) {
        String sealed = vault.seal("tapal", KEY_CHECK);
        writer.useTransaction(handle -> {
            if (!isAny(handle, "key_check", "sealed")) {
                handle.createUpdate("insert into key_check (id, sealed) values (1, :sealed) on conflict do nothing")
                        .bind("sealed", sealed)
                        .execute();
            }
        });
        for (Column column : COLUMNS) {
            writer.inTransaction(handle -> page(handle, column, Map.of())).stream()
                    .limit(1)
                    .forEach(each -> vault.open(each.seal(), column.context().apply(each.key())));
        }
    }

    /**
     * Opens every seal.
     *
     * @return how many there are
     * @throws UnusableKey for the first that does not open
     */
    public long check(Vault vault) {
        long[] opened = {0};
        forEachPage((handle, column, page) -> page.forEach(each -> {
            vault.open(each.seal(), column.context().apply(each.key()));
            opened[0]++;
        }));
        return opened[0];
    }

    /**
     * Seals again what another key than the current one has sealed, a few at a time: it may be broken off and started again, and the desk works
     * on meanwhile.
     *
     * @return how many were sealed again
     * @throws UnusableKey for the first that does not open; those before it are sealed again
     */
    public long again(Keyring keys) {
        long[] resealed = {0};
        forEachPage((handle, column, page) -> {
            for (Seal each : page) {
                if (!Keyring.keyOf(each.seal()).equals(keys.current())) {
                    String context = column.context().apply(each.key());
                    resealed[0] += handle.createUpdate(column.update())
                            .bindMap(each.places())
                            .bind("seal", each.seal())
                            .bind("anew", keys.seal(keys.open(each.seal(), context), context))
                            .execute();
                }
            }
        });
        return resealed[0];
    }

    private void forEachPage(Work work) {
        for (Column column : COLUMNS) {
            List<Seal> page = List.of();
            do {
                Map<String, Object> after =
                        page.isEmpty() ? Map.of() : page.getLast().places();
                page = writer.inTransaction(handle -> {
                    List<Seal> next = page(handle, column, after);
                    work.on(handle, column, next);
                    return next;
                });
            } while (page.size() == TOGETHER);
        }
    }

    private static List<Seal> page(Handle handle, Column column, Map<String, Object> after) {
        Query query = handle.createQuery(column.page(after.isEmpty())).bindMap(after);
        return query.map((row, context) -> {
                    List<Object> key = new ArrayList<>();
                    for (String name : column.key()) {
                        key.add(row.getObject(name));
                    }
                    return new Seal(key, row.getString("seal"));
                })
                .list();
    }

    /** The columns that are known to be sealed, as {@code table.column}. */
    static List<String> columns() {
        return COLUMNS.stream().map(each -> each.table() + "." + each.name()).toList();
    }

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
        return there && isAny(handle, column.table(), column.name());
    }

    private static boolean isAny(Handle handle, String table, String column) {
        return handle.createQuery("select exists (select 1 from " + table + " where " + column + " is not null)")
                .mapTo(Boolean.class)
                .one();
    }
}
