package id.tapal.testkit;

import id.tapal.application.request.Journal;
import id.tapal.application.tracking.TrackingCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tracking codes in memory. */
final class InMemoryTrackingCodes implements TrackingCodes {

    private final Map<String, String> byNumber = new HashMap<>();
    private final Journal journal;

    InMemoryTrackingCodes(Journal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Optional<String> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public synchronized String keep(String number, String code) {
        if (journal.find(number).isEmpty()) {
            throw new IllegalStateException("tracking code: there is no case " + number);
        }
        return byNumber.computeIfAbsent(number, each -> code);
    }
}
