package id.tapal.application.organization;

import id.tapal.application.request.RegisterRebuild;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Driving port: staff and organisation. */
public final class Administration {

    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.HEAD, Role.ACTING_HEAD, Role.SECRETARY, Role.ACTING_SECRETARY);

    private final Staff staff;
    private final RegisterRebuild register;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param register made anew when the chart changes, because who owes what hangs on it
     * @param zone in which days are days
     */
    public Administration(Staff staff, RegisterRebuild register, InstantSource clock, ZoneId zone) {
        this.staff = staff;
        this.register = register;
        this.clock = clock;
        this.zone = zone;
    }

    /** All members, by id. */
    public List<Member> members() {
        return staff.members();
    }

    /** The chart. */
    public Organization organization() {
        return staff.organization();
    }

    /** The roles a member has today. */
    public Set<Role> rolesOf(String member) {
        return staff.organization().rolesOf(member, LocalDate.ofInstant(clock.instant(), zone));
    }

    /**
     * Whether a member may change staff, chart and tokens: the head, the secretary, or who stands in for them.
     *
     * @throws NotPermitted if not
     */
    public void requireAdministrator(String member) {
        if (rolesOf(member).stream().noneMatch(ADMINISTRATORS::contains)) {
            throw new NotPermitted("only the head, the secretary or their stand-ins may do this");
        }
    }

    /**
     * Whether somebody active may still administer today, under a chart and with these members: else nobody could undo it.
     *
     * @throws NobodyLeft if nobody may
     */
    public void requireSomebodyLeft(Organization chart, Collection<Member> members) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean left = members.stream()
                .filter(Member::active)
                .anyMatch(member -> chart.rolesOf(member.id(), today).stream().anyMatch(ADMINISTRATORS::contains));
        if (!left) {
            throw new NobodyLeft();
        }
    }

    /** Adds or changes a member. */
    public void save(Member member) {
        staff.save(member);
    }

    /**
     * Sets the chart.
     *
     * @throws IllegalArgumentException if it names somebody who is no member
     */
    public void replace(Organization chart) {
        Set<String> known = Set.copyOf(staff.members().stream().map(Member::id).toList());
        List<String> strangers = java.util.stream.Stream.concat(
                        chart.holdings().stream().map(holding -> holding.person()),
                        chart.duties().stream().map(duty -> duty.person()))
                .filter(person -> !known.contains(person))
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException(
                    "holdings: no such member: " + String.join(", ", strangers) + "; add the member first");
        }
        staff.replaceOrganization(chart);
        register.rebuild();
    }
}
