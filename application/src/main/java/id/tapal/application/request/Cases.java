package id.tapal.application.request;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Reach;
import id.tapal.application.organization.ReadingRights;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Driving port: open a case, record an act in it, read it. The rule book decides, nothing else does. */
public final class Cases {

    private static final Explanation NOTHING_TOLD = new Explanation(List.of(), List.of());

    private static final Logger LOG = System.getLogger(Cases.class.getName());

    private final Journal journal;
    private final GoverningRules rules;
    private final ReadingRights rights;
    private final InstantSource clock;
    private final Watch watch;

    /**
     * @param rules the rule book with the chart
     * @param rights who is shown a case
     * @param looks where it is kept who looked at one
     */
    public Cases(Journal journal, GoverningRules rules, ReadingRights rights, InstantSource clock, Looks looks) {
        this.journal = journal;
        this.rules = rules;
        this.rights = rights;
        this.clock = clock;
        this.watch = new Watch(looks);
    }

    /** Opens a case, as {@link #open(Channel, ActToRecord, Optional)} does, as often as it is asked. */
    public Recording open(Channel channel, ActToRecord act) {
        return open(channel, act, Optional.empty());
    }

    /**
     * Opens a case with its first act and gives it a registration number (KIP-22.4).
     *
     * @param once empty to open one as often as it is asked
     * @throws NotAmong if the standard has no such channel, or no case of it starts with that act
     * @throws RoleNotHeld if the member does not hold the role stated
     * @throws NotPermitted if the member is an auditor
     * @throws KeyReused if the key stands for something else
     */
    public Recording open(Channel channel, ActToRecord act, Optional<Once> once) {
        return done(once, act).orElseGet(() -> judged(rules -> open(rules, channel, act, once), act, once));
    }

