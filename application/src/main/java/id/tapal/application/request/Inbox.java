package id.tapal.application.request;

import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Driving port: my work today — the cases in which a person, or a role they hold, owes something; what is due first comes first. */
public final class Inbox {

    private final Journal journal;
    private final CaseRegister register;
    private final Supplier<RuleBook> books;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     */
    public Inbox(Journal journal, CaseRegister register, Supplier<RuleBook> books, InstantSource clock) {
        this.journal = journal;
        this.register = register;
        this.books = books;
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
     * What a member owes now.
     *
     * @param limit how many cases at most
     */
    public List<Item> of(String member, int limit) {
        RuleBook book = books.get();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, book.standard().zone());
        Organization chart = book.organization();
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
        return register.owing(owing, limit).stream()
                .map(row -> new Item(row, owed(book, row, mine, now)))
                .filter(item -> !item.obligations().isEmpty())
                .toList();
    }

    private List<Obligation> owed(RuleBook book, RegisterRow row, Predicate<Obligation> mine, Instant now) {
        return journal.find(row.number()).stream()
                .flatMap(history -> {
                    CaseFile file = book.fold(history.channel(), history.acts()).after();
                    return book.obligations(file, now).stream();
                })
                .filter(mine)
                .toList();
    }
}
