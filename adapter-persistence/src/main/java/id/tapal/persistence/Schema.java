package id.tapal.persistence;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** The schema of a database, brought up to date. Without a pool, which would ask a file that is no database again and again. */
final class Schema {

    /** Nothing is migrated with it. */
    private static final Vault NOTHING_SEALED = new Vault() {
        @Override
        public String seal(String plain, String context) {
            throw new IllegalStateException("looking at a schema seals nothing");
        }

        @Override
        public String open(String sealed, String context) {
            throw new IllegalStateException("looking at a schema opens nothing");
        }
    };

    private Schema() {}

    /**
     * Brings it up to date.
     *
     * @param name how the database is called towards people
     * @throws UnusableDatabase if it cannot be used, or is newer than this program
     */
    static void migrate(DataSource source, Dialect dialect, Vault vault, String name) {
        try {
            Flyway flyway = flyway(source, dialect, vault);
            MigrationInfoService info = flyway.info();
            requireKnown(info.current(), name);
            if (!isDone(info)) {
                flyway.migrate();
            }
        } catch (FlywayException failed) {
            throw new UnusableDatabase(
                    "database: " + name + " cannot be used; check that it is a writable database of Tapal: "
                            + cause(failed),
                    failed);
        }
    }

    /** Whether each migration has been applied as it stands here: then there is nothing to do, and nothing to complain of. */
    private static boolean isDone(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .allMatch(each -> each.getState() == MigrationState.SUCCESS && each.isChecksumMatching());
    }

    private static Flyway flyway(DataSource source, Dialect dialect, Vault vault) {
        return Flyway.configure()
                .dataSource(source)
                .locations(dialect.migrations().toArray(String[]::new))
                .javaMigrations(new V4__PeopleApart(dialect, vault))
                .load();
    }

    private static void requireKnown(@Nullable MigrationInfo current, String name) {
        if (current != null && !current.getState().isResolved()) {
            throw new UnusableDatabase(
                    "database: the schema of " + name + " is newer than this program; start the newer program", null);
        }
    }

    /**
     * Whether a schema is that of this program, changing nothing; otherwise it is older.
     *
     * @throws UnusableDatabase if there is none, or it is newer
     */
    static boolean isCurrent(DataSource source, Dialect dialect, String name) {
        MigrationInfoService info = flyway(source, dialect, NOTHING_SEALED).info();
        if (info.current() == null) {
            throw new UnusableDatabase("database: " + name + " is no database of Tapal; name another file", null);
        }
        requireKnown(info.current(), name);
        return info.pending().length == 0;
    }

    static String cause(Throwable failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
