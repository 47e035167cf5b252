package id.tapal.application.request;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Reach;
import id.tapal.application.organization.ReadingRights;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Handler;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Driving port: open a case, record an act in it, read it. The rule book decides, nothing else does. */
public final class Cases {

    private static final Explanation NOTHING_TOLD = new Explanation(List.of(), List.of());

    private final Journal journal;
    private final Supplier<RuleBook> books;
    private final ReadingRights rights;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     * @param rights who is shown a case
     */
    public Cases(Journal journal, Supplier<RuleBook> books, ReadingRights rights, InstantSource clock) {
        this.journal = journal;
        this.books = books;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Opens a case with its first act and gives it a registration number (KIP-22.4).
     *
     * @throws NotAmong if the standard has no such channel, or no case of it starts with that act
     * @throws RoleNotHeld if the member does not hold the role stated
     * @throws NotPermitted if the member is an auditor
     */
    public Recording open(Channel channel, ActToRecord act) {
        RuleBook book = books.get();
        requireOffered(book, channel);
        requireAmong(act.act(), book.procedure(channel).openings());
        Instant now = clock.instant();
        rights.requireRecorder(act.member(), book.organization(), now);
        CaseFile file = CaseFile.of(channel);
        Entry entry = entry(book, file, List.of(), act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                int year = day(book, entry.at()).getYear();
                JournalEntry first = new JournalEntry(1, entry, now);
                Ruling ruling = accepted.ruling();
                String number = journal.open(
                        channel,
                        year,
                        first,
                        running -> Projection.row(
                                book,
                                book.standard().registrationNumber(year, channel, running),
                                ruling.after(),
                                List.of(entry)));
                Journal.History history = new Journal.History(number, channel, List.of(first));
                yield recorded(book, view(book, history, ruling, act.member(), now), act, now);
            }
            case Admission.Refused refused -> refused(book, file, List.of(), refused, act, now);
            case Admission.Misdated misdated -> misdated(misdated);
        };
    }

    /**
     * Records an act in a case.
     *
     * @param expectedVersion the version the member has seen
     * @return empty where there is no such case
     * @throws StaleVersion if somebody was faster
     * @throws NotAmong if the act does not belong to the channel, or a correction names no entry that can be corrected
     * @throws RoleNotHeld if the member does not hold the role stated
     * @throws NotPermitted if the member is an auditor
     */
    public Optional<Recording> record(String number, int expectedVersion, ActToRecord act) {
        RuleBook book = books.get();
        Instant now = clock.instant();
        rights.requireRecorder(act.member(), book.organization(), now);
        return journal.find(number).map(history -> record(book, history, expectedVersion, act, now));
    }

