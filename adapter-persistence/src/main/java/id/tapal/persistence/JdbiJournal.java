package id.tapal.persistence;

import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.Instants;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The journal in a database: entries are inserted, never changed; the register's row goes with them. */
final class JdbiJournal implements Journal {

    private static final int PAGE = 50;

    private final Jdbi writer;
    private final Jdbi reader;
    private final Jdbi searcher;
    private final Dialect dialect;
    private final EntryTable entries;
    private final GroupCommit<Writing> commits;
    private final RecentCases recent;

    /**
     * @param reader reads what is found by its key
     * @param searcher reads what is planned for the question
     * @param recent keeps what is read
     */
    JdbiJournal(
            Jdbi writer,
            Jdbi reader,
            Jdbi searcher,
            Dialect dialect,
            EntryTable entries,
            GroupCommit<Writing> commits,
            RecentCases recent) {
        this.writer = writer;
        this.reader = reader;
        this.searcher = searcher;
        this.dialect = dialect;
        this.entries = entries;
        this.commits = commits;
        this.recent = recent;
    }

    @Override
    public Optional<History> find(String number) {
        Recent.Moment before = recent.now();
        Optional<EntryTable.Kept> found =
                reader.inTransaction(handle -> entries.kept(handle, dialect, List.of(number))).stream()
                        .findFirst();
        found.ifPresent(kept -> recent.read(kept, before));
        return found.map(EntryTable.Kept::history);
    }

    @Override
    public Optional<History> recall(String number) {
        return recent.find(number).map(EntryTable.Kept::history);
    }

    @Override
    public List<History> findAll(Collection<String> numbers) {
        return reader.inTransaction(handle -> entries.findAll(handle, dialect, numbers));
    }

    @Override
    public Set<String> tracking(Collection<String> trackingIds) {
        return searcher.inTransaction(handle -> EntryTable.tracking(handle, dialect, trackingIds));
    }

    @Override
    public String open(
            Channel channel, int year, JournalEntry first, Function<Integer, RegisterRow> numbered, Proviso proviso) {
        return commits.write(new Writing.Opening(channel, year, EntryTable.Draft.of(first), numbered, proviso));
    }

    @Override
    public void append(JournalEntry entry, RegisterRow row, Proviso proviso, Optional<AnswerWords> words) {
        commits.write(new Writing.Appending(EntryTable.Draft.of(entry), row, proviso, words));
    }

    @Override
    public Optional<Once.Done> done(String member, String key, Instant since) {
        return reader.inTransaction(handle -> DoneTable.find(handle, member, key, since));
    }

    /** Page by page, each in a transaction of its own. */
    @Override
    public void forEach(Selection selection, Consumer<History> each) {
        List<History> page = page(selection, "");
        while (!page.isEmpty()) {
            page.forEach(each);
            page = page(selection, page.getLast().number());
        }
    }

    private List<History> page(Selection selection, String after) {
        return searcher.inTransaction(handle -> entries.findAll(
                handle,
                dialect,
                handle.createQuery("""
                        select number from journal_case
                        join entry on entry.case_number = number and entry.sequence = 1
                        where number > :after and channel in (<channels>)
                          and occurred_at >= :from and occurred_at < :before
                        order by number
                        limit :page
                        """)
                        .bind("after", after)
                        .bindList(
                                "channels",
                                selection.channels().stream().map(Channel::id).toList())
                        .bind("from", selection.from().map(Instants::sortable).orElse(""))
                        .bind(
                                "before",
                                selection.before().map(Instants::sortable).orElse(Instants.LAST))
                        .bind("page", PAGE)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public void rebuildRegister(Function<History, RegisterRow> row) {
        writer.useTransaction(handle -> {
            RegisterState.madeAnew(handle);
            RegisterTable.clear(handle);
            List<String> numbers = EntryTable.numbers(handle);
            for (int first = 0; first < numbers.size(); first += PAGE) {
                List<String> page = numbers.subList(first, Math.min(first + PAGE, numbers.size()));
                List<RegisterTable.Sealed> rows = entries.kept(handle, dialect, page).stream()
                        .map(each -> new RegisterTable.Sealed(row.apply(each.history()), each.lastHash(), true, true))
                        .toList();
                Rows.write(handle, dialect, RegisterTable.rows(rows));
            }
        });
    }

    @Override
    public boolean isRegisterStale() {
        return reader.inTransaction(RegisterState::isStale);
    }
}
