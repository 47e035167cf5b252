package id.tapal.application.people;

import static id.tapal.application.organization.NotPermitted.Reason.AUDITOR_CHANGES_NOTHING;
import static id.tapal.application.organization.NotPermitted.Reason.IDENTITY_BY_TASK;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.NotPermitted;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whose task needs what a case keeps closed of a person (tugas yang memerlukan data pribadi): the handler's, a directing official's (A.2) and
 * the duty's of the channel. An auditor sees it too, and changes nothing.
 */
public final class PersonalTask {

    private final Supplier<RuleBook> books;
    private final Administration administration;

    /**
     * @param books the rule book with the chart as it is now
     */
    public PersonalTask(Supplier<RuleBook> books, Administration administration) {
        this.books = books;
        this.administration = administration;
    }

    /** Whether it is the member's task. */
    public boolean isTheirs(CaseFile file, String member, Instant now) {
        return file.handler().filter(handler -> handler.person().equals(member)).isPresent()
                || isTask(file.channel(), member, now);
    }

    /** Whether the member may see it: it is their task, or they are an auditor. */
    public boolean isOpen(CaseFile file, String member, Instant now) {
        return isTheirs(file, member, now) || administration.isAuditor(member);
    }

    /**
     * Requires that it is the member's task.
     *
     * @throws NotPermitted if not
     */
    public void require(CaseFile file, String member, Instant now) {
        if (!isTheirs(file, member, now)) {
            throw new NotPermitted(administration.isAuditor(member) ? AUDITOR_CHANGES_NOTHING : IDENTITY_BY_TASK);
        }
    }

    /**
     * Requires that the member may see it.
     *
     * @throws NotPermitted if not
     */
    public void requireOpen(CaseFile file, String member, Instant now) {
        if (!isOpen(file, member, now)) {
            throw new NotPermitted(IDENTITY_BY_TASK);
        }
    }

    private boolean isTask(Channel channel, String member, Instant now) {
        RuleBook book = books.get();
        Organization chart = book.organization();
        Set<Role> roles =
                chart.rolesOf(member, LocalDate.ofInstant(now, book.standard().zone()));
        return roles.stream().anyMatch(Role::isDirecting) || roles.contains(duty(channel));
    }

    private static Role duty(Channel channel) {
        return switch (channel) {
            case WALK_IN -> Role.RECEPTION;
            case LETTER -> Role.REGISTRY;
            case LAPOR -> Role.LIAISON;
        };
    }
}
