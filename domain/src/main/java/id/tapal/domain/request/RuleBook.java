package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Deadlines;
import id.tapal.domain.deadline.Recourse;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a standard and of the law around it, sections 2 to 6, as one pure function: {@link #consider}. It judges every act in every
 * state, lawful or not, and knows no clock; live work refuses on a blocking breach ({@link #admit}), the check of a log goes on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @see Procedure
 */
public final class RuleBook {

    private final Standard standard;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Recorded recorded;
    private final Procedures procedures;
    private final Clocks clocks;
    private final AuthorityRules authority;
    private final RequirementRules requirements;
    private final ContentRules content;
    private final Effects effects;

    private RuleBook(Standard standard, WorkingCalendar calendar, Organization organization, Recorded recorded) {
        this.standard = requireNonNull(standard, "standard");
        this.calendar = requireNonNull(calendar, "calendar");
        this.organization = requireNonNull(organization, "organization");
        this.recorded = recorded;
        this.procedures = new Procedures(standard);
        this.clocks = new Clocks(standard, calendar, recorded);
        this.authority = new AuthorityRules(organization, clocks, recorded);
        this.requirements = new RequirementRules(standard.requirements(), recorded);
        this.content = new ContentRules(clocks, standard.statute().secretYears(), recorded);
        this.effects = new Effects(clocks, authority);
    }

    /** The rule book of a standard, for live work, without an organisation chart: tiers go by rank. */
    public static RuleBook of(Standard standard, WorkingCalendar calendar) {
        return new RuleBook(standard, calendar, Organization.empty(), Recorded.ALL);
    }

    /** The same with an organisation chart: the tiers of a handler are the chain of superiors. */
    public RuleBook with(Organization chart) {
        return new RuleBook(standard, calendar, chart, recorded);
    }

    /** The same for past logs, which have no column for the officer's findings under KIP-18 and KIP-19. */
    public RuleBook forLogs() {
        return forLogs(Set.of());
    }

    /**
     * The same for a log that has no column for some other facts either: what depends on them is taken as in order (section 7).
     *
     * @param lacking the facts for which the whole log has no column
     */
    public RuleBook forLogs(Set<Fact> lacking) {
        return new RuleBook(
                standard,
                calendar,
                organization,
                recorded.without(Fact.findings()).without(lacking));
    }

    /** The standard. */
    public Standard standard() {
        return standard;
    }

    /** The calendar by which its limits of working days are counted. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The organisation chart; empty where tiers go by rank. */
    public Organization organization() {
        return organization;
    }

    /**
     * The procedure of a channel under this standard.
     *
     * @throws IllegalArgumentException if the standard does not have the channel
     */
    public Procedure procedure(Channel channel) {
        return procedures.of(channel);
    }

    /**
     * The procedure of a case: that of its channel, with the custody under which its document was taken. A case goes on as it began, also
     * when the standard has changed since.
     */
    public Procedure procedure(CaseFile file) {
        return procedures.of(file);
    }

    /** Whether an act belongs to a channel. */
    public boolean has(Channel channel, ActType act) {
        return procedure(channel).has(act);
    }

    /** Whether a case of the channel starts with that act. */
    public boolean opens(Channel channel, ActType act) {
        return procedure(channel).openings().contains(act);
    }

    /**
     * The clause of an act in a channel.
     *
     * @throws IllegalArgumentException if the act does not belong to the channel
     */
    public Clause clauseOf(Channel channel, ActType act) {
        return procedure(channel).step(act).clause();
    }

    /**
     * The heart: what an act does to a case, and every clause it breaks. Acts are to be given in the order of time.
     *
     * @param file the case so far
     * @param entry the act
     * @return the case after it, and the breaches in the order of the clauses; an act that repeats changes nothing
     * @throws IllegalArgumentException if the act does not belong to the channel of the case
     */
    public Ruling consider(CaseFile file, Entry entry) {
        Procedure procedure = procedures.of(file, entry.act());
        Step step = procedure.step(entry.act());
        Entry original = entry.original();
        if (original != null) {
            return ofCorrection(file, entry, original);
        }
        if (OrderRules.repeats(file, step)) {
            return new Ruling(file, Found.inClauseOrder(ofFee(entry, OrderRules.ofRepetition(step, entry))));
        }
        List<Breach> found = unfilled(procedure, file, step, entry);
        found = authority.ofAddressee(file, step, entry, found);
        found = requirements.ofIdentity(entry, found);
        found = content.judge(step, entry, file.channel(), found);
        found = clocks.judge(file, step, entry, found);
        found = ofFee(entry, found);
        return new Ruling(effects.after(file, procedure, step, entry, found), Found.inClauseOrder(found));
    }

    /** What closes an act before it is filled in. */
    List<Breach> barred(CaseFile file, Step step, Entry entry) {
        return OrderRules.repeats(file, step)
                ? OrderRules.ofRepetition(step, entry)
                : Found.inClauseOrder(unfilled(procedure(file), file, step, entry));
    }

    /** Rules 1, 3 and 4 as far as they hang on the case, the type of act and the actor alone. */
    private List<Breach> unfilled(Procedure procedure, CaseFile file, Step step, Entry entry) {
        List<Breach> found = OrderRules.ofOrder(procedure, file, step, entry);
        found = authority.ofActor(file, step, entry, found);
        return requirements.ofLeaving(file, entry, found);
    }

    private Ruling ofCorrection(CaseFile file, Entry entry, Entry original) {
        List<Breach> found =
                Correction.ofContent(clauseOf(file, original), entry, original, mayNotCorrect(entry, original, file));
        return new Ruling(file.noting(entry.at()), Found.inClauseOrder(ofFee(entry, found)));
    }

    /** Whether a correction is by somebody who may not make it. */
    List<Breach> mayNotCorrect(Entry correction, Entry original, CaseFile file) {
        return authority.ofCorrection(clauseOf(file, original), correction, original);
    }

    /** A correction cites the clause of the act it corrects: it has none of its own. */
    private Clause clauseOf(CaseFile file, Entry original) {
        return procedures.of(file, original.act()).step(original.act()).clause();
    }

    private static List<Breach> ofFee(Entry entry, List<Breach> found) {
        return entry.facts().takesFee()
                ? Found.each(found, Breach.of(Clause.FEE, BreachKind.FEE, entry, "0", entry.text(Fact.FEE)))
                : found;
    }

    /**
     * The case after all these entries, with every breach of each, in their order.
     *
     * @param channel the channel of the case
     * @param entries in the order of time
     */
    public Ruling fold(Channel channel, List<Entry> entries) {
        CaseFile file = CaseFile.of(channel);
        List<Breach> breaches = new ArrayList<>();
        for (Entry entry : entries) {
            Ruling ruling = consider(file, entry);
            breaches.addAll(ruling.breaches());
            file = ruling.after();
        }
        return new Ruling(file, List.copyOf(breaches));
    }

    /**
     * What the live system does with an act: it refuses on any blocking breach, and an act dated in the future or before the last act of
     * its case.
     *
     * @param now the instant of recording
     * @throws IllegalArgumentException if the act does not belong to the procedure of the case
     */
    public Admission admit(CaseFile file, Entry entry, Instant now) {
        procedure(file).step(entry.act());
        Instant last = file.lastOrNull();
        if (entry.at().isAfter(now) || (last != null && entry.at().isBefore(last))) {
            return new Admission.Misdated(entry.at(), last == null ? Instant.EPOCH : last, now);
        }
        Ruling ruling = consider(file, entry);
        return ruling.isRefused() ? new Admission.Refused(ruling.breaches()) : new Admission.Accepted(ruling);
    }

    /**
     * What is not done though its limit has passed: open clocks and an unreturned identity document (section 6, rules 6 and 7).
     *
     * @param asOf the instant that is judged for
     */
    public List<Breach> omissions(CaseFile file, Instant asOf) {
        return impending(file).stream()
                .flatMap(each -> each.asOf(asOf).stream())
                .toList();
    }

    /** What will be an omission once its limit has passed, or is one by now, whatever the time: for who learns the time last. */
    public List<Impending> impending(CaseFile file) {
        return clocks.impending(file);
    }

    /** Whether a clock of the case is counted over a day for which no decree is known yet (section 5). */
    public boolean isProvisional(CaseFile file) {
        return clocks.isProvisional(file);
    }

    /** The data in bold that an act asks for, with what its decision asks for (sections 3 and 4). */
    public Set<Fact> required(Entry entry) {
        return content.required(entry);
    }

    /** The clocks of section 5 that have started in this case, the agency's promise first. */
    public List<Deadline> deadlines(CaseFile file) {
        return clocks.started(file);
    }

    /**
     * How long the requester may still object and dispute; empty while the case has not ended.
     *
     * @param entries all entries of the case
     */
    public Optional<Recourse> recourse(Channel channel, List<Entry> entries) {
        CaseFile file = CaseFile.of(channel);
        for (Entry entry : entries) {
            file = consider(file, entry).after();
            Instant opened = file.openedOrNull();
            if (file.isEnded() && opened != null) {
                return Optional.of(Deadlines.of(standard, calendar).recourse(opened, entry.at()));
            }
        }
        return Optional.empty();
    }

    /** The answer of a case with these entries; empty while its clocks run, and where a withdrawal stopped them. */
    public Optional<Answer> answer(Channel channel, List<Entry> entries) {
        return Answer.of(this, clocks, channel, entries);
    }

    /** Whether a clock of section 5 has started in this case and not stopped. */
    public boolean isRunning(CaseFile file, Clause clock) {
        return clocks.isRunning(file, clock);
    }

    /**
     * The acts open to a person now and what each needs, and the acts not open with what closes each.
     *
     * @param entries the entries of the case, for what may be corrected in it
     * @param roles the roles the person holds now
     */
    public Explanation explain(CaseFile file, List<Entry> entries, String person, Set<Role> roles, Instant now) {
        return Explanation.of(this, file, entries, person, roles, now);
    }

    /** Who owes what, by when, under which clause, at an instant. */
    public List<Obligation> obligations(CaseFile file, Instant now) {
        return Obligations.of(this, clocks, requirements.stillLacking(file), file, now);
    }
}
