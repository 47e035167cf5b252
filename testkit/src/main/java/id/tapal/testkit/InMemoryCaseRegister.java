package id.tapal.testkit;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Masking;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register in memory: every search goes through all rows. */
final class InMemoryCaseRegister implements CaseRegister {

    private final Map<String, RegisterRow> rows = new HashMap<>();

    synchronized void put(RegisterRow row) {
        rows.put(row.number(), row);
    }

    synchronized void forget(String number) {
        rows.computeIfPresent(
                number, (same, row) -> row.requester().isEmpty() ? row : row.withRequester(Masking.LEFT_OUT));
    }

    synchronized void replaceAll(List<RegisterRow> replacement) {
        rows.clear();
        replacement.forEach(this::put);
    }

    synchronized List<RegisterRow> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized List<RegisterRow> search(RegisterQuery query, Reach reach) {
        Comparator<RegisterRow> order = order(query.sort());
        return rows.values().stream()
                .filter(row -> reach.takesIn(row.channel(), row.handler()))
                .filter(row -> fits(row, query))
                .filter(row -> query.cursor()
                        .filter(cursor -> !isAfter(row, cursor, query.sort(), query.descending()))
                        .isEmpty())
                .sorted(query.descending() ? order.reversed() : order)
                .limit(query.limit() + 1L)
                .toList();
    }

    private static boolean fits(RegisterRow row, RegisterQuery query) {
        return contains(row.number(), query.number())
                && contains(row.requester(), query.requester())
                && contains(row.request(), query.text())
                && is(row.channel(), query.channel())
                && is(row.stage(), query.stage())
                && is(row.handler(), query.handler())
                && query.from().filter(row.openedAt()::isBefore).isEmpty()
                && query.before()
                        .filter(before -> !row.openedAt().isBefore(before))
                        .isEmpty()
                && is(row.isLate(query.now()), query.late());
    }

    private static <T> boolean is(T value, Optional<T> asked) {
        return asked.isEmpty() || asked.get().equals(value);
    }

    private static boolean contains(String text, Optional<String> part) {
        return part.filter(asked -> !LetterCase.folded(text).contains(LetterCase.folded(asked)))
                .isEmpty();
    }

    private static boolean isAfter(RegisterRow row, Cursor cursor, RegisterQuery.Sort sort, boolean descending) {
        int byKey = sort.keyOf(row).compareTo(cursor.key());
        int place = byKey == 0 ? row.number().compareTo(cursor.number()) : byKey;
        return descending ? place < 0 : place > 0;
    }

    private static Comparator<RegisterRow> order(RegisterQuery.Sort sort) {
        return Comparator.comparing(sort::keyOf).thenComparing(RegisterRow::number);
    }

    @Override
    public synchronized List<RegisterRow> owing(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit) {
        return rows.values().stream()
                .filter(row -> row.owing().stream().anyMatch(owing::contains))
                .filter(row -> reach.takesIn(row.channel(), row.handler()))
                .filter(row -> cursor.filter(last -> !isAfter(row, last, RegisterQuery.Sort.DUE, false))
                        .isEmpty())
                .sorted(order(RegisterQuery.Sort.DUE))
                .limit(limit)
                .toList();
    }
}
