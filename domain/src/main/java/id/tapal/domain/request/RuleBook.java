package id.tapal.domain.request;

import static id.tapal.domain.request.CaseFile.*;
import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a standard and of the law around it, sections 2 to 6, as one pure function: {@link #consider}. It judges every act in every
 * state, lawful or not, and knows no clock; live work refuses on a blocking breach ({@link #admit}), the check of a log goes on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @see Procedure
 */
public final class RuleBook {

    private static final int DRAFTING =
            Procedure.bits(ActType.ANSWER_DRAFTED, ActType.DRAFT_RETURNED, ActType.DRAFT_ENDORSED);
    private static final int SIGNING = Procedure.bits(ActType.ANSWER_SIGNED, ActType.ANSWER_APPROVED);
    private static final int ASKING_A_DRAFT = SIGNING | Procedure.bits(ActType.DRAFT_RETURNED, ActType.DRAFT_ENDORSED);

    private final Standard standard;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final boolean findingsRecorded;
    private final Map<Channel, Procedure> procedures = new EnumMap<>(Channel.class);
    private final Clocks clocks;
    private final AuthorityRules authority;
    private final ContentRules content;

    private RuleBook(Standard standard, WorkingCalendar calendar, Organization organization, boolean findingsRecorded) {
        this.standard = requireNonNull(standard, "standard");
        this.calendar = requireNonNull(calendar, "calendar");
        this.organization = requireNonNull(organization, "organization");
        this.findingsRecorded = findingsRecorded;
        for (Channel channel : Channel.values()) {
            procedures.put(channel, Procedure.of(channel, standard.custody()));
        }
        this.clocks = new Clocks(standard, calendar);
        this.authority = new AuthorityRules(organization, clocks);
        this.content = new ContentRules(clocks, standard.statute().secretYears(), findingsRecorded);
    }

    /** The rule book of a standard, for live work, without an organisation chart: tiers go by rank. */
    public static RuleBook of(Standard standard, WorkingCalendar calendar) {
        return new RuleBook(standard, calendar, Organization.empty(), true);
    }

    /** The same with an organisation chart: the tiers of a handler are the chain of superiors. */
    public RuleBook with(Organization chart) {
        return new RuleBook(standard, calendar, chart, findingsRecorded);
    }

    /** The same for past logs, which have no column for the officer's findings under KIP-18 and KIP-19. */
    public RuleBook forLogs() {
        return new RuleBook(standard, calendar, organization, false);
    }

    /** The standard. */
    public Standard standard() {
        return standard;
    }

    /** The organisation chart; empty where tiers go by rank. */
    public Organization organization() {
        return organization;
    }

    /** The procedure of a channel under this standard. */
    public Procedure procedure(Channel channel) {
        Procedure procedure = procedures.get(channel);
        if (procedure == null) {
            throw new IllegalStateException("no procedure of " + channel);
        }
        return procedure;
    }

    /** Whether an act belongs to a channel. */
    public boolean has(Channel channel, ActType act) {
        return procedure(channel).find(act).isPresent();
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
        Procedure procedure = procedure(file.channel());
        Step step = procedure.step(entry.act());
        Entry original = entry.original();
        if (original != null) {
            Clause corrected = procedure.step(original.act()).clause();
            List<Breach> found = Correction.judge(authority, corrected, entry, original);
            return new Ruling(noted(file, entry), Found.inClauseOrder(ofFee(entry, found)));
        }
        List<Breach> barred = barred(file, step, entry);
        if (repeats(file, step)) {
            return new Ruling(file, Found.inClauseOrder(ofFee(entry, barred)));
        }
        List<Breach> found = authority.ofAddressee(file, step, entry, barred);
        found = RequirementRules.ofIdentity(entry, found);
        found = content.judge(step, entry, file.channel(), found);
        found = clocks.judge(file, step, entry, found);
        found = ofFee(entry, found);
        return new Ruling(after(file, procedure, step, entry, found), Found.inClauseOrder(found));
    }

    /** Rules 1 to 4 as far as they hang on the case, the type of act and the actor alone: what closes an act before it is filled in. */
    List<Breach> barred(CaseFile file, Step step, Entry entry) {
        if (repeats(file, step)) {
            return Found.each(
                    Found.NOTHING,
                    Breach.of(
                            step.clause(),
                            BreachKind.REPETITION,
                            entry,
                            "",
                            step.act().id()));
        }
        List<Breach> found = ofOrder(file, step, entry);
        found = authority.ofActor(file, step, entry, found);
        return RequirementRules.ofLeaving(file, entry, found);
    }

    private static boolean repeats(CaseFile file, Step step) {
        ActType act = step.act();
        if (file.isMissed(act)) {
            return false;
        }
        return file.isEnded()
                || (file.isWithdrawn() && act != ActType.IDENTITY_RETURNED)
                || (!step.isRepeatable() && file.isDone(act))
                || ((DRAFTING & act.bit()) != 0 && (SIGNING & file.done()) != 0);
    }

    private static int missing(CaseFile file, Step step) {
        return file.isWithdrawn() && step.act() == ActType.IDENTITY_RETURNED
                ? 0
                : step.requiredBits() & ~file.done() & ~file.missed();
    }

    private List<Breach> ofOrder(CaseFile file, Step step, Entry entry) {
        List<Breach> found = Found.NOTHING;
        int missing = missing(file, step);
        if (missing != 0) {
            for (Step earlier : procedure(file.channel()).steps()) {
                if ((missing & earlier.act().bit()) != 0) {
                    Breach breach = Breach.of(
                            earlier.clause(),
                            BreachKind.ORDER,
                            entry,
                            earlier.act().id(),
                            step.act().id());
                    found = Found.each(found, breach);
                }
            }
        }
        if (file.owesRedraft() && (ASKING_A_DRAFT & step.act().bit()) != 0) {
            String asked = ActType.ANSWER_DRAFTED.id();
            found = Found.each(
                    found,
                    Breach.of(
                            step.clause(),
                            BreachKind.ORDER,
                            entry,
                            asked,
                            step.act().id()));
        }
        return found;
    }

    private static List<Breach> ofFee(Entry entry, List<Breach> found) {
        return entry.facts().takesFee()
                ? Found.each(found, Breach.of(Clause.FEE, BreachKind.FEE, entry, "0", entry.text(Fact.FEE)))
                : found;
    }

    /** The case with a correction in it: one entry more, nothing judged anew. */
    private static CaseFile noted(CaseFile file, Entry entry) {
        return new CaseFile(
                file.channel(),
                file.acts() + 1,
                file.done(),
                file.missed(),
                file.flags(),
                file.openedOrNull(),
                file.promised(),
                file.documentDue(),
                file.extended(),
                entry.at(),
                file.handlerOrNull(),
                file.climb(),
                file.decisionOrNull());
    }

    private CaseFile after(CaseFile file, Procedure procedure, Step step, Entry entry, List<Breach> found) {
        ActType act = step.act();
        Instant opened = file.openedOrNull();
        Handler handler = handler(file, entry);
        return new CaseFile(
                file.channel(),
                file.acts() + 1,
                file.done() | act.bit(),
                file.missed() | missing(file, step),
                flags(file, procedure, entry),
                opened == null ? entry.at() : opened,
                clocks.promiseAfter(file, entry),
                documentDue(file, act, entry.at()),
                clocks.extensionAfter(file, entry, found),
                entry.at(),
                handler,
                authority.climb(file, entry, handler),
                decision(file, entry));
    }

    private int flags(CaseFile file, Procedure procedure, Entry entry) {
        ActType act = entry.act();
        int flags = file.flags() | RequirementRules.brought(entry) | clocks.flagsAfter(file, entry);
        if (procedure.isEnding(act)) {
            flags |= ENDED;
        }
        if (RequirementRules.isLeaving(act)) {
            flags |= LEAVING_JUDGED;
        }
        return switch (act) {
            case IDENTITY_LEFT -> file.has(DOCUMENT_RETURNED) ? flags : flags | DOCUMENT_HELD;
            case IDENTITY_RETURNED -> (flags | DOCUMENT_RETURNED) & ~DOCUMENT_HELD;
            case REQUEST_WITHDRAWN -> flags | WITHDRAWN | (file.holdsDocument() ? 0 : ENDED);
            case DRAFT_RETURNED -> flags | REDRAFT_OWED;
            case HANDLER_REPLACED ->
                file.isDone(ActType.ANSWER_DRAFTED) && (SIGNING & file.done()) == 0 ? flags | REDRAFT_OWED : flags;
            case ANSWER_DRAFTED, DRAFT_ENDORSED, ANSWER_SIGNED, ANSWER_APPROVED -> flags & ~REDRAFT_OWED;
            case GUEST_BOOK_SIGNED,
                    IDENTITY_SHOWN,
                    PURPOSE_RELAYED,
                    HANDLER_APPOINTED,
                    VISITOR_DIRECTED,
                    ANSWER_GIVEN,
                    LETTER_RECEIVED,
                    COMPLETION_REQUESTED,
                    REQUIREMENTS_COMPLETED,
                    DISPOSITION_MADE,
                    ANSWER_SENT,
                    REQUESTER_CALLED,
                    ANSWER_COLLECTED,
                    REPORT_SUBMITTED,
                    REPORT_REVIEWED,
                    HARD_COPY_MADE,
                    REPORT_FORWARDED,
                    ANSWER_HANDED_TO_LIAISON,
                    ANSWER_DELIVERED,
                    TIME_EXTENDED,
                    ENTRY_CORRECTED -> flags;
        };
    }

    /** The latest appointing act or replacement decides; one that names nobody appoints nobody. */
    private static @Nullable Handler handler(CaseFile file, Entry entry) {
        return switch (entry.act()) {
            case HANDLER_APPOINTED, DISPOSITION_MADE, HANDLER_REPLACED -> {
                String to = entry.text(Fact.TO);
                yield to.isEmpty()
                        ? null
                        : new Handler(to, Role.find(entry.text(Fact.TO_ROLE)).orElse(null));
            }
            default -> file.handlerOrNull();
        };
    }

    private static @Nullable Instant documentDue(CaseFile file, ActType act, Instant at) {
        Instant due = file.documentDue();
        return switch (act) {
            case ANSWER_GIVEN, REQUEST_WITHDRAWN -> due == null ? at : due;
            case IDENTITY_LEFT -> due == null ? null : at;
            default -> due;
        };
    }

    private static @Nullable Decision decision(CaseFile file, Entry entry) {
        return entry.act() == ActType.ANSWER_GIVEN || entry.act() == ActType.ANSWER_DRAFTED
                ? Decision.find(entry.text(Fact.DECISION)).orElse(file.decisionOrNull())
                : file.decisionOrNull();
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
     */
    public Admission admit(CaseFile file, Entry entry, Instant now) {
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
        return Found.inClauseOrder(clocks.omissions(file, asOf));
    }

    /** The clocks of section 5 that have started in this case, the agency's promise first. */
    public List<Deadline> deadlines(CaseFile file) {
        return clocks.started(file);
    }

    /** Whether a clock of section 5 has started in this case and not stopped. */
    public boolean isRunning(CaseFile file, Clause clock) {
        return clocks.isRunning(file, clock);
    }

    /**
     * The acts open to a person now and what each needs, and the acts not open with what closes each.
     *
     * @param roles the roles the person holds now
     */
    public Explanation explain(CaseFile file, String person, Set<Role> roles, Instant now) {
        return Explanation.of(this, file, person, roles, now);
    }

    /** Who owes what, by when, under which clause, at an instant. */
    public List<Obligation> obligations(CaseFile file, Instant now) {
        return Obligation.of(this, clocks, file, now);
    }
}
