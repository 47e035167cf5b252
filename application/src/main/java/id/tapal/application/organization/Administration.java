package id.tapal.application.organization;

import static id.tapal.application.organization.NotPermitted.Reason.ADMINISTRATORS_ONLY;
import static id.tapal.application.organization.NotPermitted.Reason.AUDITOR_CHANGES_NOTHING;
import static id.tapal.application.organization.NotPermitted.Reason.LEADERS_ONLY;
import static id.tapal.application.organization.NotPermitted.Reason.OVERSIGHT_ONLY;

import id.tapal.application.page.Page;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Driving port: staff and organisation. */
public final class Administration {

    private static final Set<Role> LEADERS = Set.of(Role.HEAD, Role.ACTING_HEAD, Role.SECRETARY, Role.ACTING_SECRETARY);

    private final Staff staff;
    private final Runnable chartReplaced;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param chartReplaced runs when the chart has changed: the register is made anew, because who owes what hangs on it
     * @param zone in which days are days
     */
    public Administration(Staff staff, Runnable chartReplaced, InstantSource clock, ZoneId zone) {
        this.staff = staff;
        this.chartReplaced = chartReplaced;
        this.clock = clock;
        this.zone = zone;
    }

    /** All members, by id. */
    public List<Member> members() {
        return Page.all((Optional<String> after) -> members(after, Page.LIMIT)).toList();
    }

    /**
     * A page of them.
     *
     * @param after the id with which the page before ended
     * @param limit how many at most, 1 to {@value Page#LIMIT}
     */
    public Page<Member, String> members(Optional<String> after, int limit) {
        return Page.of(staff.members(after, Page.requireLimit(limit) + 1), limit, Member::id);
    }

    /** A member. */
    public Optional<Member> find(String id) {
        return staff.find(id);
    }

    /** Whether there is an active member of that id. */
    public boolean isActive(String member) {
        return staff.isActive(member);
    }

    /** The chart. */
    public Organization organization() {
        return staff.organization();
    }

    /** The roles a member has today. */
    public Set<Role> rolesOf(String member) {
        return staff.organization().rolesOf(member, today());
    }

    /** Whether a member may change staff, chart and tokens: who has that standing, the head, the secretary, or who stands in for them. */
    public boolean isAdministrator(String member) {
        return staff.find(member)
                .filter(found -> administers(found, organization()))
                .isPresent();
    }

    private boolean administers(Member member, Organization chart) {
        return member.administrator() || isLeader(member.id(), chart);
    }

    private boolean isLeader(String member, Organization chart) {
        return chart.rolesOf(member, today()).stream().anyMatch(LEADERS::contains);
    }

    /** The active members who may change staff, chart and tokens today, by id. */
    public List<Member> administrators() {
        Organization chart = organization();
        return members().stream()
                .filter(Member::active)
                .filter(member -> administers(member, chart))
                .toList();
    }

    /**
     * Requires that a member may change staff, chart and tokens.
     *
     * @throws NotPermitted if not
     */
    public void requireAdministrator(String member) {
        if (!isAdministrator(member)) {
            throw new NotPermitted(isAuditor(member) ? AUDITOR_CHANGES_NOTHING : ADMINISTRATORS_ONLY);
        }
    }

    /**
     * Requires that a member may decide what leaves the desk for good: the head, the secretary, or who stands in for them.
     *
     * @throws NotPermitted if not
     */
    public void requireLeader(String member) {
        if (!isLeader(member, organization())) {
            throw new NotPermitted(isAuditor(member) ? AUDITOR_CHANGES_NOTHING : LEADERS_ONLY);
        }
    }

    /**
     * Requires that a member may see what goes on behind the desk, as what leaves it: the head, the secretary, who stands in for them, or an auditor.
     *
     * @throws NotPermitted if not
     */
    public void requireOversight(String member) {
        if (!isLeader(member, organization()) && !isAuditor(member)) {
            throw new NotPermitted(OVERSIGHT_ONLY);
        }
    }

    /**
     * Requires that a member may see who has which access, as tokens are: who administers, or an auditor.
     *
     * @throws NotPermitted if not
     */
    public void requireOversightOfAccess(String member) {
        if (!isAdministrator(member)) {
            requireOversight(member);
        }
    }

    /** Whether a member is an auditor. */
    public boolean isAuditor(String member) {
        return staff.find(member).filter(Member::auditor).isPresent();
    }

    /**
     * Whether somebody active may still administer today, under a chart and with these members: else nobody could undo it.
     *
     * @throws NobodyLeft if nobody may
     */
    public void requireSomebodyLeft(Organization chart, Collection<Member> members) {
        if (members.stream().filter(Member::active).noneMatch(member -> administers(member, chart))) {
            throw new NobodyLeft();
        }
    }

    /**
     * Adds or changes a member.
     *
     * @throws IllegalArgumentException if an auditor would hold a post or a duty, now or later
     */
    public void save(Member member) {
        if (member.auditor() && holders(staff.organization()).contains(member.id())) {
            throw new IllegalArgumentException("auditor: " + member.id()
                    + " holds a post or a duty, and an auditor holds none; end their terms in the chart first");
        }
        staff.save(member);
    }

    /**
     * Sets the chart.
     *
     * @throws IllegalArgumentException if it names somebody who is no member, or gives an auditor a post or a duty, now or later
     */
    public void replace(Organization chart) {
        List<Member> members = members();
        Set<String> known = members.stream().map(Member::id).collect(Collectors.toSet());
        List<String> strangers = Stream.concat(
                        chart.holdings().stream().map(Holding::person),
                        chart.duties().stream().map(DutyAssignment::person))
                .filter(person -> !known.contains(person))
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException(
                    "holdings: no such member: " + String.join(", ", strangers) + "; add the member first");
        }
        Set<String> holders = holders(chart);
        List<String> auditors = members.stream()
                .filter(Member::auditor)
                .map(Member::id)
                .filter(holders::contains)
                .toList();
        if (!auditors.isEmpty()) {
            throw new IllegalArgumentException("holdings: an auditor holds no post and no duty: "
                    + String.join(", ", auditors) + "; leave them out, or end their standing as auditors first");
        }
        staff.replaceOrganization(chart);
        chartReplaced.run();
    }

    /** Who holds a post or a duty today or later. */
    private Set<String> holders(Organization chart) {
        LocalDate today = today();
        return Stream.concat(
                        chart.holdings().stream()
                                .filter(holding -> isNotOver(holding.untilInclusive(), today))
                                .map(Holding::person),
                        chart.duties().stream()
                                .filter(duty -> isNotOver(duty.untilInclusive(), today))
                                .map(DutyAssignment::person))
                .collect(Collectors.toSet());
    }

    private static boolean isNotOver(@Nullable LocalDate lastDay, LocalDate today) {
        return lastDay == null || !lastDay.isBefore(today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
