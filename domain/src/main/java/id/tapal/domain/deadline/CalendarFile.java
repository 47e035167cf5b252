package id.tapal.domain.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the calendar's CSV: five columns, a header row, quotes around a cell that holds a comma. */
final class CalendarFile {

    private static final List<String> HEADER = List.of("date", "kind", "name_id", "name_en", "decree");

    private CalendarFile() {}

    static List<Holiday> read(String csv) {
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !cells(lines.getFirst(), 1).equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the header must be " + String.join(",", HEADER));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Holiday holiday = holiday(cells(lines.get(i), i + 1), i + 1);
                if (!seen.add(holiday.date())) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + ": date " + holiday.date() + " stands twice; keep one row for it");
                }
                holidays.add(holiday);
            }
        }
        return holidays;
    }

    private static Holiday holiday(List<String> cells, int line) {
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException(
                    "line " + line + ": " + HEADER.size() + " cells are needed, found " + cells.size());
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                throw new IllegalArgumentException("line " + line + ": " + HEADER.get(i) + " is empty; fill it in");
            }
        }
        return new Holiday(
                date(cells.get(0), line), kind(cells.get(1), line), cells.get(2), cells.get(3), cells.get(4));
    }

    private static LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException(
                    "line " + line + ": date must be YYYY-MM-DD and exist, was " + text, noDate);
        }
    }

    private static HolidayKind kind(String text, int line) {
        return Arrays.stream(HolidayKind.values())
                .filter(kind -> kind.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "line " + line + ": kind must be national or joint-leave, was " + text));
    }

    private static List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("line " + number + ": a quote is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }
}
