package id.tapal.persistence;

import com.zaxxer.hikari.HikariDataSource;
import id.tapal.application.account.Bindings;
import id.tapal.application.account.Credentials;
import id.tapal.application.account.Passwords;
import id.tapal.application.account.Sessions;
import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.desk.Desk;
import id.tapal.application.desk.Unavailable;
import id.tapal.application.document.Documents;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.figures.CaseCounts;
import id.tapal.application.letter.Drafts;
import id.tapal.application.letter.Letters;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Tokens;
import id.tapal.application.people.People;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalProof;
import id.tapal.application.request.Looks;
import id.tapal.application.tracking.TrackingCodes;
import id.tapal.application.view.SavedViews;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with all ports in it: a SQLite file, or a PostgreSQL server. Close it when done: it writes what it has taken. */
public final class Database implements AutoCloseable {

    private final Pools pools;
    private final Jdbi writer;
    private final Jdbi reader;
    private final Jdbi searcher;
    private final Dialect dialect;
    private final Vault vault;
    private final OutboxTable outbox = new OutboxTable();
    private final EntryTable entries;
    private final RecentCases recent = new RecentCases(System::nanoTime);
    private final Recent<Tokens.Borne> bearers = JdbiTokens.recent(System::nanoTime);
    private final Passwords passwords = Argon2Passwords.onThisMachine();
    private final GroupCommit<Writing> commits;

    /** Connections for each kind of work; those for reading and for searching may be the same. */
    record Pools(HikariDataSource writing, HikariDataSource reading, HikariDataSource searching) {}

    Database(Dialect dialect, Vault vault, Pools pools) {
        this.pools = pools;
        this.writer = Faults.writer(pools.writing, dialect);
        this.reader = Faults.reader(pools.reading, dialect);
        this.searcher = pools.searching.equals(pools.reading) ? reader : Faults.reader(pools.searching, dialect);
        this.dialect = dialect;
        this.vault = vault;
        this.entries = new EntryTable(vault);
        this.commits = new GroupCommit<>(
                "journal",
                new JournalWriter(
                                writer,
                                dialect,
                                entries,
                                new DraftTable(vault),
                                outbox,
                                recent,
                                new Presumed(dialect, recent))::write);
    }

    /**
     * Opens a database and brings its schema up to date.
     *
     * @param address a SQLite file, made where there is none; or the address of a PostgreSQL server, {@code jdbc:postgresql://…}
     * @param vault seals what must not stand readable in it
     * @throws UnusableDatabase if it cannot be used, or its schema is newer than this program
     */
    public static Database open(String address, Vault vault) {
        return isServer(address) ? server(address, vault) : open(Path.of(address), vault);
    }

    /** Whether an address is one of a server, not a file. */
    public static boolean isServer(String address) {
        return address.startsWith(Server.PREFIX);
    }

    /** Opens a SQLite file, as {@link #open(String, Vault)} does. */
    public static Database open(Path file, Vault vault) {
        Path absolute = file.toAbsolutePath();
        EmbeddedFile.prepare(absolute);
        Schema.migrate(EmbeddedFile.source(absolute, false), Dialect.SQLITE, vault, absolute.toString());
        HikariDataSource reading = EmbeddedFile.reading(absolute);
        return new Database(Dialect.SQLITE, vault, new Pools(EmbeddedFile.writing(absolute), reading, reading));
    }

    /**
     * Puts the library of SQLite for this machine into a folder, where its driver can be told to find it; nothing where it has none for it.
     *
     * @throws UnusableDatabase if the folder cannot be written
     */
    public static void keepLibrary(Path folder) {
        EmbeddedFile.keepLibrary(folder);
    }

    private static Database server(String address, Vault vault) {
        PGSimpleDataSource source = Server.source(address);
        Server.requireAnswer(source, address);
        Schema.migrate(source, Dialect.POSTGRESQL, vault, Server.withoutSecrets(address));
        return new Database(
                Dialect.POSTGRESQL,
                vault,
                new Pools(Server.writing(source), Server.reading(source), Server.searching(source)));
    }

    Jdbi writer() {
        return writer;
    }

    Jdbi reader() {
        return reader;
    }

