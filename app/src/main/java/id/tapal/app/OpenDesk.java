package id.tapal.app;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Staff;
import id.tapal.application.request.Verification;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Database;
import id.tapal.persistence.Seals;
import id.tapal.persistence.Vault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The composition root: a desk over a database, under a standard. Close it when done. */
public final class OpenDesk implements AutoCloseable {

    /** Now, to the millisecond. */
    static final InstantSource CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    private final Database database;
    private final Standard standard;
    private @Nullable Dispatching dispatching;

    private OpenDesk(Database database, Standard standard) {
        this.database = database;
        this.standard = standard;
    }

    /**
     * Opens the database, brings its schema up to date, and makes sure that it is of this standard and of these keys.
     *
     * @param address a SQLite file, or the address of a PostgreSQL server
     * @throws id.tapal.persistence.UnusableDatabase if it cannot be used, or belongs to another standard
     * @throws id.tapal.persistence.UnusableKey if the keys are not those that its seals were made with
     */
    static OpenDesk at(String address, Vault vault, Standard standard) {
        OpenDesk open = new OpenDesk(Database.open(address, vault), standard);
        try {
            open.database.bind(standard.id());
            open.seals().requireKey(vault);
            open.desk().rebuild().rebuildIfStale();
            return open;
        } catch (RuntimeException unusable) {
            open.close();
            throw unusable;
        }
    }

    /** Opens a SQLite file with the key beside it, made where there is none. */
    public static OpenDesk at(Path file, Standard standard) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return at(file.toString(), new KeyOption().vault(file.toString(), err), standard);
    }

    /** Everything that is sealed in the database. */
    Seals seals() {
        return database.seals();
    }

    /** The proof of what is kept. */
    Verification verification() {
        RuleBook book = book();
        Staff staff = database.staff();
        return new Verification(database.proof(), () -> book.with(staff.chart().organization()));
    }

    private RuleBook book() {
        return RuleBook.of(standard, WorkingCalendar.indonesia());
    }

    /** Copies everything into another database, which is empty, under the same keys; returns how many rows each table has. */
    SortedMap<String, Long> copyTo(String address, Vault vault) {
        try (Database target = Database.open(address, vault)) {
            return database.copyTo(target);
        }
    }

    /** The desk, now, to the millisecond. */
    public Desk desk() {
        return desk(CLOCK);
    }

    /** The desk at another time than now. */
    public Desk desk(InstantSource clock) {
        return Desk.of(book(), database.holdings(), clock, new SecureRandom());
    }

    /** Starts to send events to who subscribes, until this is closed. */
    void dispatch() {
        dispatching = Dispatching.start(database, CLOCK);
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
