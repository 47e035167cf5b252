package id.tapal.web.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LaporMomentTest {

    private static final LaporMoment MOMENTS = new LaporMoment(ZoneId.of("Asia/Makassar"), false);

    private static Cell text(String text) {
        return new Cell(text, false);
    }

    private static Cell number(String text) {
        return new Cell(text, true);
    }

    @ParameterizedTest
    @CsvSource({
        "3 Maret 2026 09:12, 2026-03-03T01:12:00Z",
        "03 Mar 2026 09.12, 2026-03-03T01:12:00Z",
        "'Selasa, 3 Maret 2026, 09:12:30', 2026-03-03T01:12:30Z",
        "Jum'at 6 Maret 2026, 2026-03-05T16:00:00Z",
        "3 Maret 2026 pukul 09.12 WITA, 2026-03-03T01:12:00Z",
        "3 Maret 2026 09:12 WIB, 2026-03-03T02:12:00Z",
        "3 Maret 2026 09:12 WIT, 2026-03-03T00:12:00Z",
        "3-Mar-2026, 2026-03-02T16:00:00Z",
        "3 March 2026, 2026-03-02T16:00:00Z",
        "1 Jan 2026, 2025-12-31T16:00:00Z",
        "1 Pebruari 2026, 2026-01-31T16:00:00Z",
        "1 MEI 2026, 2026-04-30T16:00:00Z",
        "1 Agt 2026, 2026-07-31T16:00:00Z",
        "1 Okt. 2026, 2026-09-30T16:00:00Z",
        "1 Nopember 2026, 2026-10-31T16:00:00Z",
        "31 Des 2026 23:59, 2026-12-31T15:59:00Z",
        "29 Februari 2028, 2028-02-28T16:00:00Z",
        "2026-03-03, 2026-03-02T16:00:00Z",
        "2026-03-03 09:12:00.0, 2026-03-03T01:12:00Z",
        "2026-03-03T09:12:00, 2026-03-03T01:12:00Z"
    })
    void reads_days_as_people_write_them(String written, Instant meant) {
        assertThat(MOMENTS.of(text(written), Cell.NONE)).contains(meant);
        assertThat(MOMENTS.isDay(text(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "kemarin",
                "3/4/2026",
                "03.04.2026",
                "29 Februari 2026",
                "0 Maret 2026",
                "32 Maret 2026",
                "3 Brumaire 2026",
                "3 Maret 26",
                "3 Maret",
                "Maret 2026",
                "2026-13-01",
                "2026-02-30",
                "3 Maret 2026 9",
                "3 Maret 2026 24:00",
                "3 Maret 2026 09:60",
                "3 Maret 2026 09:12 PST"
            })
    void guesses_nothing(String written) {
        assertThat(MOMENTS.of(text(written), Cell.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "46084, 2026-03-02T16:00:00Z",
        "46084.5, 2026-03-03T04:00:00Z",
        "46084.383333333333, 2026-03-03T01:12:00Z",
        "46084.999999999, 2026-03-03T15:59:59Z",
        "4.6084E4, 2026-03-02T16:00:00Z"
    })
    void reads_days_as_excel_counts_them(String counted, Instant meant) {
        assertThat(MOMENTS.of(number(counted), Cell.NONE)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01T00:00:00Z",
        "59, 1900-02-28T00:00:00Z",
        "61, 1900-03-01T00:00:00Z",
        "2958464.5, 9999-12-30T12:00:00Z"
    })
    void knows_the_leap_day_that_excel_thinks_there_was(String counted, Instant meant) {
        assertThat(new LaporMoment(ZoneOffset.UTC, false).of(number(counted), Cell.NONE))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2958466", "1e99", "1e-99999", "99999999", "NaN", "0x1", "1.5.5"})
    void a_number_that_is_no_day_is_none(String counted) {
        assertThat(MOMENTS.of(number(counted), Cell.NONE)).isEmpty();
    }

    @Test
    void a_time_of_its_own_goes_before_one_beside_the_day() {
        Instant quarter = Instant.parse("2026-03-03T01:15:00Z");
        assertThat(MOMENTS.of(text("3 Maret 2026 07:00"), text("09:15"))).contains(quarter);
        assertThat(MOMENTS.of(number("46084.5"), number("0.385416666666667"))).contains(quarter);
        assertThat(MOMENTS.of(text("3 Maret 2026"), number("46084.385416666666667")))
                .contains(quarter);
        assertThat(MOMENTS.of(text("3 Maret 2026 07:00"), text("-"))).contains(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(MOMENTS.of(text("3 Maret 2026"), text("pagi"))).isEmpty();
        assertThat(MOMENTS.isDay(text("3 Maret 2026"))).isTrue();
    }
}
