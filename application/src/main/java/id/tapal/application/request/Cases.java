package id.tapal.application.request;

import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Driving port: open a case, record an act in it, read it. The rule book decides, nothing else does. */
public final class Cases {

    private final Journal journal;
    private final Supplier<RuleBook> books;
    private final InstantSource clock;

    /**
     * @param books the rule book with the chart as it is now
     */
    public Cases(Journal journal, Supplier<RuleBook> books, InstantSource clock) {
        this.journal = journal;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Opens a case with its first act and gives it a registration number (KIP-22.4).
     *
     * @throws NotOfChannel if no case of the channel starts with that act
     * @throws RoleNotHeld if the member does not hold the role stated
     */
    public Recording open(Channel channel, ActToRecord act) {
        RuleBook book = books.get();
        if (!book.opens(channel, act.act())) {
            throw new NotOfChannel(
                    channel, act.act(), List.copyOf(book.procedure(channel).openings()));
        }
        Instant now = clock.instant();
        CaseFile file = CaseFile.of(channel);
        Entry entry = entry(book, file, List.of(), act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                int year = day(book, entry.at()).getYear();
                CaseFile after = accepted.ruling().after();
                String number = journal.open(
                        channel,
                        year,
                        new JournalEntry(1, entry, now),
                        running -> Projection.row(
                                book,
                                book.standard().registrationNumber(year, channel, running),
                                after,
                                List.of(entry)));
                yield new Recording.Recorded(read(number, act.member()).orElseThrow());
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
     * @throws NotOfChannel if the act does not belong to the channel
     * @throws NoSuchEntry if a correction names no entry, or a correction
     * @throws RoleNotHeld if the member does not hold the role stated
     */
    public Optional<Recording> record(String number, int expectedVersion, ActToRecord act) {
        return journal.find(number).map(history -> record(history, expectedVersion, act));
    }

    private Recording record(Journal.History history, int expectedVersion, ActToRecord act) {
        List<Entry> acts = history.acts();
        if (acts.size() != expectedVersion) {
            throw new StaleVersion(expectedVersion, acts.size());
        }
        RuleBook book = books.get();
        if (!book.has(history.channel(), act.act())) {
            throw new NotOfChannel(
                    history.channel(),
                    act.act(),
                    book.procedure(history.channel()).steps().stream()
                            .map(Step::act)
                            .toList());
        }
        Instant now = clock.instant();
        CaseFile file = book.fold(history.channel(), acts).after();
        Entry entry = entry(book, file, acts, act, now);
        return switch (book.admit(file, entry, now)) {
            case Admission.Accepted accepted -> {
                List<Entry> all = new ArrayList<>(acts);
                all.add(entry);
                RegisterRow row =
                        Projection.row(book, history.number(), accepted.ruling().after(), all);
                journal.append(expectedVersion, new JournalEntry(expectedVersion + 1, entry, now), row);
                yield new Recording.Recorded(
                        read(history.number(), act.member()).orElseThrow());
            }
            case Admission.Refused refused -> refused(book, file, acts, refused, act, now);
            case Admission.Misdated misdated -> misdated(misdated);
        };
    }

    /**
     * A case as a member of staff sees it now; empty where there is none.
     */
    public Optional<CaseView> read(String number, String member) {
        RuleBook book = books.get();
        Instant now = clock.instant();
        return journal.find(number).map(history -> {
            Ruling ruling = book.fold(history.channel(), history.acts());
            CaseFile file = ruling.after();
            List<Breach> breaches = new ArrayList<>(ruling.breaches());
            breaches.addAll(book.omissions(file, now));
            return new CaseView(
                    number,
                    file,
                    Projection.shown(history.acts()),
                    history.entries(),
                    breaches,
                    book.deadlines(file),
                    book.obligations(file, now),
                    book.explain(file, history.acts(), member, roles(book, member, now), now));
        });
    }

    private Entry entry(RuleBook book, CaseFile file, List<Entry> before, ActToRecord act, Instant now) {
        Instant at = act.at().orElse(now);
        Set<Role> held = roles(book, act.member(), at);
        act.role().filter(role -> !held.contains(role)).ifPresent(role -> {
            throw new RoleNotHeld(role, held);
        });
        if (act.act() == ActType.ENTRY_CORRECTED) {
            Role role = act.role().orElseGet(() -> highest(held));
            return Entry.correcting(original(before, act), act.member(), role, at, act.facts());
        }
        Role role = act.role()
                .orElseGet(() -> held.stream()
                        .sorted()
                        .filter(each -> mayActAs(book, file, new Entry(act.act(), act.member(), each, at, act.facts())))
                        .findFirst()
                        .orElseGet(() -> highest(held)));
        return new Entry(act.act(), act.member(), role, at, act.facts());
    }

    private static boolean mayActAs(RuleBook book, CaseFile file, Entry entry) {
        return book.consider(file, entry).breaches().stream()
                .noneMatch(breach -> breach.kind() == BreachKind.AUTHORITY);
    }

    /** Somebody without any role acts as from outside. */
    private static Role highest(Set<Role> held) {
        return held.stream().sorted().findFirst().orElse(Role.REQUESTER);
    }

    private static Entry original(List<Entry> before, ActToRecord act) {
        String sequence = act.facts().text(Fact.SEQUENCE);
        if (!sequence.matches("[1-9][0-9]{0,5}") || Integer.parseInt(sequence) > before.size()) {
            throw new NoSuchEntry(sequence, before.size());
        }
        Entry original = before.get(Integer.parseInt(sequence) - 1);
        if (original.act() == ActType.ENTRY_CORRECTED) {
            throw new NoSuchEntry(sequence, before.size());
        }
        return original;
    }

    private static Recording refused(
            RuleBook book, CaseFile file, List<Entry> acts, Admission.Refused refused, ActToRecord act, Instant now) {
        return new Recording.Refused(
                refused.breaches(), book.explain(file, acts, act.member(), roles(book, act.member(), now), now));
    }

    private static Recording misdated(Admission.Misdated misdated) {
        return new Recording.Misdated(misdated.at(), misdated.earliest(), misdated.latest());
    }

    private static Set<Role> roles(RuleBook book, String member, Instant at) {
        Organization chart = book.organization();
        return chart.rolesOf(member, day(book, at));
    }

    private static LocalDate day(RuleBook book, Instant at) {
        return LocalDate.ofInstant(at, book.standard().zone());
    }
}
