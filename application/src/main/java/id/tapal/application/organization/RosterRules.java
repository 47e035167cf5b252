package id.tapal.application.organization;

import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds of members and chart together on a day, and which change of them may be. */
final class RosterRules {

    private static final Set<Role> LEADERS = Set.of(Role.HEAD, Role.ACTING_HEAD, Role.SECRETARY, Role.ACTING_SECRETARY);

    private final LocalDate today;

    RosterRules(LocalDate today) {
        this.today = today;
    }

    /** Whether somebody is the head, the secretary, or stands in for one. */
    boolean isLeader(String member, Organization chart) {
        return chart.rolesOf(member, today).stream().anyMatch(LEADERS::contains);
    }

    /** Whether a member may change staff, chart and tokens, be it only while they are active. */
    boolean administers(Member member, Organization chart) {
        return member.administrator() || isLeader(member.id(), chart);
    }

    /** Requires that somebody active may administer: else nobody could undo it. */
    void requireSomebodyLeft(Roster roster) {
        Organization chart = roster.chart().organization();
        if (roster.members().stream().filter(Member::active).noneMatch(member -> administers(member, chart))) {
            throw new NobodyLeft();
        }
    }

    /** Saving a member; an auditor holds no post and no duty. */
    Change saving(Roster roster, Member member) {
        if (member.auditor() && holders(roster.chart().organization()).contains(member.id())) {
            throw new IllegalArgumentException("auditor: " + member.id()
                    + " holds a post or a duty, and an auditor holds none; end their terms in the chart first");
        }
        return roster.saving(member);
    }

    /** Setting a chart: of members alone, no auditor among those who hold something now or later. */
    Change setting(Roster roster, Organization chart) {
        Set<String> holders = holders(chart);
        requireNone(
                "no such member",
                "add the member first",
                Stream.concat(
                                chart.holdings().stream().map(Holding::person),
                                chart.duties().stream().map(DutyAssignment::person))
                        .distinct()
                        .filter(person -> roster.find(person).isEmpty()));
        requireNone(
                "an auditor holds no post and no duty",
                "leave them out, or end their standing as auditors first",
                roster.members().stream()
                        .filter(Member::auditor)
                        .map(Member::id)
                        .filter(holders::contains));
        return roster.setting(chart);
    }

    private static void requireNone(String fault, String remedy, Stream<String> people) {
        String named = people.collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            throw new IllegalArgumentException("holdings: " + fault + ": " + named + "; " + remedy);
        }
    }

    /** Who holds a post or a duty today or later. */
    private Set<String> holders(Organization chart) {
        return Stream.concat(
                        chart.holdings().stream()
                                .filter(holding -> isNotOver(holding.untilInclusive()))
                                .map(Holding::person),
                        chart.duties().stream()
                                .filter(duty -> isNotOver(duty.untilInclusive()))
                                .map(DutyAssignment::person))
                .collect(Collectors.toSet());
    }

    private boolean isNotOver(@Nullable LocalDate lastDay) {
        return lastDay == null || !lastDay.isBefore(today);
    }
}