    /** All that a desk keeps. */
    public Desk.Holdings holdings() {
        return new Desk.Holdings(
                journal(),
                register(),
                counts(),
                staff(),
                tokens(),
                complaints(),
                subscriptions(),
                deliveries(),
                people(),
                credentials(),
                sessions(),
                passwords(),
                trackingCodes(),
                documents(),
                looks(),
                drafts(),
                letters(),
                views(),
                bindings());
    }

    /** The journal. */
    public Journal journal() {
        return new JdbiJournal(writer, reader, searcher, dialect, entries, commits, recent);
    }

    /** The register. */
    public CaseRegister register() {
        return new JdbiCaseRegister(searcher, dialect);
    }

    /** How many cases of the register there are of each kind. */
    public CaseCounts counts() {
        return new JdbiCaseCounts(searcher);
    }

    /** Staff and organisation. */
    public Staff staff() {
        return new JdbiStaff(writer, reader, bearers);
    }

    /** The access tokens. */
    public Tokens tokens() {
        return new JdbiTokens(writer, reader, dialect, bearers);
    }

    /** The passwords of members, as hashes. */
    public Credentials credentials() {
        return new JdbiCredentials(writer, reader);
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return new JdbiSessions(writer, reader);
    }

    /** How passwords are hashed: by all that this object hands out, so many at once as there are processors. */
    public Passwords passwords() {
        return passwords;
    }

    /** The codes on receipts. */
    public TrackingCodes trackingCodes() {
        return new JdbiTrackingCodes(writer, reader);
    }

    /** The documents of cases, encrypted. */
    public Documents documents() {
        return new JdbiDocuments(writer, reader, dialect, vault);
    }

    /** Who looked at cases. */
    public Looks looks() {
        return new JdbiLooks(writer, reader);
    }

    /** The words of drafts, sealed. */
    public Drafts drafts() {
        return new JdbiDrafts(reader, vault);
    }

    /** The numbered letters, and what they were frozen as, encrypted. */
    public Letters letters() {
        return new JdbiLetters(writer, reader, dialect, vault);
    }

    /** The views that members have saved. */
    public SavedViews views() {
        return new JdbiSavedViews(writer, reader, dialect);
    }

    /** Which account of a provider is whose. */
    public Bindings bindings() {
        return new JdbiBindings(writer, reader);
    }

    /** The service complaints. */
    public ComplaintRegister complaints() {
        return new JdbiComplaintRegister(writer, reader);
    }

    /** Who is told of events; their secrets are sealed. */
    public Subscriptions subscriptions() {
        return new JdbiSubscriptions(writer, reader, vault);
    }

    /** The outbox of events, and their deliveries. */
    public Deliveries deliveries() {
        return new JdbiDeliveries(writer, reader, dialect);
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

    /** What cases say of people. */
    public People people() {
        return new JdbiPeople(writer, reader, dialect, vault, recent);
    }

    /** Everything that is sealed in it. */
    public Seals seals() {
        return new Seals(writer);
    }

    /** The proof that what is kept in it is what was written. */
    public JournalProof proof() {
        return new JdbiProof(searcher, dialect, vault);
    }

    /**
     * Copies everything into another database, which is empty and stays so if that fails; what it says of people stays sealed under the same
     * keys.
     *
     * @return how many rows each table has
     * @throws UnusableDatabase if the other is not empty, or this one was written meanwhile
     */
    public SortedMap<String, Long> copyTo(Database empty) {
        return new TableCopy(searcher, empty.writer).copy(dialect.oneMoment());
    }

    /** How an address is called towards people and in logs: without what may be a password. */
    public static String name(String address) {
        return isServer(address) ? Server.withoutSecrets(address) : address;
    }

    /** Whether the database answers, to who works on a case and to who searches. */
    public boolean isReady() {
        try {
            return answers(reader) && answers(searcher);
        } catch (JdbiException | Unavailable silent) {
            return false;
        }
    }

    private static boolean answers(Jdbi jdbi) {
        return jdbi.inTransaction(handle -> handle.createQuery("select count(*) from register_state")
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    @Override
    public void close() {
        commits.close();
        pools.searching.close();
        pools.reading.close();
        pools.writing.close();
    }
}
