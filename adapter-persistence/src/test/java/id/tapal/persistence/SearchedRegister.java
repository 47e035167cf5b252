package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterQuery.Sort;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small register with something of everything, all that can be asked of it, and what the answer is by going through all rows. */
final class SearchedRegister {

    private static final int CASES = 60;
    private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = FIRST.plus(Duration.ofDays(20));
    private static final List<Stage> STAGES = List.of(Stage.ASSIGNED, Stage.DRAFTED, Stage.COMPLETED);
    private static final List<String> HANDLERS = List.of("", "kabid-1", "staf-1-1");

    private final List<RegisterRow> rows = new ArrayList<>();

    SearchedRegister() {
        for (int i = 0; i < CASES; i++) {
            rows.add(row(i));
        }
    }

    private static RegisterRow row(int i) {
        Instant opened = FIRST.plus(Duration.ofDays(i * 7L % 30));
        Stage stage = STAGES.get(i * 5 / 3 % 3);
        Optional<Instant> due =
                stage == Stage.COMPLETED ? Optional.empty() : Optional.of(opened.plus(Duration.ofDays(i % 4 * 3L)));
        return new RegisterRow(
                "2026/" + i * 37 % CASES,
                Channel.values()[i % 3],
                stage,
                "Pemohon " + i % 5,
                i % 2 == 0 ? "Peta batas" : "Data jumlah peta",
                HANDLERS.get(i / 4 % 3),
                Optional.empty(),
                opened,
                opened,
                due,
                due.map(at -> i % 2 == 0 ? at.plusNanos(1) : at.plus(Duration.ofHours(5))),
                1,
                Set.of(),
                Outcome.none(YearMonth.of(2026, 3)));
    }

    void putInto(Database database) {
        Entry first = new Entry(ActType.LETTER_RECEIVED, "registrasi", Role.REGISTRY, FIRST, Facts.of(Fact.NOTE, "-"));
        rows.forEach(
                row -> database.journal().open(row.channel(), 2026, new JournalEntry(1, first, FIRST), running -> row));
    }

    /** Of somebody who reads all, one channel and what they handle, only what they handle, nothing. */
    static List<Reach> reaches() {
        return List.of(
                Reach.whole("kepala"),
                new Reach(Set.of(Channel.WALK_IN), "kabid-1"),
                new Reach(Set.of(), "staf-1-1"),
                new Reach(Set.of(), ""));
    }

    /** Each condition beside each other, or not, in each order. */
    static List<RegisterQuery> queries(Optional<Cursor> cursor) {
        List<RegisterQuery> queries = new ArrayList<>();
        for (int mask = 0; mask < 1 << 6; mask++) {
            int asked = mask;
            for (Sort sort : Sort.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    queries.add(new RegisterQuery(
                            Optional.empty(),
                            Optional.empty(),
                            given(asked, 1, "batas"),
                            given(asked, 2, Channel.LETTER),
                            given(asked, 4, Stage.DRAFTED),
                            given(asked, 8, FIRST.plus(Duration.ofDays(3))),
                            given(asked, 8, FIRST.plus(Duration.ofDays(25))),
                            given(asked, 16, mask % 3 != 0),
                            given(asked, 32, "kabid-1"),
                            NOW,
                            sort,
                            descending,
                            cursor.map(last ->
                                    new Cursor(sort == Sort.NUMBER ? last.number() : last.key(), last.number())),
                            5));
                }
            }
        }
        return queries;
    }

    private static <T> Optional<T> given(int mask, int bit, T value) {
        return (mask & bit) == 0 ? Optional.empty() : Optional.of(value);
    }

    /** Somewhere in the middle. */
    static Cursor cursor() {
        return new Cursor("2026-03-17T01:00:00.000000000Z", "2026/3");
    }

    List<RegisterRow> find(RegisterQuery query, Reach reach) {
        Comparator<RegisterRow> order =
                Comparator.<RegisterRow, String>comparing(query.sort()::keyOf).thenComparing(RegisterRow::number);
        Comparator<RegisterRow> asked = query.descending() ? order.reversed() : order;
        return rows.stream()
                .filter(row -> reach.takesIn(row.channel(), row.handler()) && fits(row, query))
                .filter(row -> query.cursor()
                        .filter(last -> !isAfter(row, last, query))
                        .isEmpty())
                .sorted(asked)
                .limit(query.limit() + 1L)
                .toList();
    }

    private static boolean isAfter(RegisterRow row, Cursor cursor, RegisterQuery query) {
        int byKey = query.sort().keyOf(row).compareTo(cursor.key());
        int place = byKey == 0 ? row.number().compareTo(cursor.number()) : byKey;
        return query.descending() ? place < 0 : place > 0;
    }

    private static boolean fits(RegisterRow row, RegisterQuery query) {
        return query.text()
                        .filter(part -> !LetterCase.folded(row.request()).contains(part))
                        .isEmpty()
                && query.channel().filter(channel -> channel != row.channel()).isEmpty()
                && query.stage().filter(stage -> stage != row.stage()).isEmpty()
                && query.handler()
                        .filter(handler -> !handler.equals(row.handler()))
                        .isEmpty()
                && query.from().filter(row.openedAt()::isBefore).isEmpty()
                && query.before().filter(end -> !row.openedAt().isBefore(end)).isEmpty()
                && query.late().filter(late -> late != row.isLate(query.now())).isEmpty();
    }
}
