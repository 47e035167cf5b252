package id.tapal.domain.request;

import java.util.List;

/** Breaches as a prediction names them: {@code clause kind}, sorted. */
final class Clauses {

    private Clauses() {}

    static List<String> of(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> breach.clause().id() + " " + breach.kind().id())
                .sorted()
                .toList();
    }
}
