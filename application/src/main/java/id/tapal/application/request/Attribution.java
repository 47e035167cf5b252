package id.tapal.application.request;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** In which role a member does an act: one that the rule book lets do it, where they hold several. */
final class Attribution {

    private Attribution() {}

    /**
     * The act as an entry, in the role stated, or else in one of those held that fits.
     *
     * @param before the entries of the case so far
     * @throws RoleNotHeld if the member does not hold the role stated
     * @throws NotAmong if a correction names no entry that can be corrected
     */
    static Entry entry(RuleBook book, CaseFile file, List<Entry> before, ActToRecord act, Instant now) {
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

    /** Whether the rule book finds nothing wrong with who does it, and to whom it is directed. */
    static boolean isInAuthority(RuleBook book, CaseFile file, Entry entry) {
        return book.consider(file, entry).breaches().stream()
                .noneMatch(breach -> breach.kind() == BreachKind.AUTHORITY);
    }

    /** Whether the rule book lets a member correct an entry, whatever they write. */
    static boolean mayCorrect(RuleBook book, CaseFile file, Entry original, String member, Instant now) {
        return original.act() != ActType.ENTRY_CORRECTED
                && roles(book, member, now).stream()
                        .map(role -> Entry.correcting(original, member, role, now, Facts.NONE))
                        .anyMatch(each -> isInAuthority(book, file, each));
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

    /** Somebody without any role acts as from outside. */
    static Set<Role> roles(RuleBook book, String member, Instant at) {
        Set<Role> held = book.organization()
                .rolesOf(member, LocalDate.ofInstant(at, book.standard().zone()));
        return held.isEmpty() ? Set.of(Role.REQUESTER) : held;
    }
}
