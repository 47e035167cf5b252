package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Deadlines;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DerivationJsonTest {

    private static final Deadlines DEADLINES = Deadlines.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private static final Instant FRIDAY = Instant.parse("2026-03-13T01:00:00.5Z");

    private static JsonNode written(Deadline deadline) {
        return JsonBody.MAPPER.readTree(DerivationJson.tree(deadline).toString());
    }

    @Test
    void a_promise_stands_with_its_other_reading() {
        JsonNode promise = written(DEADLINES.promise(Channel.LETTER, FRIDAY));

        assertThat(promise.get("clause").stringValue()).isEqualTo("TIME-B");
        assertThat(promise.get("start").stringValue()).isEqualTo("2026-03-13T09:00:00.5+08:00");
        assertThat(promise.get("startDay").stringValue()).isEqualTo("2026-03-13");
        assertThat(promise.get("limit").toString()).isEqualTo("{\"amount\":7,\"unit\":\"calendar-days\"}");
        assertThat(promise.get("lastDay").stringValue()).isEqualTo("2026-03-20");
        assertThat(promise.get("end").stringValue())
                .startsWith("2026-03-20T23:59:59")
                .endsWith("+08:00");
        assertThat(promise.get("provisional").booleanValue()).isFalse();
        assertThat(promise.get("otherReading").get("limit").get("unit").stringValue())
                .isEqualTo("working-days");
    }

    @Test
    void every_day_skipped_stands_with_its_reason_and_a_holiday_with_its_decree() {
        JsonNode skipped =
                written(DEADLINES.statutory(FRIDAY, Optional.empty())).get("skipped");

        assertThat(skipped.get(0).toString()).isEqualTo("{\"date\":\"2026-03-14\",\"reason\":\"saturday\"}");
        assertThat(skipped.valueStream().map(day -> day.get("reason").stringValue()))
                .contains("sunday", "national", "joint-leave");
        assertThat(skipped.valueStream().filter(day -> day.has("name")))
                .isNotEmpty()
                .allSatisfy(day -> {
                    assertThat(day.get("nameEn").stringValue()).isNotBlank();
                    assertThat(day.get("decree").stringValue()).isNotBlank();
                });
    }

    @Test
    void an_extension_stands_with_its_time_and_the_day_before_it() {
        Instant extended = FRIDAY.plusSeconds(3600);
        JsonNode extension =
                written(DEADLINES.statutory(FRIDAY, Optional.of(extended))).get("extension");

        assertThat(extension.get("at").stringValue()).isEqualTo("2026-03-13T10:00:00.5+08:00");
        assertThat(extension.get("days").intValue()).isEqualTo(7);
        assertThat(extension.get("lastDayBefore").stringValue()).startsWith("2026-0");
        assertThat(written(DEADLINES.statutory(FRIDAY, Optional.empty())).has("extension"))
                .isFalse();
    }

    @Test
    void the_steps_are_read_out_with_no_place_left_open() {
        for (Locale locale : new Locale[] {Messages.INDONESIAN, Locale.ENGLISH}) {
            assertThat(Messages.of(locale)
                            .readOut(DEADLINES
                                    .statutory(FRIDAY, Optional.of(FRIDAY))
                                    .governing()))
                    .hasSizeGreaterThan(6)
                    .noneMatch(line -> line.contains("{") || line.contains("null"));
        }
    }

    @Test
    void an_instant_has_the_offset_of_the_agency() {
        assertThat(DerivationJson.text(Instant.parse("2026-12-31T16:00:00Z"), ZoneId.of("Asia/Makassar")))
                .isEqualTo("2027-01-01T00:00:00+08:00");
    }
}
