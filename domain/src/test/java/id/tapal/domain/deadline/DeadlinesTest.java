package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlinesTest {

    private static final Deadlines DEADLINES = Deadlines.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

    /** A Monday; Nyepi and Idulfitri with their joint leave fill the second half of the week and the next one. */
    private static final Instant MONDAY = Instant.parse("2026-03-16T10:30:00+08:00");

    @Nested
    class Read_step_by_step {

        @Test
        void a_count_of_working_days_names_each_day_it_skips_with_its_decree() {
            Derivation derivation =
                    DEADLINES.statutory(MONDAY, Optional.empty()).governing();

            assertThat(derivation.clause()).isEqualTo(Clause.KIP_22_7);
            assertThat(derivation.start()).isEqualTo(MONDAY);
            assertThat(derivation.startDay()).isEqualTo(LocalDate.parse("2026-03-16"));
            assertThat(derivation.limit()).isEqualTo(new Limit(10, LimitUnit.WORKING_DAYS));
            assertThat(read(derivation))
                    .containsExactly(
                            "2026-03-18 joint-leave Cuti bersama Nyepi | Joint leave: Nyepi | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-19 national Hari Suci Nyepi | Balinese Day of Silence | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-20 joint-leave Cuti bersama Idulfitri | Joint leave: Idulfitri | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-21 national Idulfitri (1) | Eid al-Fitr (1) | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-22 national Idulfitri (2) | Eid al-Fitr (2) | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-23 joint-leave Cuti bersama Idulfitri | Joint leave: Idulfitri | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-24 joint-leave Cuti bersama Idulfitri | Joint leave: Idulfitri | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-03-28 saturday",
                            "2026-03-29 sunday",
                            "2026-04-03 national Wafat Yesus Kristus | Good Friday | SKB 1497/2025, 2/2025, 5/2025",
                            "2026-04-04 saturday",
                            "2026-04-05 national Paskah | Easter | SKB 1497/2025, 2/2025, 5/2025");
            assertThat(derivation.extension()).isEmpty();
            assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-04-07"));
            assertThat(derivation.end()).isEqualTo(Instant.parse("2026-04-07T23:59:59+08:00"));
            assertThat(derivation.provisional()).isFalse();
            assertThat(derivation.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        }

        @Test
        void a_lawful_extension_stands_inside_the_derivation() {
            Instant extended = Instant.parse("2026-04-02T09:00:00+08:00");

            Deadline deadline = DEADLINES.statutory(MONDAY, Optional.of(extended));

            Derivation derivation = deadline.governing();
            assertThat(derivation.limit()).isEqualTo(new Limit(10, LimitUnit.WORKING_DAYS));
            assertThat(derivation.extension()).contains(new Extension(extended, 7, LocalDate.parse("2026-04-07")));
            assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-04-16"));
            assertThat(derivation.end()).isEqualTo(Instant.parse("2026-04-16T23:59:59+08:00"));
            assertThat(read(derivation)).hasSize(14).endsWith("2026-04-11 saturday", "2026-04-12 sunday");
            assertThat(deadline.otherReading()).isEmpty();
        }

        @Test
        void the_statute_has_one_reading() {
            assertThat(DEADLINES.statutory(MONDAY, Optional.empty()).otherReading())
                    .isEmpty();
        }

        @Test
        void calendar_days_skip_nothing() {
            Derivation derivation = DEADLINES.promise(Channel.LETTER, MONDAY).governing();

            assertThat(derivation.skipped()).isEmpty();
            assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-03-23"));
        }

        private List<String> read(Derivation derivation) {
            return derivation.skipped().stream()
                    .map(day -> {
                        Holiday holiday = day.holiday();
                        String why = day.date() + " " + day.reason().id();
                        return holiday == null
                                ? why
                                : why + " " + holiday.nameId() + " | " + holiday.nameEn() + " | " + holiday.decree();
                    })
                    .toList();
        }
    }

    @Nested
    class The_promise {

        @Test
        void a_visitor_is_served_in_15_minutes_and_there_is_no_other_reading() {
            Deadline deadline = DEADLINES.promise(Channel.WALK_IN, MONDAY);

            assertThat(deadline.governing())
                    .isEqualTo(new Derivation(
                            Clause.TIME_A,
                            MONDAY,
                            LocalDate.parse("2026-03-16"),
                            new Limit(15, LimitUnit.MINUTES),
                            List.of(),
                            Optional.empty(),
                            LocalDate.parse("2026-03-16"),
                            Instant.parse("2026-03-16T10:45:00+08:00"),
                            false,
                            ZoneId.of("Asia/Makassar")));
            assertThat(deadline.otherReading()).isEmpty();
        }

        @Test
        void minutes_may_run_past_midnight() {
            Derivation derivation = DEADLINES
                    .promise(Channel.WALK_IN, Instant.parse("2026-03-16T23:50:00+08:00"))
                    .governing();

            assertThat(derivation.startDay()).isEqualTo(LocalDate.parse("2026-03-16"));
            assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-03-17"));
        }

        @ParameterizedTest(name = "{0}: {1}, {2} days end {3}, in working days {4}")
        @CsvSource({
            "LETTER, TIME_B, 7, 2026-03-23, 2026-04-01",
            "LAPOR, TIME_C, 8, 2026-03-24, 2026-04-02",
        })
        void days_are_calendar_days_and_the_working_day_reading_stands_beside(
                Channel channel, Clause clause, int days, LocalDate calendarEnd, LocalDate workingEnd) {
            Deadline deadline = DEADLINES.promise(channel, MONDAY);

            assertThat(deadline.governing().clause()).isEqualTo(clause);
            assertThat(deadline.governing().limit()).isEqualTo(new Limit(days, LimitUnit.CALENDAR_DAYS));
            assertThat(deadline.governing().lastDay()).isEqualTo(calendarEnd);
            assertThat(deadline.otherReading()).hasValueSatisfying(other -> {
                assertThat(other.clause()).isEqualTo(clause);
                assertThat(other.limit()).isEqualTo(new Limit(days, LimitUnit.WORKING_DAYS));
                assertThat(other.lastDay()).isEqualTo(workingEnd);
            });
        }

        @Test
        void under_the_other_day_basis_the_readings_change_places() {
            Deadlines working =
                    Deadlines.of(Standard.bppdNtt().withDayBasis(DayBasis.WORKING), WorkingCalendar.indonesia());

            Deadline deadline = working.promise(Channel.LETTER, MONDAY);

            assertThat(deadline.governing().lastDay()).isEqualTo(LocalDate.parse("2026-04-01"));
            assertThat(deadline.otherReading().map(Derivation::lastDay)).contains(LocalDate.parse("2026-03-23"));
        }
    }

    @Nested
    class Days_and_their_zone {

        @ParameterizedTest(name = "{0} is {1} in WITA")
        @CsvSource({
            "2026-03-10T15:59:59Z, 2026-03-10",
            "2026-03-10T16:00:00Z, 2026-03-11",
            "2026-03-10T16:30:00Z, 2026-03-11",
            "2025-12-31T16:00:00Z, 2026-01-01",
        })
        void the_early_morning_belongs_to_the_day_in_the_agencys_zone(Instant start, LocalDate day) {
            Derivation derivation = DEADLINES.promise(Channel.LETTER, start).governing();

            assertThat(derivation.startDay()).isEqualTo(day);
            assertThat(derivation.end()).isEqualTo(Instant.parse(day.plusDays(7) + "T23:59:59+08:00"));
        }

        @ParameterizedTest(name = "{0} late: {1}")
        @CsvSource({
            "2026-03-22T23:59:59+08:00, false",
            "2026-03-23T00:00:00+08:00, false",
            "2026-03-23T23:59:59+08:00, false",
            "2026-03-23T23:59:59.999+08:00, false",
            "2026-03-24T00:00:00+08:00, true",
            "2026-03-23T16:00:00Z, true",
        })
        void the_whole_last_day_is_in_time(Instant act, boolean late) {
            assertThat(DEADLINES.promise(Channel.LETTER, MONDAY).governing().isLate(act))
                    .isEqualTo(late);
        }

        @ParameterizedTest(name = "{0} late: {1}")
        @CsvSource({
            "2026-03-16T10:44:59+08:00, false",
            "2026-03-16T10:45:00+08:00, false",
            "2026-03-16T10:45:00.001+08:00, true",
            "2026-03-16T10:46:00+08:00, true",
        })
        void the_last_of_the_minutes_is_in_time(Instant act, boolean late) {
            assertThat(DEADLINES.promise(Channel.WALK_IN, MONDAY).governing().isLate(act))
                    .isEqualTo(late);
        }

        @Test
        void zero_days_end_on_the_day_of_the_start_even_a_holiday() {
            Instant nyepi = Instant.parse("2026-03-19T08:00:00+08:00");
            for (LimitUnit unit : List.of(LimitUnit.CALENDAR_DAYS, LimitUnit.WORKING_DAYS)) {
                Derivation derivation = DEADLINES.derive(Clause.TIME_B, nyepi, new Limit(0, unit));

                assertThat(derivation.end()).isEqualTo(Instant.parse("2026-03-19T23:59:59+08:00"));
                assertThat(derivation.skipped()).isEmpty();
            }
        }

        @Test
        void the_count_goes_on_over_the_end_of_the_year() {
            Derivation derivation = DEADLINES.derive(
                    Clause.TIME_B, Instant.parse("2026-12-31T23:30:00+08:00"), new Limit(1, LimitUnit.WORKING_DAYS));

            assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2027-01-04"));
            assertThat(derivation.skipped())
                    .extracting(SkippedDay::reason)
                    .containsExactly(SkipReason.NATIONAL, SkipReason.SATURDAY, SkipReason.SUNDAY);
        }
    }

    @Nested
    class Beyond_the_decrees {

        @ParameterizedTest(name = "from {0}, {1} working days end {2}, provisional: {3}")
        @CsvSource({
            "2027-12-27, 3, 2027-12-30, false",
            "2027-12-27, 4, 2027-12-31, false",
            "2027-12-27, 5, 2028-01-03, true",
            "2027-12-31, 0, 2027-12-31, false",
            "2028-02-01, 0, 2028-02-01, false",
            "2028-02-01, 1, 2028-02-02, true",
        })
        void a_count_past_the_horizon_is_provisional(LocalDate start, int days, LocalDate end, boolean provisional) {
            assertCounted(start, days, end, provisional);
        }

        @ParameterizedTest(name = "from {0}, {1} working days end {2}, provisional: {3}")
        @CsvSource({
            "2024-12-31, 1, 2025-01-02, false",
            "2024-12-30, 1, 2024-12-31, true",
            "2024-12-30, 2, 2025-01-02, true",
        })
        void a_count_before_the_first_decree_is_provisional(
                LocalDate start, int days, LocalDate end, boolean provisional) {
            assertCounted(start, days, end, provisional);
        }

        @Test
        void calendar_days_need_no_decree() {
            Instant start = Instant.parse("2030-05-02T08:00:00+08:00");

            assertThat(DEADLINES.promise(Channel.LETTER, start).governing().provisional())
                    .isFalse();
            assertThat(DEADLINES.promise(Channel.LETTER, start).otherReading().map(Derivation::provisional))
                    .contains(true);
        }

        @Test
        void an_extension_past_the_horizon_makes_the_derivation_provisional() {
            Instant start = Instant.parse("2027-12-15T08:00:00+08:00");
            Instant extended = Instant.parse("2027-12-20T08:00:00+08:00");

            assertThat(DEADLINES.statutory(start, Optional.empty()).governing().provisional())
                    .isFalse();
            assertThat(DEADLINES
                            .statutory(start, Optional.of(extended))
                            .governing()
                            .provisional())
                    .isTrue();
        }

        private void assertCounted(LocalDate start, int days, LocalDate end, boolean provisional) {
            Derivation derivation = DEADLINES.derive(
                    Clause.KIP_22_7, Instant.parse(start + "T08:00:00+08:00"), new Limit(days, LimitUnit.WORKING_DAYS));

            assertThat(derivation.lastDay()).isEqualTo(end);
            assertThat(derivation.provisional()).isEqualTo(provisional);
        }
    }
}
