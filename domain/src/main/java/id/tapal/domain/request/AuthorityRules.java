package id.tapal.domain.request;

import static id.tapal.domain.request.BreachKind.AUTHORITY;

import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import id.tapal.domain.organization.Tier;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Section 6, rule 3: who may do an act, and to whom. */
final class AuthorityRules {

    private final Organization organization;
    private final Clocks clocks;
    private final Recorded recorded;

    AuthorityRules(Organization organization, Clocks clocks, Recorded recorded) {
        this.organization = organization;
        this.clocks = clocks;
        this.recorded = recorded;
    }

    /** What the actor may not do; known before anything but the act's type and actor is. */
    List<Breach> ofActor(CaseFile file, Step step, Entry entry, List<Breach> found) {
        return switch (step.by()) {
            case ANYONE, MAKER_OR_SUPERIOR -> found;
            case HANDLER -> ofHandler(file, step, entry, found);
            case HANDLER_OR_HEAD -> ofHandlerOrHead(file, step, entry, found);
            case NEXT_TIER -> ofEndorsement(file, step, entry, found);
            case ANY_TIER -> ofReturn(file, step, entry, found);
            case RECEPTION,
                    LIAISON,
                    HEAD,
                    DIRECTING_OFFICIAL,
                    LETTER_DESK,
                    REQUESTER_OR_LIAISON,
                    OFFICIAL_OR_DUTY,
                    POSITION_OR_REGISTRY -> ofRole(step, entry, signing(file, step, entry, found));
        };
    }

    private static List<Breach> ofRole(Step step, Entry entry, List<Breach> found) {
        Role role = entry.role();
        return role == null || step.by().allows(role)
                ? found
                : Found.each(found, Breach.of(step.clause(), AUTHORITY, entry, ids(step.by()), role.id()));
    }

    private static List<Breach> ofHandler(CaseFile file, Step step, Entry entry, List<Breach> found) {
        Handler handler = file.handlerOrNull();
        return handler == null || isOrMayBe(handler.person(), entry.actor())
                ? found
                : Found.each(found, Breach.of(step.clause(), AUTHORITY, entry, handler.person(), entry.actor()));
    }

    private static List<Breach> ofHandlerOrHead(CaseFile file, Step step, Entry entry, List<Breach> found) {
        Role role = entry.role();
        return role == null || By.isHead(role) ? found : ofHandler(file, step, entry, found);
    }

    /** Signing or approval with open tiers: one breach for each. */
    private List<Breach> signing(CaseFile file, Step step, Entry entry, List<Breach> found) {
        List<Breach> more = found;
        if (OrderRules.isSigning(step.act()) && hasTiers(file)) {
            for (Tier open : file.openTiers()) {
                more = Found.each(more, Breach.of(step.clause(), AUTHORITY, entry, open.id(), ""));
            }
        }
        return more;
    }

    private List<Breach> ofEndorsement(CaseFile file, Step step, Entry entry, List<Breach> found) {
        if (!hasTiers(file)) {
            return found;
        }
        List<Tier> open = file.openTiers();
        Optional<Integer> reached = reached(open, entry);
        if (reached.isEmpty()) {
            String expected = open.isEmpty() ? "" : open.getFirst().id();
            return Found.each(found, Breach.of(step.clause(), AUTHORITY, entry, expected, actor(entry)));
        }
        List<Breach> more = found;
        for (Tier skipped : open.subList(0, reached.get())) {
            more = Found.each(more, Breach.of(step.clause(), AUTHORITY, entry, skipped.id(), actor(entry)));
        }
        return more;
    }

    /** Without an appointed handler nobody's tiers are judged; nor where it is not written down as what handlers are appointed, and no chart knows. */
    private boolean hasTiers(CaseFile file) {
        Handler handler = file.handlerOrNull();
        return handler != null && (!recorded.lacks(Fact.TO_ROLE) || organization.hasHeld(handler.person()));
    }

    private List<Breach> ofReturn(CaseFile file, Step step, Entry entry, List<Breach> found) {
        Climb climb = file.climb();
        Role role = entry.role();
        if (!hasTiers(file) || climb == null || role == null || By.isHead(role)) {
            return found;
        }
        LocalDate day = clocks.date(entry.at());
        boolean isTier = climb.tiers().stream().anyMatch(tier -> organization.holds(tier, entry.actor(), role, day));
        return isTier
                ? found
                : Found.each(found, Breach.of(step.clause(), AUTHORITY, entry, tierIds(climb.tiers()), actor(entry)));
    }

