package id.tapal.domain.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tapal.domain.exemption.Ground.Letter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pasal 17 of UU 14/2008: huruf a to j, each with exactly the sub-items the article has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroundTest {

    @ParameterizedTest(name = "17{0} has {1} sub-items")
    @CsvSource({"a, 5", "b, 0", "c, 7", "d, 0", "e, 7", "f, 4", "g, 0", "h, 5", "i, 0", "j, 0"})
    void each_huruf_is_known_with_its_sub_items_and_none_beyond(String huruf, int items) {
        String ground = "17" + huruf;
        Letter letter = Letter.valueOf(huruf.toUpperCase(Locale.ROOT));

        assertThat(letter.id()).isEqualTo(huruf);
        assertThat(letter.items()).isEqualTo(items);
        assertThat(Ground.find(ground)).contains(new Ground(letter, 0));
        assertThat(IntStream.rangeClosed(1, items).mapToObj(item -> Ground.find(ground + "." + item)))
                .doesNotContain(Optional.empty())
                .hasSize(items);
        assertThat(Ground.find(ground + "." + (items + 1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ground(letter, items + 1))
                .withMessage("grounds: " + ground + " has " + items + " sub-items, was " + (items + 1));
    }

    @Test
    void there_are_ten() {
        assertThat(Arrays.stream(Letter.values()).map(Letter::id).collect(Collectors.joining()))
                .isEqualTo("abcdefghij");
    }

    @ParameterizedTest
    @CsvSource({"17a, 17a", "17c.3, 17c.3", "17A, 17a", "'  17H.5 ', 17h.5", "17e.7, 17e.7"})
    void a_ground_is_read_without_regard_to_case_and_blanks_and_written_as_in_the_article(String text, String id) {
        assertThat(Ground.find(text).map(Ground::id)).contains(id);
    }

    @Test
    void a_ground_knows_its_huruf_and_sub_item() {
        assertThat(Ground.find("17c.3")).contains(new Ground(Letter.C, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "17", "a", "17k", "17`", "17a.", "17a.0", "17a.x", "17a.01", "17a.10", "17a.-1", "17 a", "17a 1",
                "18a", "17aa", "17a.1.1", "17a|17b"
            })
    void what_the_article_does_not_have_is_no_ground(String text) {
        assertThat(Ground.find(text)).isEmpty();
    }

    @Test
    void a_sub_item_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ground(Letter.A, -1))
                .withMessage("grounds: 17a has 5 sub-items, was -1");
    }

    @Test
    void grounds_a_to_f_are_never_permanent() {
        assertThat(Arrays.stream(Letter.values()).filter(Letter::isNeverPermanent))
                .containsExactlyElementsOf(EnumSet.range(Letter.A, Letter.F));
    }

    @Test
    void grounds_g_and_h_fall_away_by_consent_or_for_public_office() {
        assertThat(Arrays.stream(Letter.values()).filter(Letter::isLiftedByConsentOrOffice))
                .containsExactly(Letter.G, Letter.H);
    }
}
