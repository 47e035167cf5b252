package id.tapal.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 5 on worked examples: every cell of the project's table and of the fact sheet on the law. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkedExamplesTest {

    private static final Deadlines DEADLINES = Deadlines.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

    @ParameterizedTest(name = "received {0}, {1}: {2}")
    @MethodSource("cells")
    void every_cell_is_counted_to_the_day(LocalDate received, Limit limit, LocalDate end) {
        Instant start = Instant.parse(received + "T09:00:00+08:00");

        Derivation derivation = DEADLINES.derive(Clause.KIP_22_7, start, limit);

        assertThat(derivation.lastDay()).isEqualTo(end);
        assertThat(derivation.end()).isEqualTo(Instant.parse(end + "T23:59:59+08:00"));
        assertThat(derivation.provisional()).isFalse();
    }

    @Test
    void both_tables_are_read_in_full() throws IOException {
        assertThat(table("examples.csv")).hasSize(4 * 9);
        assertThat(table("fact-sheet.csv")).hasSize(8 * 9);
    }

    static Stream<Arguments> cells() throws IOException {
        return Stream.concat(table("examples.csv").stream(), table("fact-sheet.csv").stream());
    }

    private static List<Arguments> table(String name) throws IOException {
        List<String> lines = text(name).lines().toList();
        String[] header = lines.getFirst().split(",", -1);
        List<Arguments> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            for (int i = 1; i < row.length; i++) {
                cells.add(Arguments.of(LocalDate.parse(row[0]), limit(header[i]), LocalDate.parse(row[i])));
            }
        }
        return cells;
    }

    private static Limit limit(String column) {
        return column.startsWith("wd")
                ? new Limit(Integer.parseInt(column.substring(2)), LimitUnit.WORKING_DAYS)
                : new Limit(Integer.parseInt(column.substring("cal".length())), LimitUnit.CALENDAR_DAYS);
    }

    private static String text(String name) throws IOException {
        try (InputStream resource = WorkedExamplesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
