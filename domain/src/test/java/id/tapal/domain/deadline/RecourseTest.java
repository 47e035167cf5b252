package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RecourseTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.indonesia();
    private static final Deadlines DEADLINES = Deadlines.of(Standard.bppdNtt(), CALENDAR);

    private static Instant at(String local) {
        return Instant.parse(local + "+08:00");
    }

    private static Recourse recourse(String opened, String ended) {
        return DEADLINES.recourse(at(opened), at(ended));
    }

    /** Last days counted on paper from the decrees: 17, then 30, 30, 14 and 100 working days, the first two columns in law.md's table. */
    @ParameterizedTest
    @CsvSource({"2026-03-16,2026-04-16", "2026-05-13,2026-06-12", "2026-08-14,2026-09-10"})
    void it_begins_with_the_term_to_answer_with_its_extension(String opened, LocalDate answer) {
        Recourse recourse = recourse(opened + "T09:00:00", opened + "T10:00:00");

        assertThat(recourse.terms())
                .extracting(each -> each.term().id())
                .containsExactly("answer", "objection", "superiors-answer", "dispute", "settlement");
        assertThat(recourse.terms().getFirst().count().lastDay()).isEqualTo(answer);
        assertThat(recourse.terms().get(1).count().startDay()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"answer,17", "objection,30", "superiors-answer,30", "dispute,14", "settlement,100"})
    void each_term_has_its_working_days_from_the_end_of_the_one_before(String id, int workingDays) {
        Recourse recourse = recourse("2026-03-02T09:00:00", "2026-03-09T09:00:00");
        Derivation count = recourse.terms().stream()
                .filter(each -> each.term().id().equals(id))
                .findFirst()
                .orElseThrow()
                .count();

        long counted = count.startDay()
                .plusDays(1)
                .datesUntil(count.lastDay().plusDays(1))
                .filter(CALENDAR::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(workingDays);
        assertThat(count.limit().amount()).isEqualTo(workingDays);
        assertThat(CALENDAR.isWorkingDay(count.lastDay())).isTrue();
    }

    @Test
    void it_is_over_the_day_after_its_last_and_not_before() {
        Recourse recourse = recourse("2026-03-02T09:00:00", "2026-03-09T09:00:00");
        LocalDate last = recourse.lastDay();

        assertThat(recourse.isOver(at(last.minusDays(1) + "T23:59:59"))).isFalse();
        assertThat(recourse.isOver(at(last + "T00:00:00"))).isFalse();
        assertThat(recourse.isOver(at(last + "T23:59:59"))).isFalse();
        assertThat(recourse.isOver(at(last.plusDays(1) + "T00:00:00"))).isTrue();
        assertThat(recourse.provisional()).isFalse();
    }

    @Test
    void a_case_that_ended_late_is_objected_to_from_its_end() {
        Recourse inTime = recourse("2026-03-02T09:00:00", "2026-03-09T09:00:00");
        Recourse late = recourse("2026-03-02T09:00:00", "2026-06-02T09:00:00");

        assertThat(late.terms().getFirst()).isEqualTo(inTime.terms().getFirst());
        assertThat(late.terms().get(1).count().start()).isEqualTo(at("2026-06-02T09:00:00"));
        assertThat(late.lastDay()).isAfter(inTime.lastDay());
    }

    @Test
    void beyond_the_decrees_it_is_provisional() {
        assertThat(recourse("2027-03-02T09:00:00", "2027-03-09T09:00:00").provisional())
                .isFalse();
        assertThat(recourse("2027-04-01T09:00:00", "2027-04-02T09:00:00").provisional())
                .isTrue();
    }
}
