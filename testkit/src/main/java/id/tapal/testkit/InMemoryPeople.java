package id.tapal.testkit;

import id.tapal.application.people.Forgetting;
import id.tapal.application.people.People;
import id.tapal.application.people.Reading;
import id.tapal.application.people.StatedIdentity;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cases say of people, in memory: it stands in the entries of the journal. */
final class InMemoryPeople implements People {

    private final InMemoryJournal journal;
    private final InMemoryDocuments documents;
    private final InMemoryLetters letters;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Forgetting> forgettings = new HashMap<>();

    InMemoryPeople(InMemoryJournal journal, InMemoryDocuments documents, InMemoryLetters letters) {
        this.journal = journal;
        this.documents = documents;
        this.letters = letters;
    }

    @Override
    public synchronized List<StatedIdentity> read(Reading reading) {
        readings.add(reading);
        if (forgettings.containsKey(reading.number())) {
            return List.of();
        }
        return journal.find(reading.number()).stream()
                .flatMap(history -> history.entries().stream())
                .filter(each -> each.entry().facts().has(Fact.IDENTITY))
                .map(InMemoryPeople::stated)
                .toList();
    }

    private static StatedIdentity stated(JournalEntry each) {
        return new StatedIdentity(each.sequence(), each.entry().facts().text(Fact.IDENTITY));
    }

    @Override
    public synchronized List<Reading> readings(String number) {
        return readings.stream().filter(each -> each.number().equals(number)).toList();
    }

    @Override
    public synchronized Forgetting forget(Forgetting forgetting) {
        journal.forget(forgetting.number());
        documents.forget(forgetting.number());
        letters.forget(forgetting.number());
        Forgetting before = forgettings.putIfAbsent(forgetting.number(), forgetting);
        return before == null ? forgetting : before;
    }

    @Override
    public synchronized Optional<Forgetting> forgetting(String number) {
        return Optional.ofNullable(forgettings.get(number));
    }
}
