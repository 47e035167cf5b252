package id.tapal.compliance.log;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.ArrayList;
import java.util.List;

/** What an event states, as it is read, with what a mapping says of every event: one object for all events. */
final class StatedFacts {

    private final Mapping mapping;
    private final List<Fact> fixed;
    private final List<Fact> stated = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    StatedFacts(Mapping mapping) {
        this.mapping = mapping;
        this.fixed = List.copyOf(mapping.fixedFacts());
    }

    /** The facts that have a fixed value. */
    List<Fact> fixed() {
        return fixed;
    }

    void clear() {
        stated.clear();
        texts.clear();
    }

    /** Of a fact that is put twice the later text counts. */
    void put(Fact fact, String text) {
        int place = stated.indexOf(fact);
        if (place < 0) {
            stated.add(fact);
            texts.add(text);
        } else {
            texts.set(place, text);
        }
    }

    Facts facts() {
        for (Fact fact : fixed) {
            int place = stated.indexOf(fact);
            put(fact, mapping.orFixed(place < 0 ? "" : texts.get(place), fact.id()));
        }
        return stated.isEmpty() ? Facts.NONE : Facts.of(stated, texts);
    }
}