    /**
     * How many of the open tiers an endorsement leaves below its own: all of them for the head's, none where the role is not known.
     * Empty where the actor is no tier still to come.
     */
    private Optional<Integer> reached(List<Tier> open, Entry entry) {
        Role role = entry.role();
        if (role == null) {
            return Optional.of(0);
        }
        if (By.isHead(role)) {
            return Optional.of(open.size());
        }
        LocalDate day = clocks.date(entry.at());
        for (int i = 0; i < open.size(); i++) {
            if (organization.holds(open.get(i), entry.actor(), role, day)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The climb after an act that is no repetition. */
    @Nullable
    Climb climb(CaseFile file, Entry entry, @Nullable Handler handlerAfter) {
        ActType act = entry.act();
        Climb climb = file.climb();
        if (file.channel() == Channel.WALK_IN) {
            return null;
        }
        if (Effects.appoints(act)) {
            List<Tier> tiers = handlerAfter == null
                    ? List.of()
                    : organization.tiersOf(handlerAfter.person(), handlerAfter.role(), clocks.date(entry.at()));
            Climb under = climb == null ? Climb.of(tiers) : climb.under(tiers);
            return OrderRules.isSigned(file) ? under.done() : under;
        }
        if (act == ActType.DRAFT_ENDORSED) {
            return hasTiers(file) ? endorsed(climb, entry) : unjudged(climb, entry);
        }
        if (climb == null) {
            return null;
        }
        if (act == ActType.ANSWER_DRAFTED) {
            return climb.restarted();
        }
        return OrderRules.isSigning(act) ? climb.done() : climb;
    }

    /** Before there is a handler nobody's tiers are judged, yet an endorsement counts for its own until the new draft. */
    private Climb unjudged(@Nullable Climb climb, Entry entry) {
        Climb sofar = climb == null ? Climb.of(List.of()) : climb;
        Role role = entry.role();
        List<Tier> ranks = Tier.byRank(null);
        if (role == null) {
            return sofar.passing(Climb.ids(ranks).stream()
                    .filter(id -> !sofar.passed().contains(id))
                    .limit(1)
                    .toList());
        }
        if (By.isHead(role)) {
            List<String> posts = organization.posts().stream().map(Post::id).toList();
            return sofar.passing(Climb.ids(ranks)).passing(posts);
        }
        return sofar.passing(ownTiers(entry, role));
    }

    private @Nullable Climb endorsed(@Nullable Climb climb, Entry entry) {
        if (climb == null) {
            return null;
        }
        List<Tier> open = climb.open();
        Optional<Integer> below = reached(open, entry);
        if (below.isEmpty()) {
            return climb;
        }
        Climb passed = climb.passing(Climb.ids(open.subList(0, Math.min(below.get() + 1, open.size()))));
        Role role = entry.role();
        return role == null ? passed : passed.passing(ownTiers(entry, role));
    }

    /** What the tier of an endorsement is called, by rank and in the chart: under another handler it still counts. */
    private List<String> ownTiers(Entry entry, Role role) {
        Position position = role.position().orElse(null);
        if (position == null) {
            return List.of();
        }
        List<String> own = new ArrayList<>();
        for (Tier tier : Tier.byRank(null)) {
            if (tier.positions().contains(position)) {
                own.add(tier.id());
            }
        }
        if (!organization.isEmpty()) {
            organization.heldBy(entry.actor(), clocks.date(entry.at())).stream()
                    .filter(post -> post.position() == position)
                    .map(Post::id)
                    .forEach(own::add);
        }
        return own;
    }

    /** To whom an act is directed, where the standard says to whom it must be. */
    List<Breach> ofAddressee(CaseFile file, Step step, Entry entry, List<Breach> found) {
        ActType act = entry.act();
        if (act == ActType.PURPOSE_RELAYED) {
            return toRole(step, entry, By.DIRECTING_OFFICIAL, found);
        }
        if (act == ActType.REPORT_FORWARDED) {
            return toRole(step, entry, By.HEAD, found);
        }
        Handler handler = file.handlerOrNull();
        if (act != ActType.VISITOR_DIRECTED || handler == null) {
            return found;
        }
        String to = entry.text(Fact.TO);
        return to.isEmpty() || to.equals(handler.person())
                ? found
                : Found.once(found, Breach.of(step.clause(), AUTHORITY, entry, handler.person(), to));
    }

    private static List<Breach> toRole(Step step, Entry entry, By asked, List<Breach> found) {
        String toRole = entry.text(Fact.TO_ROLE);
        Role role = Role.find(toRole).orElse(null);
        return toRole.isEmpty() || (role != null && asked.allows(role))
                ? found
                : Found.once(found, Breach.of(step.clause(), AUTHORITY, entry, ids(asked), toRole));
    }

    /** A correction is by who made the entry, or by a superior. */
    List<Breach> ofCorrection(Clause clause, Entry correction, Entry original) {
        return mayCorrect(correction, original)
                ? Found.NOTHING
                : Found.each(
                        Found.NOTHING, Breach.of(clause, AUTHORITY, correction, original.actor(), correction.actor()));
    }

    /** Superiors: along the chart for posts in it, else by rank. */
    private boolean mayCorrect(Entry correction, Entry original) {
        String by = correction.actor();
        Role role = correction.role();
        Role made = original.role();
        if (isOrMayBe(original.actor(), by) || role == null || made == null) {
            return true;
        }
        boolean byRank = organization.isEmpty() || !made.isPosition() || By.isHead(role);
        return byRank
                ? role.rank() > made.rank()
                : organization.isSuperior(
                        by, clocks.date(correction.at()), original.actor(), clocks.date(original.at()));
    }

    /** Blank is a person that a log does not name. */
    private static boolean isOrMayBe(String expected, String actor) {
        return expected.isEmpty() || actor.isEmpty() || expected.equals(actor);
    }

    private static String actor(Entry entry) {
        Role role = entry.role();
        return role == null ? entry.actor() : entry.actor().isEmpty() ? role.id() : entry.actor() + "|" + role.id();
    }

    private static String ids(By by) {
        return by.roles().stream()
                .filter(role -> role.position()
                        .map(Position::name)
                        .map(role.name()::equals)
                        .orElse(true))
                .map(Role::id)
                .collect(Collectors.joining("|"));
    }

    private static String tierIds(List<Tier> tiers) {
        return tiers.stream().map(Tier::id).collect(Collectors.joining("|"));
    }
}
