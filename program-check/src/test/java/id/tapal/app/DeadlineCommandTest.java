package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlineCommandTest {

    private static final String MONDAY = "2026-03-16T09:00:00+08:00";

    private static JsonNode json(String from, String days, String basis) {
        Run run = Run.tapal("deadline", "--from", from, "--days", days, "--basis", basis, "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        return JsonBody.MAPPER.readTree(run.out());
    }

    @Test
    void ten_working_days_over_nyepi_and_lebaran_name_each_day_left_out() {
        JsonNode count = json(MONDAY, "10", "working");
        assertThat(count.path("start").asString()).isEqualTo(MONDAY);
        assertThat(count.path("lastDay").asString()).isEqualTo("2026-04-07");
        assertThat(count.path("end").asString()).isEqualTo("2026-04-07T23:59:59+08:00");
        assertThat(count.path("provisional").asBoolean()).isFalse();
        assertThat(count.has("clause")).isFalse();
        assertThat(count.path("skipped")
                        .valueStream()
                        .map(day -> day.path("date").asString()))
                .containsExactly(
                        "2026-03-18",
                        "2026-03-19",
                        "2026-03-20",
                        "2026-03-21",
                        "2026-03-22",
                        "2026-03-23",
                        "2026-03-24",
                        "2026-03-28",
                        "2026-03-29",
                        "2026-04-03",
                        "2026-04-04",
                        "2026-04-05");
        for (JsonNode day : count.path("skipped")) {
            boolean weekend = day.path("reason").asString().matches("saturday|sunday");
            assertThat(day.has("name")).as("%s", day).isNotEqualTo(weekend);
            assertThat(day.has("decree")).as("%s", day).isNotEqualTo(weekend);
        }
    }

    @Test
    void the_same_in_words() {
        Run run = Run.tapal("deadline", "--from", MONDAY, "--days", "10");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .startsWith("Mulai: Senin, 16 Maret 2026, 09.00 WITA", "Batas: 10 hari kerja")
                .endsWith("Berakhir: Selasa, 7 April 2026, 23.59 WITA")
                .anyMatch(line -> line.contains("Kamis, 19 Maret 2026") && line.contains("SKB"));
    }

    @Test
    void the_same_in_english() {
        Run run = Run.tapal("deadline", "--from", MONDAY, "--days", "10", "--lang", "en");
        assertThat(run.out().lines())
                .startsWith("Start: Monday, 16 March 2026, 09:00 WITA")
                .endsWith("End: Tuesday, 7 April 2026, 23:59 WITA");
    }

    @Test
    void calendar_days_leave_nothing_out() {
        JsonNode count = json(MONDAY, "7", "calendar");
        assertThat(count.path("lastDay").asString()).isEqualTo("2026-03-23");
        assertThat(count.path("skipped")).isEmpty();
    }

    @Test
    void beyond_the_last_decree_a_count_is_provisional_and_says_so() {
        assertThat(json("2027-12-27T09:00:00+08:00", "4", "working")
                        .path("provisional")
                        .asBoolean())
                .isFalse();
        assertThat(json("2027-12-27T09:00:00+08:00", "5", "working")
                        .path("provisional")
                        .asBoolean())
                .isTrue();
        assertThat(Run.tapal("deadline", "--from", "2028-01-03", "--days", "1").out())
                .contains("Sementara");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00:00, 2026-03-16T09:00:00+08:00",
        "2026-03-16T09:00, 2026-03-16T09:00:00+08:00",
        "2026-03-16, 2026-03-16T00:00:00+08:00",
        "2026-03-16T01:00:00Z, 2026-03-16T09:00:00+08:00",
        "2026-03-15T20:00:00-05:00, 2026-03-16T09:00:00+08:00"
    })
    void a_start_without_offset_is_read_in_the_zone_of_the_standard(String from, String start) {
        assertThat(json(from, "1", "calendar").path("start").asString()).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "16-03-2026",
                "today",
                "",
                "2026-03-16T25:00:00+08:00",
                "2026-03-16T09:00:00+99:00",
                "+999999999-12-31",
                "2026-03-16T"
            })
    void a_start_that_does_not_exist_is_refused_in_one_line(String from) {
        Run run = Run.tapal("deadline", "--from", from, "--days", "10");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.fault()).startsWith("tapal: --from: ").contains("2026-03-16T09:00:00+08:00");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-03-16", "1, 2026-03-17", "3650, 2036-03-13"})
    void zero_to_3650_days_can_be_counted(String days, String last) {
        assertThat(json(MONDAY, days, "calendar").path("lastDay").asString()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3651", "ten", "1.5", "99999999999"})
    void other_numbers_of_days_are_refused(String days) {
        Run run = Run.tapal("deadline", "--from", MONDAY, "--days=" + days);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.fault()).startsWith("tapal: ").contains("--days").contains(days);
    }

    @ParameterizedTest
    @CsvSource({"--basis, lunar", "--format, xml", "--lang, fr"})
    void other_choices_are_refused_with_the_option_named(String option, String value) {
        Run run = Run.tapal("deadline", "--from", MONDAY, "--days", "10", option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.fault()).contains(option).contains(value);
    }

    @Test
    void the_start_and_the_days_must_be_given() {
        assertThat(Run.tapal("deadline", "--days", "10").fault()).contains("--from");
        assertThat(Run.tapal("deadline", "--from", MONDAY).fault()).contains("--days");
    }
}
