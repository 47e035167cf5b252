package id.tapal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Tokens;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A database with all ports in it: one writer, several readers. Close it when done. */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;
    private final OutboxTable outbox = new OutboxTable();

    private Database(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    /**
     * Opens a SQLite file, makes it where there is none, and brings its schema up to date.
     *
     * @throws UnusableDatabase if the folder cannot be written, the file is no database, or its schema is newer than this program
     */
    public static Database open(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException unwritable) {
            throw new UnusableDatabase(
                    "database: the folder of " + absolute + " cannot be made; choose another or mend its rights",
                    unwritable);
        }
        if (Files.isDirectory(absolute)) {
            throw new UnusableDatabase("database: " + absolute + " is a folder; name a file in it", null);
        }
        makePrivate(absolute);
        migrate(Dialect.sqlite(absolute, false), absolute);
        return new Database(pool("writer", absolute, false, 1), pool("reader", absolute, true, READERS));
    }

    /** A new file is for its owner alone: it holds people's names. Where the file system knows no owners, it is as it is. */
    private static void makePrivate(Path file) {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException unwritable) {
            throw new UnusableDatabase(
                    "database: " + file + " cannot be made; choose another folder or mend its rights", unwritable);
        }
    }

    private static HikariDataSource pool(String name, Path file, boolean readOnly, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(Dialect.sqlite(file, readOnly));
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(size);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Without a pool, which would ask a file that is no database again and again before it gives up. */
    private static void migrate(DataSource source, Path file) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(Dialect.SQLITE.migrations())
                    .load();
            MigrationInfo current = flyway.info().current();
            if (current != null && !current.getState().isResolved()) {
                throw new UnusableDatabase(
                        "database: the schema of " + file + " is newer than this program; start the newer program",
                        null);
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new UnusableDatabase(
                    "database: " + file + " cannot be used; check that it is a writable SQLite file of Tapal: "
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

    Jdbi writer() {
        return writer;
    }

    Jdbi reader() {
        return reader;
    }

    /** The journal. */
    public Journal journal() {
        return new JdbiJournal(writer, reader, outbox);
    }

    /** The register. */
    public CaseRegister register() {
        return new JdbiCaseRegister(reader);
    }

    /** Staff and organisation. */
    public Staff staff() {
        return new JdbiStaff(writer, reader);
    }

    /** The access tokens. */
    public Tokens tokens() {
        return new JdbiTokens(writer, reader);
    }

    /** The service complaints. */
    public ComplaintRegister complaints() {
        return new JdbiComplaintRegister(writer, reader);
    }

    /** Who is told of events; their secrets are sealed. */
    public Subscriptions subscriptions(Vault vault) {
        return new JdbiSubscriptions(writer, reader, vault);
    }

    /** The outbox of events, and their deliveries. */
    public Deliveries deliveries() {
        return new JdbiDeliveries(writer, reader);
    }

    /** Has somebody told, after a commit through this object, that there are new events. */
    public void onEvents(Runnable told) {
        outbox.onEvents(told);
    }

    /**
     * Binds the database to the standard of one agency, the first time; it stays bound to it.
     *
     * @param standard the id of the standard
     * @throws UnusableDatabase if it is bound to another: nobody opens another agency's people
     */
    public void bind(String standard) {
        String bound = writer.inTransaction(handle -> {
            handle.createUpdate(
                            "insert into installation (id, standard) values (1, :standard) on conflict (id) do nothing")
                    .bind("standard", standard)
                    .execute();
            return handle.createQuery("select standard from installation where id = 1")
                    .mapTo(String.class)
                    .one();
        });
        if (!bound.equals(standard)) {
            throw new UnusableDatabase(
                    "database: it is kept under the standard " + bound + ", not " + standard + "; name the file of "
                            + bound + " with --standard, or another database with --database",
                    null);
        }
    }

    /** Whether the database answers. */
    public boolean isReady() {
        try {
            return reader.withHandle(handle -> handle.createQuery("select count(*) from numbering")
                            .mapTo(Integer.class)
                            .one())
                    >= 0;
        } catch (JdbiException silent) {
            return false;
        }
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
