package id.tapal.application.desk;

import id.tapal.application.account.Accounts;
import id.tapal.application.account.Bindings;
import id.tapal.application.account.Credentials;
import id.tapal.application.account.Passwords;
import id.tapal.application.account.ProviderAccounts;
import id.tapal.application.account.Sessions;
import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.complaint.Complaints;
import id.tapal.application.document.Attachments;
import id.tapal.application.document.Documents;
import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Subscriptions;
import id.tapal.application.event.Webhooks;
import id.tapal.application.figures.CaseCounts;
import id.tapal.application.figures.CaseFigures;
import id.tapal.application.letter.AnswerDrafts;
import id.tapal.application.letter.AnswerLetters;
import id.tapal.application.letter.Drafts;
import id.tapal.application.letter.Letters;
import id.tapal.application.log.ExportLog;
import id.tapal.application.organization.Access;
import id.tapal.application.organization.Administration;
import id.tapal.application.organization.ReadingRights;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Tokens;
import id.tapal.application.people.Forget;
import id.tapal.application.people.Identities;
import id.tapal.application.people.Onlookers;
import id.tapal.application.people.People;
import id.tapal.application.people.PersonalTask;
import id.tapal.application.request.Addressees;
import id.tapal.application.request.CaseRecords;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cases;
import id.tapal.application.request.GoverningRules;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.Journal;
import id.tapal.application.request.Looks;
import id.tapal.application.request.RegisterRebuild;
import id.tapal.application.request.Reports;
import id.tapal.application.request.SearchRegister;
import id.tapal.application.tracking.Tracking;
import id.tapal.application.tracking.TrackingCodes;
import id.tapal.application.view.SavedViews;
import id.tapal.application.view.Views;
import id.tapal.domain.request.RuleBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * An agency's desk: the driving ports over one set of driven ports, under one rule book.
 *
 * @param book the rule book, without chart
 * @param clock the time
 * @param cases open, record, read
 * @param records many cases at once, as they are recorded
 * @param reports reports of SP4N-LAPOR! from a list
 * @param addressees to whom an act can be directed
 * @param inbox my work today
 * @param search the register
 * @param figures how many there were, and how long they took
 * @param rebuild makes the register anew
 * @param export the journal as an event log
 * @param access tokens
 * @param accounts passwords and sessions
 * @param providerAccounts accounts of a provider, with which staff come in without a password
 * @param administration staff and chart
 * @param complaints service complaints
 * @param webhooks who is told of events
 * @param rights who may read what
 * @param identities identity numbers, for those whose task needs them
 * @param forget forgets who asked
 * @param tracking how far a request is, for who has its receipt
 * @param attachments the documents of cases
 * @param onlookers who looked at a case
 * @param drafts the drafts of answers
 * @param letters the letters in which cases are answered
 * @param views views of the register
 */
public record Desk(
        RuleBook book,
        InstantSource clock,
        Cases cases,
        CaseRecords records,
        Reports reports,
        Addressees addressees,
        Inbox inbox,
        SearchRegister search,
        CaseFigures figures,
        RegisterRebuild rebuild,
        ExportLog export,
        Access access,
        Accounts accounts,
        ProviderAccounts providerAccounts,
        Administration administration,
        Complaints complaints,
        Webhooks webhooks,
        ReadingRights rights,
        Identities identities,
        Forget forget,
        Tracking tracking,
        Attachments attachments,
        Onlookers onlookers,
        AnswerDrafts drafts,
        AnswerLetters letters,
        Views views) {

    /** The day that it is now where the agency is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), book.standard().zone());
    }

    /**
     * The driven ports of a desk.
     *
     * @param journal the acts
     * @param register the register of cases
     * @param counts how many of its cases there are of each kind
     * @param staff members and chart
     * @param tokens access tokens
     * @param complaints service complaints
     * @param subscriptions who is told of events
     * @param deliveries events and how far they came
     * @param people what cases say of people
     * @param credentials the passwords of members, as hashes
     * @param sessions who is signed in
     * @param passwords how passwords are hashed
     * @param trackingCodes what is printed on receipts to follow a request by
     * @param documents the documents of cases
     * @param looks who looked at which case
     * @param drafts the words of drafts
     * @param letters numbered and frozen letters
     * @param views views of the register that members have saved
     * @param bindings which account of a provider is whose
     */
    public record Holdings(
            Journal journal,
            CaseRegister register,
            CaseCounts counts,
            Staff staff,
            Tokens tokens,
            ComplaintRegister complaints,
            Subscriptions subscriptions,
            Deliveries deliveries,
            People people,
            Credentials credentials,
            Sessions sessions,
            Passwords passwords,
            TrackingCodes trackingCodes,
            Documents documents,
            Looks looks,
            Drafts drafts,
            Letters letters,
            SavedViews views,
            Bindings bindings) {}

    /**
     * Wires a desk.
     *
     * @param book the rule book, without chart; the chart of {@code staff} is laid into it
     * @param random the source of secrets
     */
    public static Desk of(RuleBook book, Holdings holdings, InstantSource clock, RandomGenerator random) {
        Staff staff = holdings.staff();
        GoverningRules rules = new GoverningRules(book, staff);
        Supplier<RuleBook> current = () -> rules.now().book();
        ReadingRights rights = new ReadingRights(staff, clock, book.standard().zone());
        RegisterRebuild rebuild = new RegisterRebuild(holdings.journal(), rules);
        Administration administration = new Administration(
                staff, rebuild::rebuild, clock, book.standard().zone());
        Cases cases = new Cases(holdings.journal(), rules, rights, clock, holdings.looks());
        PersonalTask task = new PersonalTask(current, administration);
        return new Desk(
                book,
                clock,
                cases,
                new CaseRecords(holdings.journal(), rules, rights, clock),
                new Reports(holdings.journal(), rules, rights, cases, clock),
                new Addressees(holdings.register(), current, clock),
                new Inbox(holdings.journal(), holdings.register(), current, rights, clock),
                new SearchRegister(holdings.register(), rights, book.standard()),
                new CaseFigures(holdings.counts(), rights, book.standard(), clock),
                rebuild,
                new ExportLog(holdings.journal(), book.standard().zone()),
                new Access(holdings.tokens(), staff, clock, random),
                new Accounts(holdings.credentials(), holdings.sessions(), staff, holdings.passwords(), clock, random),
                new ProviderAccounts(holdings.bindings(), holdings.sessions(), staff, clock, random),
                administration,
                new Complaints(holdings.complaints(), book.standard(), rights, clock),
                new Webhooks(holdings.subscriptions(), holdings.deliveries(), clock, random),
                rights,
                new Identities(holdings.journal(), holdings.people(), current, task, administration, clock),
                new Forget(holdings.journal(), holdings.people(), current, administration, clock),
                new Tracking(holdings.trackingCodes(), cases, holdings.journal(), current, clock, random),
                new Attachments(cases, holdings.documents(), holdings.people(), task, clock, random),
                new Onlookers(holdings.looks(), task, clock),
                new AnswerDrafts(holdings.drafts(), task, clock),
                new AnswerLetters(
                        cases, holdings.journal(), holdings.drafts(), holdings.letters(), task, current, clock, random),
                new Views(holdings.views(), rights));
    }
}
