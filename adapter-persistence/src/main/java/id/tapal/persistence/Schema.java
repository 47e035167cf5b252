package id.tapal.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schema of a database, brought up to date. Without a pool, which would ask a file that is no database again and again. */
final class Schema {

    private Schema() {}

    /**
     * Brings it up to date.
     *
     * @param name how the database is called towards people
     * @throws UnusableDatabase if it cannot be used, or is newer than this program
     */
    static void migrate(DataSource source, Dialect dialect, Vault vault, String name) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(dialect.migrations().toArray(String[]::new))
                    .javaMigrations(new V4__PeopleApart(vault))
                    .load();
            MigrationInfo current = flyway.info().current();
            if (current != null && !current.getState().isResolved()) {
                throw new UnusableDatabase(
                        "database: the schema of " + name + " is newer than this program; start the newer program",
                        null);
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new UnusableDatabase(
                    "database: " + name + " cannot be used; check that it is a writable database of Tapal: "
                            + cause(failed),
                    failed);
        }
    }

    private static String cause(Throwable failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
