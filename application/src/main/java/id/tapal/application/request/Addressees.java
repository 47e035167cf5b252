package id.tapal.application.request;

import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Explanation.OpenAct;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Driving port: to whom an act can be directed. Each holder of a post is tried by the rule book: there is no second list of who may be asked. */
public final class Addressees {

    private final CaseRegister register;
    private final Supplier<RuleBook> books;
    private final InstantSource clock;

    /**
     * @param register tells who has visitors
     * @param books the rule book with the chart as it is now
     */
    public Addressees(CaseRegister register, Supplier<RuleBook> books, InstantSource clock) {
        this.register = register;
        this.books = books;
        this.clock = clock;
    }

    /** Those whom the rule book takes, the highest first; empty for an act that is directed to nobody. A correction may name any of them. */
    public List<Addressee> of(CaseFile file, OpenAct act, String member) {
        if (!act.act().facts().contains(Fact.TO)) {
            return List.of();
        }
        RuleBook book = books.get();
        Instant now = clock.instant();
        Map<String, Long> visitors = file.channel() == Channel.WALK_IN ? visitors(member, now) : Map.of();
        return holders(
                        book.organization(),
                        LocalDate.ofInstant(now, book.standard().zone()))
                .stream()
                .filter(each -> act.act() == ActType.ENTRY_CORRECTED
                        || Attribution.isInAuthority(book, file, entry(act.act(), act.role(), member, each, now)))
                .map(each -> file.channel() == Channel.WALK_IN ? with(each, visitors) : each)
                .sorted(Comparator.comparing(Addressee::role).thenComparing(Addressee::title))
                .toList();
    }

    private static Addressee with(Addressee each, Map<String, Long> visitors) {
        int theirs = Math.toIntExact(visitors.getOrDefault(each.person(), 0L));
        return new Addressee(each.person(), each.role(), each.title(), OptionalInt.of(theirs));
    }

    /** How many visitors have been directed to whom: numbers alone, which anybody at the desk may know. */
    private Map<String, Long> visitors(String member, Instant now) {
        RegisterQuery directed =
                RegisterQuery.all(now, Page.LIMIT).in(Channel.WALK_IN).at(Stage.DIRECTED);
        return register.search(directed, Reach.whole(member)).stream()
                .collect(Collectors.groupingBy(RegisterRow::handler, Collectors.counting()));
    }

    private static List<Addressee> holders(Organization chart, LocalDate today) {
        Map<String, Post> posts = chart.posts().stream().collect(Collectors.toMap(Post::id, Function.identity()));
        return chart.holdings().stream()
                .filter(holding -> holding.isOn(today))
                .map(holding -> addressee(holding, posts))
                .toList();
    }

    private static Addressee addressee(Holding holding, Map<String, Post> posts) {
        Post post = posts.get(holding.post());
        if (post == null) {
            throw new IllegalStateException("the chart has no post " + holding.post());
        }
        return new Addressee(
                holding.person(), Role.of(post.position(), holding.standIn()), post.title(), OptionalInt.empty());
    }

    private static Entry entry(ActType act, Role role, String member, Addressee to, Instant now) {
        return new Entry(
                act,
                member,
                role,
                now,
                Facts.of(Fact.TO, to.person(), Fact.TO_ROLE, to.role().id()));
    }
}
