package id.tapal.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KIP-22.4: registration numbers, unique and readable. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberingTest {

    private static final Map<Channel, String> CODES =
            Map.of(Channel.WALK_IN, "TM", Channel.LETTER, "SR", Channel.LAPOR, "LP");

    @Test
    void the_pattern_decides_what_stands_where() {
        assertThat(new Numbering("BPPD-{number}.{channel}.{year}", CODES).number(2026, Channel.LETTER, 7))
                .isEqualTo("BPPD-0007.SR.2026");
    }

    @ParameterizedTest(name = "{0} lacks or doubles {1}")
    @CsvSource({
        "{channel}/{number}, {year}",
        "{year}/{number}, {channel}",
        "{year}/{channel}, {number}",
        "{year}{year}/{channel}/{number}, {year}",
        "{year}/{channel}/{channel}/{number}, {channel}",
        "{number}/{year}/{channel}/{number}, {number}",
        "'', {year}",
    })
    void each_place_stands_once_or_numbers_would_not_be_unique(String pattern, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numbering(pattern, CODES))
                .withMessage("numbering.pattern: " + place + " must stand in it once, was " + pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{year}/{channel}{number}", "{number}{channel}/{year}"})
    void code_and_running_number_stand_apart_or_two_numbers_could_look_alike(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numbering(pattern, CODES))
                .withMessage(
                        "numbering.pattern: put a sign between {channel} and {number}, or two numbers may look alike,"
                                + " was " + pattern);
    }

    @Test
    void each_channel_has_a_code_of_its_own() {
        Map<Channel, String> shared = new EnumMap<>(CODES);
        shared.put(Channel.LAPOR, "TM");

        assertRefused(shared, "walk-in=TM, letter=SR, lapor=TM");
    }

    @Test
    void a_channel_without_a_code_goes_by_its_name() {
        assertThat(new Numbering("{year}/{channel}/{number}", Map.of()).number(2026, Channel.WALK_IN, 7))
                .isEqualTo("2026/walk-in/0007");
    }

    @Test
    void the_codes_are_kept_as_they_were() {
        Map<Channel, String> codes = new EnumMap<>(CODES);
        Numbering numbering = new Numbering("{year}/{channel}/{number}", codes);
        codes.put(Channel.LETTER, "XX");

        assertThat(numbering.number(2026, Channel.LETTER, 1)).isEqualTo("2026/SR/0001");
        assertThatThrownBy(() -> numbering.codes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertRefused(Map<Channel, String> codes, String was) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numbering("{year}/{channel}/{number}", codes))
                .withMessage("numbering.code: each channel needs a code of its own, was " + was);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void running_numbers_start_at_one(int running) {
        Numbering numbering = new Numbering("{year}/{channel}/{number}", CODES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbering.number(2026, Channel.LETTER, running))
                .withMessage("running: from 1, was " + running);
    }
}
