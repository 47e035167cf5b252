package id.tapal.application.people;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.Journal;
import id.tapal.domain.deadline.Recourse;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Driving port: forgets who asked, once the law needs it no more. The case stays, with all that was done in it. */
public final class Forget {

    private final Journal journal;
    private final People people;
    private final Supplier<RuleBook> books;
    private final Administration administration;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     */
    public Forget(
            Journal journal,
            People people,
            Supplier<RuleBook> books,
            Administration administration,
            InstantSource clock) {
        this.journal = journal;
        this.people = people;
        this.books = books;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * Forgets the people of a case. Done again, it changes nothing and answers as the first time.
     *
     * @param member on whose decision: the head, the secretary or who stands in for them
     * @param reason why
     * @return empty where there is no such case
     * @throws NotPermitted if the member may not decide it
     * @throws NotYetForgettable if the case has not ended, or objection and dispute are still possible
     * @throws IllegalArgumentException if there is no reason
     */
    public Optional<Forgetting> forget(String number, String member, String reason) {
        administration.requireLeader(member);
        Instant now = clock.instant();
        Forgetting forgetting = new Forgetting(number, member, now, reason);
        return journal.find(number).map(history -> {
            Optional<Recourse> recourse = books.get().recourse(history.channel(), history.acts());
            if (recourse.filter(until -> until.isOver(now)).isEmpty()) {
                throw new NotYetForgettable(recourse);
            }
            return people.forget(forgetting);
        });
    }
}
