package id.tapal.app;

import id.tapal.application.desk.Desk;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Database;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The composition root: a desk over a database, under a standard. Close it when done. */
public final class OpenDesk implements AutoCloseable {

    private final Database database;
    private final Standard standard;
    private @Nullable Dispatching dispatching;

    private OpenDesk(Database database, Standard standard) {
        this.database = database;
        this.standard = standard;
    }

    /**
     * Opens the database, brings its schema up to date, and binds it to the standard.
     *
     * @throws id.tapal.persistence.UnusableDatabase if it cannot be used, or belongs to another standard
     */
    public static OpenDesk at(Path file, Standard standard) {
        Database database = Database.open(file, key(file));
        try {
            database.bind(standard.id());
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
        OpenDesk open = new OpenDesk(database, standard);
        open.desk().rebuild().rebuildIfStale();
        return open;
    }

    /** The key beside the file, made where there is none. */
    private static Vault key(Path file) {
        KeyFile key = KeyFile.at(file.toAbsolutePath().resolveSibling("tapal.key"));
        return key.exists() ? key.vault() : key.make(new SecureRandom());
    }

    /**
     * The same, of a database that is there already: a mistyped name makes no new one.
     *
     * @throws Failure if there is no such file
     */
    static OpenDesk existing(Path file, Standard standard) {
        if (!Files.exists(file)) {
            throw new Failure("database: " + file + " is not there; mend --database, or make it with tapal migrate");
        }
        return at(file, standard);
    }

    /** The desk, now, to the millisecond. */
    public Desk desk() {
        return desk(Clock.tickMillis(ZoneOffset.UTC));
    }

    /** The desk at another time than now. */
    public Desk desk(InstantSource clock) {
        Desk.Holdings holdings = new Desk.Holdings(
                database.journal(),
                database.register(),
                database.staff(),
                database.tokens(),
                database.complaints(),
                database.subscriptions(),
                database.deliveries());
        return Desk.of(RuleBook.of(standard, WorkingCalendar.indonesia()), holdings, clock, new SecureRandom());
    }

    /** Starts to send events to who subscribes, until this is closed. */
    void dispatch() {
        dispatching = Dispatching.start(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** Whether the database answers. */
    public boolean isReady() {
        return database.isReady();
    }

    @Override
    public void close() {
        if (dispatching != null) {
            dispatching.close();
        }
        database.close();
    }
}
