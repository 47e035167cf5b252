package id.tapal.domain.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organisation chart: posts with their superiors, who holds them when, stand-ins and duties (section 2). Checked when made; immutable.
 */
public final class Organization {

    private static final Organization EMPTY = new Organization(Map.of(), List.of(), List.of());

    private final Map<String, Post> posts;
    private final List<Holding> holdings;
    private final List<DutyAssignment> duties;

    private Organization(Map<String, Post> posts, List<Holding> holdings, List<DutyAssignment> duties) {
        this.posts = posts;
        this.holdings = holdings;
        this.duties = duties;
    }

    /** No chart: tiers go by rank. */
    public static Organization empty() {
        return EMPTY;
    }

    /**
     * A chart.
     *
     * @throws FaultyChart naming every fault with its remedy, a line each: no head or several, a cycle, an unknown superior or post, a superior
     *     who does not outrank, two holders at once, a term that ends before it begins, what goes on under a closed post
     */
    public static Organization of(List<Post> posts, List<Holding> holdings, List<DutyAssignment> duties) {
        List<ChartFault> faults = ChartCheck.faults(posts, holdings, duties);
        if (!faults.isEmpty()) {
            throw new FaultyChart(faults);
        }
        Map<String, Post> byId = new LinkedHashMap<>();
        posts.forEach(post -> byId.put(post.id(), post));
        return new Organization(Collections.unmodifiableMap(byId), List.copyOf(holdings), List.copyOf(duties));
    }

    /** Whether there is no chart. */
    public boolean isEmpty() {
        return posts.isEmpty();
    }

    /** The posts, in the order given. */
    public List<Post> posts() {
        return List.copyOf(posts.values());
    }

    /** Who holds which post when. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** Who has which duty when. */
    public List<DutyAssignment> duties() {
        return duties;
    }

    /** The roles a person has on a day: posts held, posts stood in for, duties. */
    public Set<Role> rolesOf(String person, LocalDate day) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Holding holding : holdings) {
            if (holding.person().equals(person) && holding.isOn(day)) {
                post(holding.post()).ifPresent(post -> roles.add(Role.of(post.position(), holding.standIn())));
            }
        }
        for (DutyAssignment duty : duties) {
            if (duty.person().equals(person) && duty.isOn(day)) {
                roles.add(duty.duty().role());
            }
        }
        return Collections.unmodifiableSet(roles);
    }

    /** Who holds a post on a day, or stands in for its holder. */
    public List<String> holdersOf(String post, LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.post().equals(post) && holding.isOn(day))
                .map(Holding::person)
                .distinct()
                .toList();
    }

    /**
     * Whether a person holds on a day a post above one that another held.
     *
     * @param then the day on which the other held it
     */
    public boolean isSuperior(String person, LocalDate day, String ofPerson, LocalDate then) {
        return heldBy(ofPerson, then).stream()
                .flatMap(post -> superiorsOf(post).stream())
                .anyMatch(post -> holdersOf(post.id(), day).contains(person));
    }

    /**
     * The tiers of a handler below the head, lowest first (section 2): the chain of superiors where the chart knows the handler, else by
     * rank.
     *
     * @param handler the person
     * @param role in which role they handle it; null where it is not known
     */
    public List<Tier> tiersOf(String handler, @Nullable Role role, LocalDate day) {
        if (holdings.isEmpty()) {
            return Tier.byRank(role);
        }
        return handlingPost(handler, role, day)
                .map(post -> superiorsOf(post).stream()
                        .filter(superior -> superior.position() != Position.HEAD)
                        .map(Tier::of)
                        .toList())
                .orElseGet(() -> Tier.byRank(role));
    }

    private Optional<Post> handlingPost(String handler, @Nullable Role role, LocalDate day) {
        List<Post> held = heldBy(handler, day);
        return held.stream()
                .filter(post -> role != null
                        && role.position().filter(post.position()::equals).isPresent())
                .findFirst()
                .or(() -> held.stream().findFirst());
    }

    /**
     * Whether somebody acts for a tier: in one of its positions, and as holder of its post where the chart says which.
     *
     * @param person empty where a log does not say; then the position decides
     * @param role the role acted in; null is none
     */
    public boolean holds(Tier tier, String person, @Nullable Role role, LocalDate day) {
        if (role == null || role.position().filter(tier.positions()::contains).isEmpty()) {
            return false;
        }
        String post = tier.post();
        return post == null || person.isEmpty() || holdersOf(post, day).contains(person);
    }

    /** Whether a person holds a post or stands in for one, on whatever day. */
    public boolean hasHeld(String person) {
        return holdings.stream().anyMatch(holding -> holding.person().equals(person));
    }

    /** The posts a person holds, or stands in for, on a day. */
    public List<Post> heldBy(String person, LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.person().equals(person) && holding.isOn(day))
                .flatMap(holding -> post(holding.post()).stream())
                .toList();
    }

    private List<Post> superiorsOf(Post post) {
        List<Post> chain = new ArrayList<>();
        for (Optional<Post> above = above(post); above.isPresent(); above = above(above.get())) {
            chain.add(above.get());
        }
        return chain;
    }

    private Optional<Post> above(Post post) {
        return Optional.ofNullable(post.superior()).flatMap(this::post);
    }

    /** The post of an id, closed or not. */
    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }
}
