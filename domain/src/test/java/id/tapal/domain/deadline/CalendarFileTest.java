package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar as a civil servant writes it: what is read, and what is refused, with the line, the column and the remedy. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarFileTest {

    private static final String HEADER = "date,kind,name_id,name_en,decree\n";
    private static final String NEW_YEAR = "2028-01-01,national,Tahun Baru,New Year,SKB 1\n";

    @Test
    void a_row_is_a_holiday() {
        assertThat(CalendarFile.read(HEADER + "2028-01-03,joint-leave,Cuti,Leave,SKB 1\n"))
                .containsExactly(
                        new Holiday(LocalDate.parse("2028-01-03"), HolidayKind.JOINT_LEAVE, "Cuti", "Leave", "SKB 1"));
    }

    @Test
    void quotes_hold_commas_and_doubled_quotes() {
        assertThat(CalendarFile.read(HEADER + "2028-01-01,national,\"Hari \"\"Besar\"\"\",\"Day, big\",\"SKB 1, 2\"\n"))
                .singleElement()
                .satisfies(holiday -> {
                    assertThat(holiday.nameId()).isEqualTo("Hari \"Besar\"");
                    assertThat(holiday.nameEn()).isEqualTo("Day, big");
                    assertThat(holiday.decree()).isEqualTo("SKB 1, 2");
                });
    }

    @Test
    void a_quoted_cell_may_be_the_last_and_empty_quotes_are_an_empty_cell() {
        assertRefused(HEADER + "2028-01-01,national,Tahun Baru,New Year,\"\"\n", "line 2: decree is empty; fill it in");
    }

    @Test
    void blank_lines_are_passed_over_and_still_counted() {
        assertThat(CalendarFile.read(HEADER + "\n" + NEW_YEAR + "   \n")).hasSize(1);
        assertRefused(
                HEADER + "\n2028-13-01,national,a,b,c\n", "line 3: date must be YYYY-MM-DD and exist, was 2028-13-01");
    }

    @Test
    void lines_may_end_as_on_windows() {
        assertThat(CalendarFile.read((HEADER + NEW_YEAR).replace("\n", "\r\n")))
                .containsExactlyElementsOf(CalendarFile.read(HEADER + NEW_YEAR));
    }

    @Test
    void the_holidays_keep_the_order_of_the_file_and_may_be_read_as_a_calendar() {
        WorkingCalendar calendar = WorkingCalendar.parse(HEADER + NEW_YEAR);

        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-01-01"))).isFalse();
        assertThat(calendar.start()).isEqualTo(LocalDate.parse("2028-01-01"));
        assertThat(calendar.horizon()).isEqualTo(LocalDate.parse("2028-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "date,kind,name_id,name_en\n", "datum,kind,name_id,name_en,decree\n"})
    void a_file_without_the_header_is_refused(String csv) {
        assertRefused(csv, "line 1: the header must be date,kind,name_id,name_en,decree");
    }

    @Test
    void a_file_of_a_header_alone_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse(HEADER))
                .withMessage("holidays: a calendar needs the holidays of one year at least");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "2028-01-02,national,a,b~ line 3: 5 cells are needed, found 4",
                "2028-01-02,national,a,b,c,d~ line 3: 5 cells are needed, found 6",
                "2028-02-30,national,a,b,c~ line 3: date must be YYYY-MM-DD and exist, was 2028-02-30",
                "2/1/2028,national,a,b,c~ line 3: date must be YYYY-MM-DD and exist, was 2/1/2028",
                "2028-01-02,regional,a,b,c~ line 3: kind must be national or joint-leave, was regional",
                "2028-01-02,National,a,b,c~ line 3: kind must be national or joint-leave, was National",
                "2028-01-02,,a,b,c~ line 3: kind is empty; fill it in",
                " ,national,a,b,c~ line 3: date is empty; fill it in",
                "2028-01-02,national, ,b,c~ line 3: name_id is empty; fill it in",
                "2028-01-02,national,a,,c~ line 3: name_en is empty; fill it in",
                "2028-01-02,national,a,b,~ line 3: decree is empty; fill it in",
                "2028-01-02,national,a,b,\"c~ line 3: a quote is not closed",
                "2028-01-01,national,a,b,c~ line 3: date 2028-01-01 stands twice; keep one row for it",
            })
    void a_faulty_row_is_refused(String row, String message) {
        assertRefused(HEADER + NEW_YEAR + row + "\n", message);
    }

    @Test
    void the_cause_of_a_wrong_date_is_kept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.read(HEADER + "soon,national,a,b,c\n"))
                .withCauseInstanceOf(DateTimeParseException.class);
    }

    private static void assertRefused(String csv, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse(csv))
                .withMessage(message);
    }
}
