package id.tapal.persistence;

import id.tapal.application.request.Finding;
import id.tapal.application.request.Finding.Kind;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.JournalProof;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The proof over a database: some cases at a time, each lot at one moment, so that a desk which works on is no finding. A case in which
 * something was found is looked at once more by itself, since the chart may have been replaced meanwhile.
 */
final class JdbiProof implements JournalProof {

    private static final int PAGE = 50;
    private static final int NUMBERS = 500;
    private static final int DIGITS = 9;
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1," + DIGITS + "}");

    private static final String READ = """
            select c.number as number, c.channel, e.case_number, e.sequence, e.act, e.actor, e.role, e.occurred_at,
                e.recorded_at, e.payload, e.commitment, e.hash_before, e.hash,
                p.name, p.address, p.phone, p.email, p.identity, p.salt
            from journal_case c
            left join entry e on e.case_number = c.number
            left join person p on p.case_number = e.case_number and p.sequence = e.sequence
            where c.number in (<numbers>) order by c.number, e.sequence
            """;

    private final Jdbi reader;
    private final Dialect dialect;
    private final Vault vault;

    JdbiProof(Jdbi reader, Dialect dialect, Vault vault) {
        this.reader = reader;
        this.dialect = dialect;
        this.vault = vault;
    }

    /** What a pass needs. */
    private record Asked(Supplier<Function<Journal.History, RegisterRow>> rows, Naming naming) {}

    /** How many numbers of a year's series were given. */
    private record Given(String series, int year, int last) {}

    /** A case and what was found in it. */
    private record Proven(String number, int entries, List<Finding> findings) {}

    @Override
    public Seen prove(Supplier<Function<Journal.History, RegisterRow>> rows, Naming naming, Consumer<Finding> found) {
        Asked asked = new Asked(rows, naming);
        long[] seen = new long[3];
        Consumer<Finding> counted = finding -> {
            seen[2]++;
            found.accept(finding);
        };
        given().forEach(each -> missing(each, naming).forEach(counted));
        List<String> page = page("");
        while (!page.isEmpty()) {
            for (Proven each : proven(page, asked)) {
                seen[0]++;
                seen[1] += each.entries();
                if (!each.findings().isEmpty()) {
                    proven(List.of(each.number()), asked)
                            .forEach(again -> again.findings().forEach(counted));
                }
            }
            page = page(page.getLast());
        }
        strays().forEach(counted);
        return new Seen(seen[0], seen[1], seen[2]);
    }

    private <R> R atOneMoment(HandleCallback<R, RuntimeException> reading) {
        return reader.inTransaction(dialect.oneMoment(), reading);
    }

    private List<Given> given() {
        return atOneMoment(JdbiProof::given);
    }

    private static List<Given> given(Handle handle) {
        return handle.createQuery("select series, year, last from numbering order by series, year")
                .map((row, context) -> new Given(row.getString("series"), row.getInt("year"), row.getInt("last")))
                .list();
    }

    /** The cases that are gone; the register may still have a row of them. */
    private List<Finding> missing(Given given, Naming naming) {
        List<Finding> missing = new ArrayList<>();
        Channel channel = Channel.find(given.series()).orElse(null);
        for (int first = 1; channel != null && first <= given.last(); first += NUMBERS) {
            List<String> numbers = new ArrayList<>();
            for (int i = first; i < first + NUMBERS && i <= given.last(); i++) {
                numbers.add(naming.number(given.year(), channel, i));
            }
            Set<String> there = new HashSet<>(atOneMoment(
                    handle -> handle.createQuery("select number from journal_case where number in (<numbers>)")
                            .bindList("numbers", numbers)
                            .mapTo(String.class)
                            .list()));
            numbers.stream()
                    .filter(number -> !there.contains(number))
                    .forEach(number -> missing.add(Finding.of(Kind.CASE_MISSING, number)));
        }
        return missing;
    }

    private List<String> page(String after) {
        return atOneMoment(handle -> handle.createQuery(
                        "select number from journal_case where number > :after order by number limit :page")
                .bind("after", after)
                .bind("page", PAGE)
                .mapTo(String.class)
                .list());
    }

    private List<Proven> proven(Collection<String> numbers, Asked asked) {
        Function<Journal.History, RegisterRow> row = asked.rows().get();
        return atOneMoment(handle -> {
            Map<String, Case> cases = new LinkedHashMap<>();
            handle.createQuery(READ)
                    .bindList("numbers", List.copyOf(numbers))
                    .map((result, context) -> cases.computeIfAbsent(result.getString("number"), Case::new)
                            .take(result, vault))
                    .list();
            Map<String, RegisterFields> register = RegisterFields.kept(handle, numbers);
            Set<String> forgotten = new HashSet<>(
                    handle.createQuery("select case_number from forgetting where case_number in (<numbers>)")
                            .bindList("numbers", List.copyOf(numbers))
                            .mapTo(String.class)
                            .list());
            List<Given> given = given(handle);
            boolean stale = RegisterState.isStale(handle);
            List<Proven> proven = new ArrayList<>();
            for (Case each : cases.values()) {
                List<Finding> findings = new ArrayList<>();
                if (!isGiven(each, given, asked.naming())) {
                    findings.add(Finding.of(Kind.CASE_ADDED, each.number));
                } else {
                    findings.addAll(each.findings(
                            register.get(each.number), forgotten.contains(each.number), stale ? null : row));
                }
                proven.add(new Proven(each.number, each.links.size(), findings));
            }
            return proven;
        });
    }

    /** The year and the running number are figures in the case's number, whatever the standard puts around them. */
    private static boolean isGiven(Case each, List<Given> given, Naming naming) {
        Channel channel = Channel.find(each.channel).orElse(null);
        if (channel == null) {
            return false;
        }
        List<Integer> figures = FIGURES.matcher(each.number)
                .results()
                .map(MatchResult::group)
                .map(Integer::parseInt)
                .filter(figure -> figure > 0)
                .toList();
        return given.stream()
                .filter(series -> series.series().equals(channel.id()))
                .anyMatch(series -> figures.stream()
                        .anyMatch(running -> running <= series.last()
                                && naming.number(series.year(), channel, running)
                                        .equals(each.number)));
    }

    /** Rows of the other tables that belong to no case or entry; foreign keys keep them away, unless they are switched off. */
    private List<Finding> strays() {
        return atOneMoment(handle -> {
            List<Finding> strays = new ArrayList<>();
            handle.createQuery("""
                            select distinct case_number from entry
                            where not exists (select 1 from journal_case where number = case_number) order by case_number
                            """)
                    .mapTo(String.class)
                    .forEach(number -> strays.add(Finding.of(Kind.CASE_MISSING, number)));
            handle.createQuery("""
                            select p.case_number, p.sequence from person p where not exists
                                (select 1 from entry e where e.case_number = p.case_number and e.sequence = p.sequence)
                            order by p.case_number, p.sequence
                            """)
                    .map((row, context) ->
                            Finding.of(Kind.PERSON_ADDED, row.getString("case_number"), row.getInt("sequence")))
                    .forEach(strays::add);
            handle.createQuery("""
                            select number from (select number from register union select number from requester
                                union select number from owing) kept
                            where not exists (select 1 from journal_case c where c.number = kept.number) order by number
                            """)
                    .mapTo(String.class)
                    .forEach(number -> strays.add(Finding.of(Kind.REGISTER_ROW_ADDED, number)));
            if (RegisterState.isStale(handle)) {
                strays.add(Finding.of(Kind.REGISTER_STALE, ""));
            }
            return strays;
        });
    }

    /** A case as it is kept. */
    private static final class Case {

        private final String number;
        private final List<CaseProof.Link> links = new ArrayList<>();
        private final List<@Nullable PersonRow> people = new ArrayList<>();
        private final Set<Integer> sealedElsewhere = new HashSet<>();
        private String channel = "";

        Case(String number) {
            this.number = number;
        }

        Case take(ResultSet row, Vault vault) throws SQLException {
            channel = row.getString("channel");
            if (row.getString("case_number") != null) {
                EntryRow entry = EntryRow.read(row);
                links.add(new CaseProof.Link(entry, row.getString("hash_before"), row.getString("hash")));
                people.add(person(row, entry.sequence(), vault));
            }
            return this;
        }

        private @Nullable PersonRow person(ResultSet row, int sequence, Vault vault) throws SQLException {
            try {
                return PersonRow.read(row, vault);
            } catch (UnusableKey changedOrMoved) {
                sealedElsewhere.add(sequence);
                return null;
            }
        }

        /**
         * @param made makes the register's row; null while the register is to be made anew
         */
        List<Finding> findings(
                @Nullable RegisterFields kept,
                boolean forgotten,
                @Nullable Function<Journal.History, RegisterRow> made) {
            List<Finding> findings = new ArrayList<>(
                    CaseProof.of(number, channel, links, kept == null || made == null ? null : kept.seal()));
            if (findings.isEmpty()) {
                for (int i = 0; i < links.size(); i++) {
                    ofPerson(links.get(i), people.get(i), forgotten).ifPresent(findings::add);
                }
            }
            if (findings.isEmpty() && made != null) {
                if (kept == null) {
                    findings.add(Finding.of(Kind.REGISTER_ROW_MISSING, number));
                } else {
                    RegisterFields.of(made.apply(history()), links.getLast().hash())
                            .differing(kept)
                            .forEach(field -> findings.add(new Finding(Kind.REGISTER_DIFFERS, number, 0, field)));
                }
            }
            return findings;
        }

        private Optional<Finding> ofPerson(CaseProof.Link link, @Nullable PersonRow person, boolean forgotten) {
            String commitment = link.row().commitment();
            int place = link.sequence();
            if (sealedElsewhere.contains(place)) {
                return Optional.of(Finding.of(Kind.PERSON_CHANGED, number, place));
            }
            if (person == null) {
                return commitment == null || forgotten
                        ? Optional.empty()
                        : Optional.of(Finding.of(Kind.PERSON_MISSING, number, place));
            }
            if (commitment == null || forgotten) {
                return Optional.of(Finding.of(Kind.PERSON_ADDED, number, place));
            }
            return person.commitment().equals(commitment)
                    ? Optional.empty()
                    : Optional.of(Finding.of(Kind.PERSON_CHANGED, number, place));
        }

        private Journal.History history() {
            List<JournalEntry> entries = new ArrayList<>(links.size());
            for (int i = 0; i < links.size(); i++) {
                entries.add(links.get(i).row().entry(people.get(i), entries));
            }
            return new Journal.History(number, Channel.find(channel).orElseThrow(), entries);
        }
    }
}