    private Recording open(Governing rules, Channel channel, ActToRecord act, Optional<Once> once) {
        RuleBook book = rules.book();
        requireOffered(book, channel);
        requireAmong(act.act(), book.procedure(channel).openings());
        Instant now = clock.instant();
        rights.requireRecorder(act.member(), book.organization(), now);
        CaseFile file = CaseFile.of(channel);
        Entry entry = Attribution.entry(book, file, List.of(), act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                int year =
                        LocalDate.ofInstant(entry.at(), book.standard().zone()).getYear();
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
                                List.of(entry)),
                        new Proviso(OptionalInt.of(rules.chart()), once, false));
                Journal.History history = new Journal.History(number, channel, List.of(first));
                yield recorded(book, view(book, history, ruling, act.member(), now), act, now, false);
            }
            case Admission.Refused refused -> refused(book, file, List.of(), refused, act, now);
            case Admission.Misdated misdated -> misdated(misdated);
        };
    }

    /** Records an act, as {@link #record(String, int, ActToRecord, Optional)} does, whenever it is asked. */
    public Optional<Recording> record(String number, int expectedVersion, ActToRecord act) {
        return record(number, expectedVersion, act, Optional.empty());
    }

    /**
     * Records an act in a case.
     *
     * @param expectedVersion the version the member has seen
     * @param once empty to do it whenever it is asked
     * @return empty where there is no such case
     * @throws StaleVersion if somebody was faster
     * @throws NotAmong if the act does not belong to the channel, or a correction names no entry that can be corrected
     * @throws RoleNotHeld if the member does not hold the role stated
     * @throws NotPermitted if the member is an auditor
     * @throws KeyReused if the key stands for something else
     */
    public Optional<Recording> record(String number, int expectedVersion, ActToRecord act, Optional<Once> once) {
        return done(once, act)
                .or(() -> byMemory(number, expectedVersion, act, once))
                .or(() -> journal.find(number)
                        .map(history ->
                                judged(rules -> record(rules, history, expectedVersion, act, once, false), act, once)));
    }

    /** Recorded by the case as it is remembered; empty if it is to be judged by the case as it stands. */
    private Optional<Recording> byMemory(String number, int expectedVersion, ActToRecord act, Optional<Once> once) {
        return journal.recall(number)
                .filter(history -> history.entries().size() == expectedVersion)
                .flatMap(history -> {
                    try {
                        return Optional.of(judged(
                                        rules -> record(rules, history, expectedVersion, act, once, true), act, once))
                                .filter(Recording::isRecorded);
                    } catch (StaleVersion | PeopleForgotten | RoleNotHeld | NotPermitted | NotAmong refused) {
                        LOG.log(Level.DEBUG, "judged again by the case as it stands", refused);
                        return Optional.empty();
                    }
                });
    }

    private Recording record(
            Governing rules,
            Journal.History history,
            int expectedVersion,
            ActToRecord act,
            Optional<Once> once,
            boolean byMemory) {
        List<Entry> acts = history.acts();
        if (acts.size() != expectedVersion) {
            throw new StaleVersion(expectedVersion, acts.size());
        }
        RuleBook book = rules.book();
        Instant now = clock.instant();
        rights.requireRecorder(act.member(), book.organization(), now);
        Ruling before = book.fold(history.channel(), acts);
        CaseFile file = before.after();
        requireAmong(
                act.act(), book.procedure(file).steps().stream().map(Step::act).toList());
        Entry entry = Attribution.entry(book, file, acts, act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                JournalEntry next = new JournalEntry(expectedVersion + 1, entry, now);
                Journal.History after = history.with(next);
                Ruling ruling = new Ruling(
                        accepted.ruling().after(),
                        joined(before.breaches(), accepted.ruling().breaches()));
                journal.append(
                        next,
                        Projection.row(book, history.number(), ruling.after(), after.acts()),
                        new Proviso(OptionalInt.of(rules.chart()), once, byMemory),
                        act.words());
                yield recorded(book, view(book, after, ruling, act.member(), now), act, now, false);
            }
            case Admission.Refused refused -> refused(book, file, acts, refused, act, now);
            case Admission.Misdated misdated -> misdated(misdated);
        };
    }

    /** What is to be done once and was done meanwhile, is told. */
    private Recording judged(Function<Governing, Recording> judging, ActToRecord act, Optional<Once> once) {
        try {
            return byTheChart(judging);
        } catch (DoneBefore before) {
            return told(before.done().by(once.orElseThrow()), act);
        }
    }

    /**
     * By the chart last seen, and again by the next one should that have been replaced. What was written stands, for the journal takes nothing under
     * a chart that was replaced; what was refused stands if the chart is still the same.
     */
    private Recording byTheChart(Function<Governing, Recording> judging) {
        Governing seen = rules.lastSeen();
        while (true) {
            Governing now;
            try {
                Recording recording = judging.apply(seen);
                if (recording.isRecorded()) {
                    return recording;
                }
                now = rules.now();
                if (now.chart() == seen.chart()) {
                    return recording;
                }
            } catch (RoleNotHeld | NotPermitted | NotAmong refused) {
                now = rules.now();
                if (now.chart() == seen.chart()) {
                    throw refused;
                }
            } catch (ChartReplaced replaced) {
                now = rules.now();
            }
            LOG.log(Level.DEBUG, "judged again by chart {0}", now.chart());
            seen = now;
        }
    }

    private Optional<Recording> done(Optional<Once> once, ActToRecord act) {
        Instant since = clock.instant().minus(Once.REMEMBERED);
        return once.flatMap(
                asked -> journal.done(asked.member(), asked.key(), since).map(done -> told(done.by(asked), act)));
    }

    /** The answer of the first time: the case as it was then, seen at that time. */
    private Recording told(Once.Done done, ActToRecord act) {
        Journal.History history = journal.find(done.number()).orElseThrow().until(done.sequence());
        Instant then = history.entries().getLast().recordedAt();
        RuleBook book = rules.now().book();
        Ruling ruling = book.fold(history.channel(), history.acts());
        return recorded(book, view(book, history, ruling, act.member(), then), act, then, true);
    }

    /**
     * A case as a member of staff sees it now; empty where there is none. Who looks at it is kept.
     *
     * @throws NotPermitted if the member may not read it
     */
    public Optional<CaseView> read(String number, String member) {
        RuleBook book = rules.now().book();
        Instant now = clock.instant();
        Reach reach = rights.reachOf(member, book.organization(), now);
        return journal.find(number).map(history -> {
            Ruling ruling = book.fold(history.channel(), history.acts());
            if (!reach.takesIn(ruling.after())) {
                throw new NotPermitted(NotPermitted.Reason.OTHER_CHANNEL);
            }
            watch.looked(number, member, now);
            return view(book, history, ruling, member, now);
        });
    }

    private boolean isShown(RuleBook book, CaseFile file, ActToRecord act, Instant now) {
        return rights.reachOfRecorder(act.member(), book.organization(), now).takesIn(file);
    }

    private Recording recorded(RuleBook book, CaseView view, ActToRecord act, Instant now, boolean again) {
        return isShown(book, view.file(), act, now)
                ? new Recording.Recorded(view, again)
                : new Recording.RecordedUnseen(Receipt.of(view), again);
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
                book.explain(file, history.acts(), member, Attribution.roles(book, member, now), now));
    }

    /** Which entries of a case the rule book lets a member correct, by their sequence. */
    public Set<Integer> correctable(CaseView view, String member) {
        if (view.explanation().open().stream().noneMatch(open -> open.act() == ActType.ENTRY_CORRECTED)) {
            return Set.of();
        }
        RuleBook book = rules.now().book();
        Instant now = clock.instant();
        return view.entries().stream()
                .filter(each -> Attribution.mayCorrect(book, view.file(), each.entry(), member, now))
                .map(JournalEntry::sequence)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Breach> joined(List<Breach> first, List<Breach> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
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
                refused.breaches(),
                book.explain(file, acts, act.member(), Attribution.roles(book, act.member(), now), now));
    }

    private static Recording misdated(Admission.Misdated misdated) {
        return new Recording.Misdated(misdated.at(), misdated.earliest(), misdated.latest());
    }
}
