package id.tapal.testkit;

import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.Once;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was to be done once, and was done. */
final class InMemoryDone {

    private final Map<Key, Remembered> remembered = new HashMap<>();

    private record Key(String member, String key) {}

    private record Remembered(Once.Done done, Instant at) {}

    synchronized Optional<Once.Done> find(String member, String key, Instant since) {
        return Optional.ofNullable(remembered.get(new Key(member, key)))
                .filter(each -> each.at().isAfter(since))
                .map(Remembered::done);
    }

    void requireNotDone(Optional<Once> once, Instant now) {
        once.flatMap(asked -> find(asked.member(), asked.key(), now.minus(Once.REMEMBERED)))
                .ifPresent(before -> {
                    throw new DoneBefore(before);
                });
    }

    synchronized void remember(Optional<Once> once, String number, int sequence, Instant now) {
        once.ifPresent(asked -> remembered.put(
                new Key(asked.member(), asked.key()), new Remembered(new Once.Done(asked, number, sequence), now)));
    }
}
