package id.tapal.application.log;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.Set;

/** What a log shows of those who asked. What is stated stays stated, what is not stays empty, so that both are judged alike. */
enum People {
    /** Everything but the number of an identity document. */
    NAMED(Set.of()),
    /** Neither names nor where they can be reached. */
    WITHHELD(Set.of(Fact.NAME, Fact.ADDRESS, Fact.PHONE, Fact.EMAIL));

    private static final String PLACEHOLDER = "***";
    private static final String STAR = "*";
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH = 2 * SHOWN;

    private final Set<Fact> withheld;

    People(Set<Fact> withheld) {
        this.withheld = withheld;
    }

    Journal.History shown(Journal.History history) {
        return new Journal.History(
                history.number(),
                history.channel(),
                history.entries().stream().map(this::shown).toList());
    }

    private JournalEntry shown(JournalEntry entry) {
        return new JournalEntry(entry.sequence(), shown(entry.entry()), entry.recordedAt());
    }

    private Entry shown(Entry entry) {
        Entry original = entry.original();
        return new Entry(
                entry.act(),
                entry.actor(),
                entry.role(),
                entry.at(),
                shown(entry.facts()),
                original == null ? null : shown(original));
    }

    private Facts shown(Facts facts) {
        Facts shown = facts;
        for (Fact fact : withheld) {
            if (shown.has(fact)) {
                shown = shown.with(fact, PLACEHOLDER);
            }
        }
        return shown.has(Fact.IDENTITY) ? shown.with(Fact.IDENTITY, masked(shown.text(Fact.IDENTITY))) : shown;
    }

    /** The kind stays, of the number its end alone: {@code ktp:************0001}. What has a digit is no kind. */
    private static String masked(String identity) {
        int colon = identity.indexOf(':');
        String kind = identity.substring(0, colon + 1);
        if (colon < 0 && !hasDigit(identity)) {
            return identity;
        }
        return hasDigit(kind)
                ? ended(identity)
                : kind + ended(identity.substring(colon + 1).strip());
    }

    private static String ended(String number) {
        int length = number.codePointCount(0, number.length());
        int shown = length < LONG_ENOUGH ? 0 : SHOWN;
        return STAR.repeat(length - shown) + number.substring(number.offsetByCodePoints(0, length - shown));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }
}
