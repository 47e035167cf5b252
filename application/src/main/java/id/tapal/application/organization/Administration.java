package id.tapal.application.organization;

import static id.tapal.application.organization.NotPermitted.Reason.ADMINISTRATORS_ONLY;
import static id.tapal.application.organization.NotPermitted.Reason.AUDITOR_CHANGES_NOTHING;
import static id.tapal.application.organization.NotPermitted.Reason.LEADERS_ONLY;
import static id.tapal.application.organization.NotPermitted.Reason.OVERSIGHT_ONLY;

import id.tapal.application.page.Page;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Driving port: staff and organisation. */
public final class Administration {

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

    /** The chart with its version. */
    public Chart chart() {
        return staff.chart();
    }

    /** The roles a member has today. */
    public Set<Role> rolesOf(String member) {
        return staff.organization().rolesOf(member, today());
    }

    /** Whether a member may change staff, chart and tokens: who has that standing, the head, the secretary, or who stands in for them. */
    public boolean isAdministrator(String member) {
        return staff.find(member)
                .filter(found -> rules().administers(found, organization()))
                .isPresent();
    }

    /** The active members who may change staff, chart and tokens today, by id. */
    public List<Member> administrators() {
        Organization chart = organization();
        RosterRules rules = rules();
        return members().stream()
                .filter(Member::active)
                .filter(member -> rules.administers(member, chart))
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
        if (!rules().isLeader(member, organization())) {
            throw new NotPermitted(isAuditor(member) ? AUDITOR_CHANGES_NOTHING : LEADERS_ONLY);
        }
    }

    /**
     * Requires that a member may see what goes on behind the desk, as what leaves it: the head, the secretary, who stands in for them, or an auditor.
     *
     * @throws NotPermitted if not
     */
    public void requireOversight(String member) {
        if (!rules().isLeader(member, organization()) && !isAuditor(member)) {
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
     * Adds or changes a member, for whoever runs the machine.
     *
     * @throws IllegalArgumentException if an auditor would hold a post or a duty, now or later
     */
    public void save(Member member) {
        staff.change(operator(), roster -> rules().saving(roster, member));
    }

    /**
     * Adds or changes a member.
     *
     * @param by who changes it
     * @throws IllegalArgumentException if an auditor would hold a post or a duty, now or later
     * @throws NobodyLeft if nobody active could administer after it
     */
    public void save(String by, Member member) {
        staff.change(author(by), roster -> {
            RosterRules rules = rules();
            rules.requireSomebodyLeft(roster.with(member));
            return rules.saving(roster, member);
        });
    }

    /**
     * Sets the chart, whatever it was, for whoever runs the machine.
     *
     * @throws IllegalArgumentException if it names somebody who is no member, or gives an auditor a post or a duty, now or later
     */
    public void replace(Organization chart) {
        staff.change(operator(), roster -> rules().setting(roster, chart));
        chartReplaced.run();
    }

    /**
     * Changes the chart.
     *
     * @param by who changes it
     * @param version of the chart that they have seen
     * @param edit what they change in it
     * @throws ChartOvertaken if it has another version
     * @throws IllegalArgumentException if it cannot be, names somebody who is no member, or gives an auditor a post or a duty, now or later
     * @throws NobodyLeft if nobody active could administer after it
     */
    public void edit(String by, int version, UnaryOperator<Organization> edit) {
        staff.change(author(by), roster -> {
            Chart now = roster.chart();
            if (now.version() != version) {
                throw new ChartOvertaken(version, now.version());
            }
            return guarded(roster, edit.apply(now.organization()));
        });
        chartReplaced.run();
    }

    /**
     * Sets the chart, whatever it was.
     *
     * @param by who sets it
     * @throws IllegalArgumentException as {@link #edit}
     * @throws NobodyLeft as {@link #edit}
     */
    public void replace(String by, Organization chart) {
        staff.change(author(by), roster -> guarded(roster, chart));
        chartReplaced.run();
    }

    private Change guarded(Roster roster, Organization chart) {
        RosterRules rules = rules();
        Change change = rules.setting(roster, chart);
        rules.requireSomebodyLeft(roster.with(chart));
        return change;
    }

    /**
     * Whether somebody active may still administer today, with these members and under this chart: else nobody could undo it.
     *
     * @throws NobodyLeft if nobody may
     */
    public void requireSomebodyLeft(Roster roster) {
        rules().requireSomebodyLeft(roster);
    }

    /**
     * The journal of changes, latest first.
     *
     * @param before only those with a smaller sequence; empty from the latest on
     * @param limit how many at most, 1 to {@value Page#LIMIT}
     */
    public Page<Changed, Integer> changes(Optional<Integer> before, int limit) {
        return Page.of(staff.changes(before, Page.requireLimit(limit) + 1), limit, Changed::sequence);
    }

    /** The chart as it was under a version; empty where that is not known any more, or never was. */
    public Optional<Organization> chartOf(int version) {
        return staff.chartOf(version);
    }

    private Author author(String member) {
        return new Author(member, clock.instant());
    }

    private Author operator() {
        return Author.operator(clock.instant());
    }

    private RosterRules rules() {
        return new RosterRules(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
