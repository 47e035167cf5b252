package id.tapal.compliance;

import id.tapal.codec.log.LogColumns;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rule book again about an act, changed in one way each time, and tells what it would have broken. What a log does not say cannot be changed: a fact
 * without a column, a role or a person that is not named.
 */
final class Changes {

    /** No value of any list, no role, and no person of a log who is not named so already. */
    private static final String OTHER = "?";

    /** Longer than any limit. */
    private static final Duration LONG = Duration.ofDays(366);

    private final RuleBook book;
    private final Set<Fact> columns;

    /**
     * @param book the one by which the log is judged
     * @param lacking the facts for which it has no column
     */
    Changes(RuleBook book, Set<Fact> lacking) {
        this.book = book;
        this.columns = EnumSet.copyOf(LogColumns.FACTS);
        columns.removeAll(lacking);
    }

    RuleBook book() {
        return book;
    }

    /** What an act would have broken: itself other, or what came before it. */
    void ofAct(Moment moment, Entry entry, Consumer<Breach> broken) {
        CaseFile now = moment.now();
        stating(now, entry, Facts.NONE, broken);
        for (Fact fact : book.required(entry)) {
            if (columns.contains(fact)) {
                stating(now, entry, entry.facts().with(fact, ""), broken);
                stating(now, entry, entry.facts().with(fact, OTHER), broken);
            }
        }
        if (columns.contains(Fact.FEE)) {
            stating(now, entry, entry.facts().with(Fact.FEE, "1"), broken);
        }
        if (entry.role() != null) {
            consider(now, changed(entry, entry.actor(), Role.SYSTEM, entry.at(), entry.facts()), broken);
        }
        if (!entry.actor().isEmpty()) {
            consider(now, changed(entry, entry.actor() + OTHER, entry.role(), entry.at(), entry.facts()), broken);
        }
        consider(now, at(entry, entry.at().plus(LONG)), broken);
        consider(CaseFile.of(now.channel()), entry, broken);
        consider(moment.earlier(), entry, broken);
        consider(moment.unsaid(), entry, broken);
    }

    /** What an act would have broken, done once more at the end. */
    void ofActAgain(CaseFile end, Entry entry, Consumer<Breach> broken) {
        consider(end, at(entry, end.lastAt().orElse(entry.at())), broken);
    }

    private void stating(CaseFile file, Entry entry, Facts facts, Consumer<Breach> broken) {
        consider(file, changed(entry, entry.actor(), entry.role(), entry.at(), facts), broken);
    }

    private static Entry at(Entry entry, Instant at) {
        return changed(entry, entry.actor(), entry.role(), at, entry.facts());
    }

    private static Entry changed(Entry entry, String actor, @Nullable Role role, Instant at, Facts facts) {
        return new Entry(entry.act(), actor, role, at, facts);
    }

    private void consider(CaseFile file, Entry entry, Consumer<Breach> broken) {
        book.consider(file, entry).breaches().forEach(broken);
    }
}