    private Recording record(
            RuleBook book, Journal.History history, int expectedVersion, ActToRecord act, Instant now) {
        List<Entry> acts = history.acts();
        if (acts.size() != expectedVersion) {
            throw new StaleVersion(expectedVersion, acts.size());
        }
        Ruling before = book.fold(history.channel(), acts);
        CaseFile file = before.after();
        requireAmong(
                act.act(), book.procedure(file).steps().stream().map(Step::act).toList());
        Entry entry = entry(book, file, acts, act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                JournalEntry next = new JournalEntry(expectedVersion + 1, entry, now);
                Journal.History after = history.with(next);
                Ruling ruling = new Ruling(
                        accepted.ruling().after(),
                        joined(before.breaches(), accepted.ruling().breaches()));
                journal.append(next, Projection.row(book, history.number(), ruling.after(), after.acts()));
                yield recorded(book, view(book, after, ruling, act.member(), now), act, now);
            }
            case Admission.Refused refused -> refused(book, file, acts, refused, act, now);
            case Admission.Misdated misdated -> misdated(misdated);
        };
    }

    /**
     * A case as a member of staff sees it now; empty where there is none.
     *
     * @throws NotPermitted if the member may not read it
     */
    public Optional<CaseView> read(String number, String member) {
        RuleBook book = books.get();
        Instant now = clock.instant();
        Reach reach = rights.reachOf(member, book.organization(), now);
        return journal.find(number).map(history -> {
            Ruling ruling = book.fold(history.channel(), history.acts());
            if (!isWithin(reach, ruling.after())) {
                throw new NotPermitted(NotPermitted.Reason.OTHER_CHANNEL);
            }
            return view(book, history, ruling, member, now);
        });
    }

    private static boolean isWithin(Reach reach, CaseFile file) {
        return reach.takesIn(file.channel(), file.handler().map(Handler::person).orElse(""));
    }

    private boolean isShown(RuleBook book, CaseFile file, ActToRecord act, Instant now) {
        return isWithin(rights.reachOfRecorder(act.member(), book.organization(), now), file);
    }

    private Recording recorded(RuleBook book, CaseView view, ActToRecord act, Instant now) {
        return isShown(book, view.file(), act, now)
                ? new Recording.Recorded(view)
                : new Recording.RecordedUnseen(Receipt.of(view));
    }

    private static CaseView view(RuleBook book, Journal.History history, Ruling ruling, String member, Instant now) {
        CaseFile file = ruling.after();
        return new CaseView(
                history.number(),
                file,
                Projection.shown(history.acts()),
                history.entries(),
                joined(ruling.breaches(), book.omissions(file, now)),
                book.deadlines(file),
                book.obligations(file, now),
                book.explain(file, history.acts(), member, roles(book, member, now), now));
    }

    private static List<Breach> joined(List<Breach> first, List<Breach> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private Entry entry(RuleBook book, CaseFile file, List<Entry> before, ActToRecord act, Instant now) {
        Instant at = act.at().orElse(now);
        Set<Role> held = roles(book, act.member(), at);
        act.role().filter(role -> !held.contains(role)).ifPresent(role -> {
            throw new RoleNotHeld(role, held);
        });
        Entry original = act.act() == ActType.ENTRY_CORRECTED ? original(before, act) : null;
        Role same = original == null ? null : original.role();
        List<Entry> candidates = act.role().map(Set::of).orElse(held).stream()
                .sorted(Comparator.comparing((Role role) -> role != same).thenComparing(Comparator.naturalOrder()))
                .map(role -> new Entry(act.act(), act.member(), role, at, act.facts(), original))
                .toList();
        return candidates.stream()
                .filter(each -> isInAuthority(book, file, each))
                .findFirst()
                .orElseGet(() -> nearest(book, file, candidates));
    }

    /** Where no role fits, one that the step asks for is told what is wrong rather than one that it does not. */
    private static Entry nearest(RuleBook book, CaseFile file, List<Entry> candidates) {
        Set<Role> asked =
                book.procedure(file).step(candidates.getFirst().act()).by().roles();
        return candidates.stream()
                .filter(each -> asked.contains(each.role()))
                .findFirst()
                .orElseGet(candidates::getFirst);
    }

    private static boolean isInAuthority(RuleBook book, CaseFile file, Entry entry) {
        return book.consider(file, entry).breaches().stream()
                .noneMatch(breach -> breach.kind() == BreachKind.AUTHORITY);
    }

    /** The entry that a correction corrects; a correction itself cannot be corrected. */
    private static Entry original(List<Entry> before, ActToRecord act) {
        String wanted = act.facts().text(Fact.SEQUENCE);
        List<String> correctable = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Entry entry = before.get(i);
            String sequence = Integer.toString(i + 1);
            if (entry.act() != ActType.ENTRY_CORRECTED) {
                if (sequence.equals(wanted)) {
                    return entry;
                }
                correctable.add(sequence);
            }
        }
        throw new NotAmong(Fact.SEQUENCE.id(), wanted, correctable);
    }

    private static void requireOffered(RuleBook book, Channel channel) {
        Set<Channel> offered = book.standard().channels();
        if (!offered.contains(channel)) {
            throw new NotAmong(
                    "channel", channel.id(), offered.stream().map(Channel::id).toList());
        }
    }

    private static void requireAmong(ActType act, Collection<ActType> possible) {
        if (!possible.contains(act)) {
            throw new NotAmong(
                    "act", act.id(), possible.stream().map(ActType::id).toList());
        }
    }

    /** Who may not read the case is told what is not theirs to do, if that is it, and nothing of how the case stands. */
    private Recording refused(
            RuleBook book, CaseFile file, List<Entry> acts, Admission.Refused refused, ActToRecord act, Instant now) {
        if (!acts.isEmpty() && !isShown(book, file, act, now)) {
            List<Breach> own = refused.breaches().stream()
                    .filter(breach -> breach.kind() == BreachKind.AUTHORITY)
                    .toList();
            return new Recording.Refused(own.isEmpty() ? refused.breaches() : own, NOTHING_TOLD);
        }
        return new Recording.Refused(
                refused.breaches(), book.explain(file, acts, act.member(), roles(book, act.member(), now), now));
    }

    private static Recording misdated(Admission.Misdated misdated) {
        return new Recording.Misdated(misdated.at(), misdated.earliest(), misdated.latest());
    }

    /** Somebody without any role acts as from outside. */
    private static Set<Role> roles(RuleBook book, String member, Instant at) {
        Set<Role> held = book.organization().rolesOf(member, day(book, at));
        return held.isEmpty() ? Set.of(Role.REQUESTER) : held;
    }

    private static LocalDate day(RuleBook book, Instant at) {
        return LocalDate.ofInstant(at, book.standard().zone());
    }
}
