package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.page.CursorText;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void ends_with_its_last_item_where_more_follow_and_nowhere_else() {
        assertThat(Page.of(numbers(1, 0), 3, last -> last)).isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(Page.of(numbers(1, 2), 3, last -> last)).isEqualTo(new Page<>(numbers(1, 2), Optional.empty()));
        assertThat(Page.of(numbers(1, 3), 3, last -> last)).isEqualTo(new Page<>(numbers(1, 3), Optional.empty()));
        assertThat(Page.of(numbers(1, 4), 3, last -> last)).isEqualTo(new Page<>(numbers(1, 3), Optional.of(3)));
    }

    @Test
    void takes_1_to_200_items() {
        assertThat(List.of(Page.requireLimit(1), Page.requireLimit(200))).containsExactly(1, 200);
        for (int wrong : List.of(-1, 0, 201)) {
            assertThatThrownBy(() -> Page.requireLimit(wrong)).hasMessage("limit: 1 to 200, was " + wrong);
        }
    }

    @Test
    void all_goes_from_page_to_page_and_reads_none_before_it_is_needed() {
        List<Integer> read = new ArrayList<>();
        for (int many : List.of(0, 1, 2, 3, 4, 5)) {
            assertThat(Page.all((Optional<Integer> after) -> page(many, after, read)))
                    .isEqualTo(numbers(1, many));
        }
        read.clear();

        assertThat(Page.all((Optional<Integer> after) -> page(9, after, read)).limit(2))
                .containsExactly(1, 2);
        assertThat(read).as("pages read").containsExactly(0);
    }

    private static Page<Integer, Integer> page(int many, Optional<Integer> after, List<Integer> read) {
        int before = after.orElse(0);
        read.add(before);
        return Page.of(numbers(before + 1, Math.min(many, before + 3)), 2, last -> last);
    }

    @Test
    void a_place_is_read_back_from_its_text() {
        for (String id : List.of("a", "2026-PL-0001", "Ma'af — 済み \"%_")) {
            Place place = new Place(AT, id);
            assertThat(Place.parse(place.text())).isEqualTo(place);
            assertThat(place.text()).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void a_cursor_of_another_list_or_of_none_is_told_with_its_remedy() {
        String made = new Place(AT, "a").text();
        for (String wrong : List.of(
                "",
                "%",
                "abc",
                "ÄÖ",
                made + "!",
                CursorText.of("a"),
                CursorText.of(AT.toString()),
                CursorText.of("2026-03-02", "a"),
                CursorText.of("+10000-01-01T00:00:00Z", "a"),
                CursorText.of("-0001-12-31T23:59:59Z", "a"),
                CursorText.of(AT.toString(), "a", "b"),
                CursorText.of(AT.toString(), "a\0"),
                base64(new byte[] {(byte) 0xff, '\n', 'a'}))) {
            assertThatThrownBy(() -> Place.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cursor: use the cursor of the page before, unchanged");
        }
    }

    @Test
    void a_text_of_no_part_or_too_many_is_no_cursor() {
        assertThat(CursorText.parts(CursorText.of("kepala"), 1)).containsExactly("kepala");
        assertThat(CursorText.parts(base64("a\n".getBytes(StandardCharsets.UTF_8)), 2))
                .containsExactly("a", "");
        for (String wrong : List.of("", CursorText.of("a", "b"))) {
            assertThatThrownBy(() -> CursorText.parts(wrong, 1)).hasMessageStartingWith("cursor: ");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
