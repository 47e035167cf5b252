package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.tapal.web.page.Changes.Kind;
import id.tapal.web.page.Changes.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChangesTest {

    private static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Property(tries = 500)
    @Label("the parts give both texts back")
    void whole(
            @ForAll @Chars({'a', 'b', ' ', '\n', '\t', '<'}) @StringLength(max = 40) String before,
            @ForAll @Chars({'a', 'b', ' ', '\n', '\t', '<'}) @StringLength(max = 40) String after) {
        List<Piece> pieces = Changes.between(before, after);
        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.TAKEN, pieces)).isEqualTo(after);
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }

    @Test
    void words_are_compared_and_not_letters() {
        assertThat(Changes.between("peta batas darat", "peta batas laut"))
                .containsExactly(
                        new Piece(Kind.KEPT, "peta batas "),
                        new Piece(Kind.TAKEN, "darat"),
                        new Piece(Kind.ADDED, "laut"));
        assertThat(Changes.between("sama", "sama")).containsExactly(new Piece(Kind.KEPT, "sama"));
        assertThat(Changes.between("", "")).isEmpty();
    }

    @Test
    void the_end_of_a_line_that_came_or_went_is_to_be_seen() {
        assertThat(Changes.between("a\nb", "a\n\nb")).extracting(Piece::shown).contains("¶\n");
        assertThat(Changes.between("a\nb", "a\nb")).extracting(Piece::shown).containsExactly("a\nb");
    }

    @Test
    void texts_that_have_nothing_in_common_are_compared_in_a_moment() {
        for (String end : new String[] {" ", "\n"}) {
            String before = letters(new Random(1), end);
            String after = letters(new Random(2), end);
            List<Piece> pieces = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Changes.between(before, after));
            assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Kind.TAKEN, pieces)).isEqualTo(after);
        }
    }

    private static String letters(Random random, String end) {
        return IntStream.range(0, 10_000)
                .mapToObj(each -> (char) ('a' + random.nextInt(26)) + end)
                .collect(Collectors.joining());
    }
}
