package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingCalendarTest {

    private static final WorkingCalendar INDONESIA = WorkingCalendar.indonesia();

    @ParameterizedTest(name = "{0}: {1} working days, {2} national holidays, {3} days of joint leave")
    @CsvSource({"2025, 237, 17, 11", "2026, 240, 17, 8", "2027, 242, 18, 8"})
    void a_year_has_the_days_its_decree_gives(int year, int working, int national, int jointLeave) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<HolidayKind, Long> kinds = INDONESIA.holidays().values().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .collect(Collectors.groupingBy(Holiday::kind, Collectors.counting()));

        assertThat(first.datesUntil(first.plusYears(1)).filter(INDONESIA::isWorkingDay))
                .hasSize(working);
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        HolidayKind.NATIONAL, (long) national,
                        HolidayKind.JOINT_LEAVE, (long) jointLeave));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, true",
        "2026-03-14, false",
        "2026-03-15, false",
        "2026-03-16, true",
        "2026-03-18, false",
        "2026-03-19, false",
        "2025-08-18, false",
    })
    void weekends_holidays_and_joint_leave_do_not_work(LocalDate day, boolean works) {
        assertThat(INDONESIA.isWorkingDay(day)).isEqualTo(works);
        assertThat(INDONESIA.skipped(day).isEmpty()).isEqualTo(works);
    }

    @Test
    void a_skipped_day_says_why() {
        assertThat(INDONESIA.skipped(LocalDate.parse("2026-03-14")))
                .contains(new SkippedDay(LocalDate.parse("2026-03-14"), SkipReason.SATURDAY, null));
        assertThat(INDONESIA.skipped(LocalDate.parse("2026-03-15")))
                .contains(new SkippedDay(LocalDate.parse("2026-03-15"), SkipReason.SUNDAY, null));
        Holiday nyepi = new Holiday(
                LocalDate.parse("2026-03-19"),
                HolidayKind.NATIONAL,
                "Hari Suci Nyepi",
                "Balinese Day of Silence",
                "SKB 1497/2025, 2/2025, 5/2025");
        assertThat(INDONESIA.holiday(nyepi.date())).contains(nyepi);
        assertThat(INDONESIA.skipped(nyepi.date())).contains(new SkippedDay(nyepi.date(), SkipReason.NATIONAL, nyepi));
        Holiday leave = new Holiday(
                LocalDate.parse("2025-08-18"),
                HolidayKind.JOINT_LEAVE,
                "Cuti bersama Hari Kemerdekaan",
                "Joint leave: Hari Kemerdekaan",
                "SKB 933/2025, 1/2025, 3/2025");
        assertThat(INDONESIA.skipped(leave.date()))
                .contains(new SkippedDay(leave.date(), SkipReason.JOINT_LEAVE, leave));
        assertThat(INDONESIA.holiday(LocalDate.parse("2026-03-17"))).isEmpty();
    }

    @Test
    void a_holiday_goes_before_the_weekend_it_falls_on() {
        LocalDate easter = LocalDate.parse("2026-04-05");

        assertThat(INDONESIA.skipped(easter).map(SkippedDay::reason)).contains(SkipReason.NATIONAL);
    }

    @Test
    void zero_working_days_are_the_day_itself_even_a_holiday() {
        LocalDate nyepi = LocalDate.parse("2026-03-19");

        assertThat(INDONESIA.plusWorkingDays(nyepi, 0)).isEqualTo(nyepi);
        assertThat(INDONESIA.plusWorkingDays(nyepi, 1)).isEqualTo(LocalDate.parse("2026-03-25"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-03-13, 0",
        "2026-03-13, 2026-03-12, 0",
        "2026-03-13, 2026-03-14, 1",
        "2026-03-13, 2026-03-16, 1",
        "2026-03-13, 2026-03-17, 2",
        "2026-03-17, 2026-03-25, 1",
        "2026-03-17, 2026-03-26, 2",
        "2026-03-14, 2026-03-15, 1",
    })
    void it_is_told_in_how_many_working_days_something_was_done(LocalDate from, LocalDate until, int days) {
        assertThat(INDONESIA.workingDaysUntil(from, until)).isEqualTo(days);
    }

    @Test
    void so_many_working_days_as_something_took_are_the_shortest_limit_that_it_keeps() {
        LocalDate first = LocalDate.parse("2025-12-01");
        first.datesUntil(first.plusDays(140)).forEach(from -> {
            for (LocalDate until = from.plusDays(1); until.isBefore(from.plusDays(40)); until = until.plusDays(1)) {
                int days = INDONESIA.workingDaysUntil(from, until);
                assertThat(INDONESIA.plusWorkingDays(from, days)).isAfterOrEqualTo(until);
                assertThat(INDONESIA.plusWorkingDays(from, days - 1)).isBefore(until);
            }
        });
    }

    @Test
    void working_days_are_not_counted_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INDONESIA.plusWorkingDays(LocalDate.parse("2026-03-19"), -1))
                .withMessage("days: zero or more, was -1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, false",
        "2025-01-01, true",
        "2026-07-01, true",
        "2027-12-31, true",
        "2028-01-01, false",
    })
    void the_decrees_cover_whole_years(LocalDate day, boolean covered) {
        assertThat(INDONESIA.covers(day)).isEqualTo(covered);
        assertThat(INDONESIA.start()).isEqualTo(LocalDate.parse("2025-01-01"));
        assertThat(INDONESIA.horizon()).isEqualTo(LocalDate.parse("2027-12-31"));
    }

    @Test
    void a_year_without_a_decree_between_two_others_is_not_covered() {
        WorkingCalendar gap = WorkingCalendar.of(List.of(newYear(2025), newYear(2027)));

        assertThat(gap.covers(LocalDate.parse("2025-12-31"))).isTrue();
        assertThat(gap.covers(LocalDate.parse("2026-01-01"))).isFalse();
        assertThat(gap.covers(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(gap.covers(LocalDate.parse("2027-01-01"))).isTrue();
    }

    @Test
    void an_agency_adds_a_year_and_a_day_of_its_own() {
        LocalDate ownDay = LocalDate.parse("2027-12-20");
        List<Holiday> rows = new ArrayList<>(INDONESIA.holidays().values());
        rows.add(newYear(2028));
        rows.add(new Holiday(ownDay, HolidayKind.NATIONAL, "Hari jadi NTT", "NTT day", "Pergub 1/2027"));

        WorkingCalendar own = WorkingCalendar.of(rows);

        assertThat(own.horizon()).isEqualTo(LocalDate.parse("2028-12-31"));
        assertThat(own.isWorkingDay(ownDay)).isFalse();
        assertThat(INDONESIA.isWorkingDay(ownDay)).isTrue();
        assertThat(own.plusWorkingDays(LocalDate.parse("2027-12-17"), 1)).isEqualTo(LocalDate.parse("2027-12-21"));
    }

    @Test
    void a_calendar_without_a_holiday_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of()))
                .withMessage("holidays: a calendar needs the holidays of one year at least");
    }

    @Test
    void a_day_that_stands_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(newYear(2028), newYear(2028))))
                .withMessage("date: 2028-01-01 stands twice; keep one row for it");
    }

    @Test
    void the_holidays_handed_out_cannot_be_changed() {
        assertThat(INDONESIA.holidays()).hasSize(79);
        assertThatThrownBy(() -> INDONESIA.holidays().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Holiday newYear(int year) {
        return new Holiday(LocalDate.of(year, 1, 1), HolidayKind.NATIONAL, "Tahun Baru", "New Year", "SKB " + year);
    }
}
