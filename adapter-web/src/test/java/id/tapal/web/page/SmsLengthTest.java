package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SmsLengthTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void plain_letters_take_160_places_in_one_and_153_in_each_of_several(int letters, int messages) {
        assertThat(SmsLength.of("a".repeat(letters))).isEqualTo(new SmsLength(letters, messages, true));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void others_take_70_places_in_one_and_67_in_each_of_several(int letters, int messages) {
        assertThat(SmsLength.of("’" + "a".repeat(letters - 1))).isEqualTo(new SmsLength(letters, messages, false));
    }

    @Test
    void a_sign_of_the_extension_takes_two_places_and_is_never_divided() {
        assertThat(SmsLength.of("€".repeat(80))).isEqualTo(new SmsLength(80, 1, true));
        assertThat(SmsLength.of("€".repeat(80) + "a")).isEqualTo(new SmsLength(81, 2, true));
        assertThat(SmsLength.of("a".repeat(152) + "[" + "a".repeat(152))).isEqualTo(new SmsLength(305, 3, true));
        assertThat(SmsLength.of("a".repeat(151) + "[" + "a".repeat(153))).isEqualTo(new SmsLength(305, 2, true));
    }

    @Test
    void a_sign_beyond_the_first_plane_takes_two_places_and_is_never_divided() {
        assertThat(SmsLength.of("🌏".repeat(35))).isEqualTo(new SmsLength(35, 1, false));
        assertThat(SmsLength.of("🌏".repeat(36))).isEqualTo(new SmsLength(36, 2, false));
        assertThat(SmsLength.of("a".repeat(66) + "🌏" + "a".repeat(66))).isEqualTo(new SmsLength(133, 3, false));
    }

    @Test
    void the_alphabet_of_gsm_is_plain_and_its_lookalikes_are_not() {
        assertThat(SmsLength.of(
                                "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0189:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€")
                        .isPlain())
                .isTrue();
        for (String other : new String[] {"\t", "`", "’", "“", "–", "…", "ç", "ê", "\u00a0", "\u001b"}) {
            assertThat(SmsLength.of(other).isPlain()).as(other).isFalse();
        }
    }
}
