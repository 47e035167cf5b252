package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link CaseRegister} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CaseRegisterContract {

    private static final Instant AT = Rows.AT;

    private Desk.Holdings holdings;
    private CaseRegister register;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected CaseRegisterContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        register = holdings.register();
    }

    private RegisterRow put(String number, Consumer<Rows> change) {
        RegisterRow row = Rows.row(number, change);
        holdings.journal().open(row.channel(), 2026, Rows.entry(1), running -> row);
        return row;
    }

    private List<String> found(Consumer<Rows.Query> query) {
        return register.search(Rows.Query.of(query), Rows.WHOLE).stream()
                .map(RegisterRow::number)
                .toList();
    }

    @Test
    void finds_nothing_while_it_is_empty() {
        assertThat(found(all -> {})).isEmpty();
        assertThat(register.owing(Set.of("person:kepala"), Rows.WHOLE, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void gives_back_a_row_whole() {
        RegisterRow row = put("2026/SR/0001", all -> {
            all.channel = Channel.LAPOR;
            all.stage = Stage.REDRAFTING;
            all.requester = "Pemohon 'lain' — ヨハネ";
            all.request = "Peta\nbatas \"darat\" 🌏 | dan laut";
            all.handler = "kabid-1";
            all.decision = Optional.of(Decision.PARTLY_GRANTED);
            all.openedAt = Instant.parse("2026-03-02T01:02:03.000000001Z");
            all.lastAt = Instant.parse("2026-03-03T01:02:03.999999999Z");
            all.dueAt = Optional.of(Instant.parse("2026-03-10T15:59:59Z"));
            all.version = 17;
            all.owing = Set.of("person:kabid-1", "role:head", "role:acting-head");
        });

        assertThat(register.search(Rows.Query.of(all -> {}), Rows.WHOLE)).containsExactly(row);
        assertThat(register.owing(Set.of("role:head"), Rows.WHOLE, Optional.empty(), 10))
                .containsExactly(row);
    }

    @Test
    void gives_back_every_stage_channel_and_decision_and_none() {
        List<RegisterRow> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            rows.add(put("stage-" + stage.id(), row -> row.stage = stage));
        }
        for (Channel channel : Channel.values()) {
            rows.add(put("channel-" + channel.id(), row -> row.channel = channel));
        }
        for (Decision decision : Decision.values()) {
            rows.add(put("decision-" + decision.id(), row -> row.decision = Optional.of(decision)));
        }

        assertThat(register.search(Rows.Query.of(all -> {}), Rows.WHOLE)).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void forgets_who_owed_before() {
        put("1", row -> row.owing = Set.of("role:head", "person:kabid-1"));

        holdings.journal().append(Rows.entry(2), Rows.row("1", row -> row.owing = Set.of("person:kabid-2")));

        assertThat(register.owing(Set.of("role:head", "person:kabid-1"), Rows.WHOLE, Optional.empty(), 10))
                .isEmpty();
        assertThat(register.owing(Set.of("person:kabid-2"), Rows.WHOLE, Optional.empty(), 10))
                .extracting(RegisterRow::owing)
                .containsExactly(Set.of("person:kabid-2"));
    }

    @Test
    void finds_any_part_of_number_requester_and_request() {
        put("2026/TM/0001", row -> {
            row.requester = "Pemohon lain";
            row.request = "Peta batas";
        });
        put("2026/SR/0001", row -> {
            row.requester = "Peta";
            row.request = "Pemohon";
        });

        assertThat(found(asked -> asked.number = Optional.of("/TM/"))).containsExactly("2026/TM/0001");
        assertThat(found(asked -> asked.number = Optional.of("0001"))).hasSize(2);
        assertThat(found(asked -> asked.requester = Optional.of("emohon l"))).containsExactly("2026/TM/0001");
        assertThat(found(asked -> asked.text = Optional.of("emoho"))).containsExactly("2026/SR/0001");
        assertThat(found(asked -> asked.text = Optional.of("laut"))).isEmpty();
    }

    @Test
    void finds_what_has_all_the_parts_that_are_asked_for() {
        put("2026/TM/0001", row -> {
            row.requester = "Pemohon lain";
            row.request = "Peta batas";
        });
        put("2026/TM/0002", row -> {
            row.requester = "Pemohon lain";
            row.request = "Data pos";
        });

        assertThat(found(asked -> {
                    asked.number = Optional.of("/TM/");
                    asked.requester = Optional.of("lain");
                    asked.text = Optional.of("peta");
                }))
                .containsExactly("2026/TM/0001");
    }

    @Test
    void takes_no_regard_to_letter_case_in_any_script() {
        put("2026/TM/0001", row -> {
            row.requester = "Жанна ΟΔΥΣΣΕΥΣ Ängström";
            row.request = "PETA ÎLE";
        });

        for (String part : List.of("жАННА", "οδυσσευς", "οδυσσ", "ευσ", "ÄNGSTRÖM", "ngs")) {
            assertThat(found(asked -> asked.requester = Optional.of(part)))
                    .as(part)
                    .hasSize(1);
        }
        assertThat(found(asked -> asked.text = Optional.of("peta îl"))).hasSize(1);
        assertThat(found(asked -> asked.number = Optional.of("/tm/"))).hasSize(1);
    }

    @Test
    void takes_percent_underscore_backslash_and_exclamation_mark_literally() {
        put("percent", row -> row.request = "naik 50% lagi");
        put("underscore", row -> row.request = "berkas_peta");
        put("backslash", row -> row.request = "C:\\peta");
        put("plain", row -> row.request = "berkas peta 50 C:peta");
        put("exclamation", row -> row.request = "segera!");

        assertThat(found(asked -> asked.text = Optional.of("% l"))).containsExactly("percent");
        assertThat(found(asked -> asked.text = Optional.of("50%"))).containsExactly("percent");
        assertThat(found(asked -> asked.text = Optional.of("s_p"))).containsExactly("underscore");
        assertThat(found(asked -> asked.text = Optional.of("ra!"))).containsExactly("exclamation");
        assertThat(found(asked -> asked.text = Optional.of(":\\p"))).containsExactly("backslash");
        assertThat(found(asked -> asked.text = Optional.of("\\pe"))).containsExactly("backslash");
        assertThat(found(asked -> asked.text = Optional.of("' or 1=1 --"))).isEmpty();
    }

    @Test
    void finds_channel_stage_and_handler_exactly() {
        put("1", row -> {
            row.channel = Channel.WALK_IN;
            row.stage = Stage.ASSIGNED;
            row.handler = "kabid-1";
        });
        put("2", row -> {
            row.channel = Channel.LETTER;
            row.stage = Stage.DRAFTED;
            row.handler = "kabid-10";
        });

        assertThat(found(asked -> asked.channel = Optional.of(Channel.WALK_IN))).containsExactly("1");
        assertThat(found(asked -> asked.stage = Optional.of(Stage.DRAFTED))).containsExactly("2");
        assertThat(found(asked -> asked.handler = Optional.of("kabid-1"))).containsExactly("1");
        assertThat(found(asked -> asked.handler = Optional.of("kabid"))).isEmpty();
        assertThat(found(asked -> {
                    asked.channel = Optional.of(Channel.WALK_IN);
                    asked.stage = Optional.of(Stage.DRAFTED);
                }))
                .as("every condition must hold")
                .isEmpty();
    }

    @Test
    void counts_from_as_included_and_before_as_excluded() {
        put("1", row -> row.openedAt = AT);

        assertThat(found(asked -> asked.from = Optional.of(AT))).hasSize(1);
        assertThat(found(asked -> asked.from = Optional.of(AT.plusNanos(1)))).isEmpty();
        assertThat(found(asked -> asked.before = Optional.of(AT))).isEmpty();
        assertThat(found(asked -> asked.before = Optional.of(AT.plusNanos(1)))).hasSize(1);
    }

    @Test
    void finds_a_case_as_late_after_its_limit_not_at_it_and_never_without_one() {
        put("limited", row -> row.dueAt = Optional.of(AT));
        put("unlimited", row -> row.dueAt = Optional.empty());

        assertThat(late(true, AT)).isEmpty();
        assertThat(late(true, AT.plusNanos(1))).containsExactly("limited");
        assertThat(late(false, AT)).containsExactly("limited", "unlimited");
        assertThat(late(false, AT.plusNanos(1))).containsExactly("unlimited");
    }

    private List<String> late(boolean late, Instant now) {
        return found(asked -> {
            asked.late = Optional.of(late);
            asked.now = now;
        });
    }

    private void putTies() {
        for (int i = 0; i < 9; i++) {
            int of = i;
            put("n" + (i * 7 % 9), row -> {
                row.openedAt = AT.plusSeconds(of % 3);
                row.dueAt = of % 4 == 3 ? Optional.empty() : Optional.of(AT.plusNanos(of % 2));
            });
        }
    }

    private static Comparator<RegisterRow> order(RegisterQuery.Sort sort, boolean descending) {
        Comparator<RegisterRow> key = switch (sort) {
            case NUMBER -> Comparator.comparing(RegisterRow::number);
            case OPENED -> Comparator.comparing(RegisterRow::openedAt);
            case DUE -> Comparator.comparing(row -> row.dueAt().orElse(Instant.MAX));
        };
        Comparator<RegisterRow> order = key.thenComparing(RegisterRow::number);
        return descending ? order.reversed() : order;
    }

    @Test
    void sorts_by_each_key_in_both_directions_and_by_number_where_it_is_alike() {
        putTies();

        for (RegisterQuery.Sort sort : RegisterQuery.Sort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<RegisterRow> rows = register.search(
                        Rows.Query.of(asked -> {
                            asked.sort = sort;
                            asked.descending = descending;
                        }),
                        Rows.WHOLE);
                assertThat(rows)
                        .as("%s, descending %s", sort, descending)
                        .hasSize(9)
                        .isSortedAccordingTo(order(sort, descending));
            }
        }
    }

    @Test
    void loses_and_doubles_no_row_from_page_to_page() {
        putTies();

        for (RegisterQuery.Sort sort : RegisterQuery.Sort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                for (int limit = 1; limit <= 10; limit++) {
                    assertThat(paged(sort, descending, limit))
                            .as("%s, descending %s, %s a page", sort, descending, limit)
                            .isEqualTo(register.search(
                                    Rows.Query.of(asked -> {
                                        asked.sort = sort;
                                        asked.descending = descending;
                                    }),
                                    Rows.WHOLE));
                }
            }
        }
    }

    private List<RegisterRow> paged(RegisterQuery.Sort sort, boolean descending, int limit) {
        List<RegisterRow> all = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<Cursor> from = cursor;
            List<RegisterRow> rows = register.search(
                    Rows.Query.of(asked -> {
                        asked.sort = sort;
                        asked.descending = descending;
                        asked.limit = limit;
                        asked.cursor = from;
                    }),
                    Rows.WHOLE);
            assertThat(rows).as("one more than the page takes").hasSizeLessThanOrEqualTo(limit + 1);
            more = rows.size() > limit;
            List<RegisterRow> page = more ? rows.subList(0, limit) : rows;
            all.addAll(page);
            cursor = more ? Optional.of(Cursor.after(page.getLast(), sort)) : Optional.empty();
        }
        return all;
    }

    @Test
    void goes_on_after_a_row_that_has_moved_since() {
        put("1", row -> row.dueAt = Optional.of(AT));
        put("2", row -> row.dueAt = Optional.of(AT.plusSeconds(1)));
        Cursor afterFirst = Cursor.after(Rows.row("1", row -> row.dueAt = Optional.of(AT)), RegisterQuery.Sort.DUE);
        holdings.journal().append(Rows.entry(2), Rows.row("1"));

        assertThat(found(asked -> {
                    asked.sort = RegisterQuery.Sort.DUE;
                    asked.cursor = Optional.of(afterFirst);
                }))
                .containsExactly("2", "1");
    }

    @Test
    void keeps_to_the_conditions_on_every_page() {
        putTies();

        List<String> second = found(asked -> {
            asked.from = Optional.of(AT.plusSeconds(1));
            asked.limit = 2;
            asked.cursor = Optional.of(new Cursor("n1", "n1"));
        });

        assertThat(second).hasSize(3).isSubsetOf(found(asked -> asked.from = Optional.of(AT.plusSeconds(1))));
    }

    @Test
    void lists_what_anyone_of_several_owes_once_those_due_first() {
        put("without-limit", row -> row.owing = Set.of("role:head"));
        put("late", row -> {
            row.owing = Set.of("role:head", "person:kepala");
            row.dueAt = Optional.of(AT.plusSeconds(9));
        });
        put("soon-b", row -> {
            row.owing = Set.of("person:kepala");
            row.dueAt = Optional.of(AT.plusSeconds(1));
        });
        put("soon-a", row -> {
            row.owing = Set.of("person:kepala");
            row.dueAt = Optional.of(AT.plusSeconds(1));
        });
        put("other", row -> row.owing = Set.of("person:kepala-2", "role:acting-head"));

        assertThat(owing(10, "role:head", "person:kepala"))
                .containsExactly("soon-a", "soon-b", "late", "without-limit");
        assertThat(owing(2, "role:head", "person:kepala")).containsExactly("soon-a", "soon-b");
        assertThat(owing(10, "role:liaison")).isEmpty();
        assertThat(owing(10)).isEmpty();
    }

    @Test
    void lists_what_is_owed_a_page_after_the_other() {
        for (int i = 0; i < 9; i++) {
            int of = i;
            put("n" + (i * 7 % 9), row -> {
                row.owing = Set.of(of % 2 == 0 ? "role:head" : "person:kepala", "role:registry");
                row.dueAt = of % 4 == 3 ? Optional.empty() : Optional.of(AT.plusNanos(of % 3));
            });
        }
        put("other", row -> row.owing = Set.of("role:liaison"));
        Set<String> who = Set.of("role:head", "person:kepala", "role:registry");
        List<RegisterRow> all = register.owing(who, Rows.WHOLE, Optional.empty(), 20);
        assertThat(all).hasSize(9).isSortedAccordingTo(order(RegisterQuery.Sort.DUE, false));

        for (int limit = 1; limit <= 10; limit++) {
            List<RegisterRow> paged = new ArrayList<>();
            Optional<Cursor> cursor = Optional.empty();
            List<RegisterRow> page;
            do {
                page = register.owing(who, Rows.WHOLE, cursor, limit);
                paged.addAll(page);
                cursor = page.isEmpty() ? cursor : Optional.of(Cursor.after(page.getLast(), RegisterQuery.Sort.DUE));
            } while (page.size() == limit);
            assertThat(paged).as("%s a page", limit).isEqualTo(all);
        }
    }

    @Test
    void keeps_within_the_reach_of_who_asks() {
        put("visit", row -> row.channel = Channel.WALK_IN);
        put("letter", row -> row.handler = "kabid-1");
        put("report", row -> row.channel = Channel.LAPOR);
        Set<String> everybody = Set.of("role:head");

        for (Map.Entry<Reach, List<String>> each : Map.of(
                        Reach.whole("kepala"),
                        List.of("letter", "report", "visit"),
                        new Reach(Set.of(Channel.WALK_IN), "staf"),
                        List.of("visit"),
                        new Reach(Set.of(Channel.WALK_IN, Channel.LAPOR), "staf"),
                        List.of("report", "visit"),
                        new Reach(Set.of(Channel.WALK_IN), "kabid-1"),
                        List.of("letter", "visit"),
                        new Reach(Set.of(), "kabid-1"),
                        List.of("letter"),
                        new Reach(Set.of(), "staf"),
                        List.<String>of())
                .entrySet()) {
            assertThat(register.search(Rows.Query.of(all -> {}), each.getKey()))
                    .as("%s", each.getKey())
                    .extracting(RegisterRow::number)
                    .isEqualTo(each.getValue());
            assertThat(register.owing(everybody, each.getKey(), Optional.empty(), 10))
                    .as("%s owes", each.getKey())
                    .isEmpty();
        }
    }

    @Test
    void keeps_what_is_owed_within_the_reach_of_who_asks() {
        put("visit", row -> {
            row.channel = Channel.WALK_IN;
            row.owing = Set.of("role:staff");
        });
        put("letter", row -> row.owing = Set.of("role:staff"));

        assertThat(register.owing(
                        Set.of("role:staff"), new Reach(Set.of(Channel.WALK_IN), "staf"), Optional.empty(), 10))
                .extracting(RegisterRow::number)
                .containsExactly("visit");
    }

    private List<String> owing(int limit, String... who) {
        return register.owing(Set.of(who), Rows.WHOLE, Optional.empty(), limit).stream()
                .map(RegisterRow::number)
                .toList();
    }
}
