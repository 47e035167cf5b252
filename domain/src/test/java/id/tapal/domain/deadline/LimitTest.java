package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The small values of a deadline, and the names they have in files and JSON. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitTest {

    @Test
    void a_limit_is_zero_or_more() {
        assertThat(new Limit(0, LimitUnit.MINUTES).amount()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(-1, LimitUnit.MINUTES))
                .withMessage("amount: a limit is zero or more, was -1");
    }

    @Test
    void each_reading_of_hari_has_its_unit_and_the_other_reading() {
        assertThat(DayBasis.CALENDAR.unit()).isEqualTo(LimitUnit.CALENDAR_DAYS);
        assertThat(DayBasis.WORKING.unit()).isEqualTo(LimitUnit.WORKING_DAYS);
        assertThat(DayBasis.CALENDAR.other()).isEqualTo(DayBasis.WORKING);
        assertThat(DayBasis.WORKING.other()).isEqualTo(DayBasis.CALENDAR);
    }

    @Test
    void names_are_those_of_files_and_json() {
        assertThat(Arrays.stream(DayBasis.values()).map(DayBasis::id)).containsExactly("calendar", "working");
        assertThat(Arrays.stream(LimitUnit.values()).map(LimitUnit::id))
                .containsExactly("minutes", "calendar-days", "working-days");
        assertThat(Arrays.stream(HolidayKind.values()).map(HolidayKind::id)).containsExactly("national", "joint-leave");
        assertThat(Arrays.stream(SkipReason.values()).map(SkipReason::id))
                .containsExactly("saturday", "sunday", "national", "joint-leave");
    }

    @Test
    void the_days_a_derivation_skips_cannot_be_changed() {
        Derivation derivation = Deadlines.of(Standard.bppdNtt(), WorkingCalendar.indonesia())
                .derive(
                        Clause.TIME_B,
                        Instant.parse("2026-03-13T08:00:00+08:00"),
                        new Limit(1, LimitUnit.WORKING_DAYS));
        List<SkippedDay> skipped = derivation.skipped();

        assertThat(skipped).extracting(SkippedDay::date).containsExactly(day("2026-03-14"), day("2026-03-15"));
        assertThatThrownBy(skipped::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
