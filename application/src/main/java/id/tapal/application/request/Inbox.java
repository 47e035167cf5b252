package id.tapal.application.request;

import id.tapal.application.organization.Reach;
import id.tapal.application.organization.ReadingRights;
import id.tapal.application.page.Page;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Driving port: my work today — the cases in which a person, or a role they hold, owes something; what is due first comes first. */
public final class Inbox {

    private final Journal journal;
    private final CaseRegister register;
    private final Supplier<RuleBook> books;
    private final ReadingRights rights;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     */
    public Inbox(
            Journal journal,
            CaseRegister register,
            Supplier<RuleBook> books,
            ReadingRights rights,
            InstantSource clock) {
        this.journal = journal;
        this.register = register;
        this.books = books;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A case in the inbox.
     *
     * @param row the case as the register shows it
     * @param obligations what the person owes in it
     */
    public record Item(RegisterRow row, List<Obligation> obligations) {
        /** Copies the obligations. */
        public Item {
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * What a member owes now, in the cases that they may read.
     *
     * @param cursor where the page before ended
     * @param limit how many cases at most, 1 to {@value Page#LIMIT}
     * @throws id.tapal.application.organization.NotPermitted if the member may read none whatever
     */
    public Page<Item, Cursor> of(String member, Optional<Cursor> cursor, int limit) {
        RuleBook book = books.get();
        Instant now = clock.instant();
        Organization chart = book.organization();
        Reach reach = rights.reachOf(member, chart, now);
        LocalDate today = LocalDate.ofInstant(now, book.standard().zone());
        Set<Role> roles = chart.rolesOf(member, today);
        Set<String> posts = chart.heldBy(member, today).stream().map(Post::id).collect(Collectors.toSet());
        Set<String> owing = new HashSet<>(Set.of(RegisterRow.person(member)));
        roles.forEach(role -> owing.add(RegisterRow.role(role)));
        posts.forEach(post -> owing.add(RegisterRow.post(post)));
        Predicate<Obligation> mine = each -> {
            String post = each.post();
            return post == null
                    ? each.owedBy().equals(member) || each.roles().stream().anyMatch(roles::contains)
                    : posts.contains(post);
        };
        return page(after -> register.owing(owing, reach, after, limit + 1), book, mine, cursor, limit, now);
    }

    /**
     * Rows are read until the page is full. Nearly always the first reading does: a row owes what its case owes, but for what time alone has
     * changed since its last act.
     */
    private Page<Item, Cursor> page(
            Function<Optional<Cursor>, List<RegisterRow>> rowsAfter,
            RuleBook book,
            Predicate<Obligation> mine,
            Optional<Cursor> cursor,
            int limit,
            Instant now) {
        List<Item> found = new ArrayList<>();
        Optional<Cursor> after = cursor;
        while (true) {
            List<RegisterRow> rows = rowsAfter.apply(after);
            found.addAll(items(book, rows, mine, now));
            if (found.size() > limit || rows.size() <= limit) {
                return Page.of(found, limit, item -> after(item.row()));
            }
            after = Optional.of(after(rows.getLast()));
        }
    }

    private static Cursor after(RegisterRow row) {
        return Cursor.after(row, RegisterQuery.Sort.DUE);
    }

    private List<Item> items(RuleBook book, List<RegisterRow> rows, Predicate<Obligation> mine, Instant now) {
        Map<String, List<Obligation>> owed = journal
                .findAll(rows.stream().map(RegisterRow::number).toList())
                .stream()
                .collect(Collectors.toMap(Journal.History::number, history -> owed(book, history, mine, now)));
        return rows.stream()
                .map(row -> new Item(row, owed.getOrDefault(row.number(), List.of())))
                .filter(item -> !item.obligations().isEmpty())
                .toList();
    }

    private static List<Obligation> owed(
            RuleBook book, Journal.History history, Predicate<Obligation> mine, Instant now) {
        CaseFile file = book.fold(history.channel(), history.acts()).after();
        return book.obligations(file, now).stream().filter(mine).toList();
    }
}
