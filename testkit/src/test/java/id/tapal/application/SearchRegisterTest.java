package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SearchRegisterTest {

    private final DeskFixture desk = DeskFixture.inMemory();

    private void visits(int count) {
        for (int i = 0; i < count; i++) {
            desk.open(
                    Channel.WALK_IN,
                    ActType.GUEST_BOOK_SIGNED,
                    Agency.RECEPTION,
                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
        }
    }

    private static RegisterQuery page(int limit, Optional<Cursor> cursor) {
        return query(Optional.empty(), cursor, limit);
    }

    private static RegisterQuery query(Optional<String> requester, Optional<Cursor> cursor, int limit) {
        RegisterQuery all = RegisterQuery.all(DeskFixture.MONDAY_MORNING, limit);
        return new RegisterQuery(
                all.number(),
                requester,
                all.text(),
                all.channel(),
                all.stage(),
                all.from(),
                all.before(),
                all.late(),
                all.handler(),
                all.now(),
                all.sort(),
                all.descending(),
                cursor,
                limit);
    }

    @Test
    void goes_from_page_to_page_to_the_end() {
        visits(7);
        List<Integer> sizes = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Optional<Cursor> cursor = Optional.empty();
        do {
            Page<RegisterRow, Cursor> page = desk.desk().search().search(page(3, cursor), Agency.HEAD.id());
            sizes.add(page.items().size());
            page.items().stream().map(RegisterRow::number).forEach(numbers::add);
            cursor = page.next().map(Cursor::text).map(Cursor::parse);
        } while (cursor.isPresent());

        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void knows_the_last_page_even_when_it_is_full() {
        visits(3);

        Page<RegisterRow, Cursor> page = desk.desk().search().search(page(3, Optional.empty()), Agency.HEAD.id());

        assertThat(page.items()).hasSize(3);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void takes_a_page_of_1_to_200_rows() {
        assertThat(List.of(page(1, Optional.empty()), page(200, Optional.empty())))
                .hasSize(2);
        for (int wrong : List.of(-1, 0, 201)) {
            assertThatThrownBy(() -> page(wrong, Optional.empty())).hasMessage("limit: 1 to 200, was " + wrong);
        }
    }

    @Test
    void takes_a_part_of_three_characters_or_more() {
        assertThat(List.of(named("ali"), named("🌏🌏🌏"))).hasSize(2);
        for (String wrong : List.of("", "a", "al", "🌏🌏")) {
            assertThatThrownBy(() -> named(wrong)).hasMessage("requester: at least 3 characters, was " + wrong);
        }
    }

    private static RegisterQuery named(String part) {
        return query(Optional.of(part), Optional.empty(), 1);
    }

    @Test
    void finds_by_a_part_of_the_number_whatever_channels_it_may_be_of() {
        visits(2);
        desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta").with(Fact.ADDRESSED_TO, "kepala"));

        assertThat(numbered("/tm/")).hasSize(2).allMatch(number -> number.contains("/TM/"));
        assertThat(numbered("SR/0001")).singleElement().asString().contains("/SR/0001");
        assertThat(numbered("/000")).hasSize(3);
        assertThat(numbered("/tm/x")).isEmpty();
    }

    private List<String> numbered(String part) {
        RegisterQuery all = RegisterQuery.all(DeskFixture.MONDAY_MORNING, 10);
        RegisterQuery query = new RegisterQuery(
                Optional.of(part),
                all.requester(),
                all.text(),
                all.channel(),
                all.stage(),
                all.from(),
                all.before(),
                all.late(),
                all.handler(),
                all.now(),
                all.sort(),
                all.descending(),
                all.cursor(),
                all.limit());
        return desk.desk().search().search(query, Agency.HEAD.id()).items().stream()
                .map(RegisterRow::number)
                .toList();
    }

    @Test
    void reads_only_a_cursor_that_it_made() {
        Cursor cursor = new Cursor("2026-03-02T01:00:00.000000000Z", "2026/TM/0001");
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);

        for (String wrong : List.of("", "%", "abc", "ÄÖ", cursor.text() + "!")) {
            assertThatThrownBy(() -> Cursor.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cursor: ");
        }
    }
}
