package id.tapal.application.organization;

import static id.tapal.application.organization.NotPermitted.Reason.AUDITOR_CHANGES_NOTHING;
import static id.tapal.application.organization.NotPermitted.Reason.NO_ROLE;
import static id.tapal.application.organization.NotPermitted.Reason.OFFICIALS_ONLY;

import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read what: an order of the house, not a rule of the standard, which says only who may do what. A duty reads what it works on, an
 * official reads all; somebody of staff is an official here while they have no duty.
 */
public final class ReadingRights {

    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    private final Staff staff;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param zone in which days are days
     */
    public ReadingRights(Staff staff, InstantSource clock, ZoneId zone) {
        this.staff = staff;
        this.clock = clock;
        this.zone = zone;
    }

    private static Set<Channel> channelsOf(Role role, boolean hasDuty) {
        return switch (role) {
            case HEAD, ACTING_HEAD, SECRETARY, ACTING_SECRETARY, DIVISION_HEAD, ACTING_DIVISION_HEAD -> ALL;
            case SUBSECTION_HEAD, ACTING_SUBSECTION_HEAD, SUBDIVISION_HEAD, ACTING_SUBDIVISION_HEAD -> ALL;
            case STAFF, ACTING_STAFF -> hasDuty ? Set.of() : ALL;
            case RECEPTION -> Set.of(Channel.WALK_IN);
            case REGISTRY -> Set.of(Channel.LETTER);
            case LIAISON -> Set.of(Channel.LAPOR);
            case REQUESTER, SYSTEM -> Set.of();
        };
    }

    /**
     * What a member may read today.
     *
     * @throws NotPermitted if nothing at all: without a role, and no auditor
     */
    public Reach reachOf(String member) {
        return reachOf(member, staff.organization(), clock.instant());
    }

    /** The same, under a chart that is at hand. */
    public Reach reachOf(String member, Organization chart, Instant now) {
        Set<Role> roles = rolesOf(member, chart, now);
        if (roles.isEmpty() && !isAuditor(member)) {
            throw new NotPermitted(NO_ROLE);
        }
        return reach(member, roles);
    }

    /** What somebody may read who has done something; nothing where they have no role. */
    public Reach reachOfRecorder(String member, Organization chart, Instant now) {
        Set<Role> roles = rolesOf(member, chart, now);
        return roles.isEmpty() ? new Reach(Set.of(), "") : reach(member, roles);
    }

    /** Whoever gets here without a role is an auditor. */
    private static Reach reach(String member, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Reach.whole(member);
        }
        boolean hasDuty = roles.stream().anyMatch(Role::isDuty);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        roles.forEach(role -> channels.addAll(channelsOf(role, hasDuty)));
        return new Reach(channels, member);
    }

    /**
     * Requires that a member may read complaints.
     *
     * @throws NotPermitted if not
     */
    public void requireOfficial(String member) {
        if (!reachOf(member).isWhole()) {
            throw new NotPermitted(OFFICIALS_ONLY);
        }
    }

    /**
     * Requires that a member has a role today, or is an auditor: who has neither reads nothing.
     *
     * @throws NotPermitted if not
     */
    public void requireReader(String member) {
        reachOf(member);
    }

    /**
     * Requires that a member may record acts, as far as the house is concerned: the rest is for the rule book.
     *
     * @throws NotPermitted if the member is an auditor
     */
    public void requireRecorder(String member, Organization chart, Instant now) {
        if (rolesOf(member, chart, now).isEmpty() && isAuditor(member)) {
            throw new NotPermitted(AUDITOR_CHANGES_NOTHING);
        }
    }

    /**
     * Requires that a member may take what is told to the agency: one who has a role today.
     *
     * @throws NotPermitted if the member is an auditor, or has no role
     */
    public void requireRole(String member) {
        Instant now = clock.instant();
        Organization chart = staff.organization();
        requireRecorder(member, chart, now);
        if (rolesOf(member, chart, now).isEmpty()) {
            throw new NotPermitted(NO_ROLE);
        }
    }

    /** An auditor holds no role, see {@link Administration}: so nobody is looked up who has one, and acts are recorded with every look-up saved. */
    private boolean isAuditor(String member) {
        return staff.find(member).filter(Member::auditor).isPresent();
    }

    private Set<Role> rolesOf(String member, Organization chart, Instant now) {
        return chart.rolesOf(member, LocalDate.ofInstant(now, zone));
    }
}
