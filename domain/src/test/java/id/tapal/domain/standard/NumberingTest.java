package id.tapal.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

    @Test
    void every_part_of_a_number_may_be_of_its_channel() {
        Numbering numbering = new Numbering("{year}/{channel}/{number}", CODES);
        for (Channel channel : Channel.values()) {
            String number = numbering.number(2026, channel, 1_234_567);
            for (int from = 0; from < number.length(); from++) {
                for (int to = from + 1; to <= number.length(); to++) {
                    String part = number.substring(from, to);
                    assertThat(numbering.mayContain(channel, part)).as(part).isTrue();
                    assertThat(numbering.mayContain(channel, part.toLowerCase(Locale.ROOT)))
                            .as("%s in small letters", part)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_part_with_the_code_of_a_channel_is_of_no_other() {
        Numbering numbering = new Numbering("{year}/{channel}/{number}", CODES);

        for (String part : List.of("/tm/", "TM/0001", "2026/T")) {
            assertThat(Arrays.stream(Channel.values()).filter(channel -> numbering.mayContain(channel, part)))
                    .as(part)
                    .containsExactly(Channel.WALK_IN);
        }
        assertThat(Channel.values()).noneMatch(channel -> numbering.mayContain(channel, "2026-"));
        assertThat(Channel.values()).allMatch(channel -> numbering.mayContain(channel, "2026/"));
    }
}
