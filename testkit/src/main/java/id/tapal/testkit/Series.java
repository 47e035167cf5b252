package id.tapal.testkit;

import java.util.HashMap;
import java.util.Map;

/** Running numbers by series and year, from 1. A number counts as used when {@link #use} says so, as with a transaction that commits. */
final class Series {

    private record Key(String series, int year) {}

    private final Map<Key, Integer> last = new HashMap<>();

    int next(String series, int year) {
        return last.getOrDefault(new Key(series, year), 0) + 1;
    }

    void use(String series, int year, int number) {
        last.put(new Key(series, year), number);
    }
}
