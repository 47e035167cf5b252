package id.tapal.testkit;

import id.tapal.application.request.Look;
import id.tapal.application.request.Looks;
import java.util.ArrayList;
import java.util.List;

/** Who looked at cases, in memory. */
final class InMemoryLooks implements Looks {

    private final List<Look> kept = new ArrayList<>();

    @Override
    public synchronized void keep(Look look) {
        kept.add(look);
    }

    @Override
    public synchronized List<Look> last(String number, int limit) {
        return kept.reversed().stream()
                .filter(look -> look.number().equals(number))
                .limit(limit)
                .toList();
    }
}
