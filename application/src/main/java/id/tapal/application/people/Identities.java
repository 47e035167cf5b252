package id.tapal.application.people;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.Journal;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Driving port: the identity numbers of a case, by those whose task needs them. Everywhere else they are masked; here they are whole, and who
 * read them is kept.
 */
public final class Identities {

    private final Journal journal;
    private final People people;
    private final Supplier<RuleBook> books;
    private final PersonalTask task;
    private final Administration administration;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     * @param task whose task needs them
     */
    public Identities(
            Journal journal,
            People people,
            Supplier<RuleBook> books,
            PersonalTask task,
            Administration administration,
            InstantSource clock) {
        this.journal = journal;
        this.people = people;
        this.books = books;
        this.task = task;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * Reads the identities that a case states. That they were read is kept before they are told.
     *
     * @param reason why the member needs them
     * @return empty where there is no such case
     * @throws NotPermitted if it is not the member's task: the handler's, a directing official's, the duty's of the channel, or an auditor's
     * @throws IllegalArgumentException if there is no reason
     */
    public Optional<List<StatedIdentity>> read(String number, String member, String reason) {
        Instant now = clock.instant();
        Reading reading = new Reading(number, member, now, reason);
        return journal.find(number).map(history -> {
            requireTask(history, member, now);
            return people.read(reading);
        });
    }

    private void requireTask(Journal.History history, String member, Instant now) {
        task.requireOpen(books.get().fold(history.channel(), history.acts()).after(), member, now);
    }

    /**
     * Who read the identities of a case, in the order of time; empty where there is no such case.
     *
     * @throws NotPermitted if the member is neither administrator nor auditor
     */
    public Optional<List<Reading>> readings(String number, String member) {
        administration.requireOversight(member);
        return journal.find(number).map(history -> people.readings(number));
    }
}
