package id.tapal.application.log;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;

/** What a log shows of those who asked. What is stated stays stated, what is not stays empty, so that both are judged alike. */
enum PeopleShown {
    /** Everything but the number of an identity document. */
    NAMED,
    /** Neither names nor where they can be reached. */
    WITHHELD;

    Journal.History of(Journal.History history) {
        return new Journal.History(
                history.number(),
                history.channel(),
                history.entries().stream().map(this::of).toList());
    }

    private JournalEntry of(JournalEntry entry) {
        return new JournalEntry(entry.sequence(), entry.entry().withFacts(this::of), entry.recordedAt());
    }

    private Facts of(Facts facts) {
        Facts shown = Masking.facts(facts);
        return switch (this) {
            case NAMED -> shown;
            case WITHHELD -> {
                for (Fact fact : Fact.personal()) {
                    if (fact != Fact.IDENTITY && shown.has(fact)) {
                        shown = shown.with(fact, Masking.LEFT_OUT);
                    }
                }
                yield shown;
            }
        };
    }
}
