package id.tapal.domain.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The working days of the Indonesian government: Monday to Friday less national holidays and joint leave (cuti bersama), by decree
 * (section 5). It is data: it knows which years its decrees cover, and counts plain weekdays outside them.
 */
public final class WorkingCalendar {

    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKDAYS = 5;

    private final NavigableMap<LocalDate, Holiday> holidays;
    /** In ascending order. */
    private final int[] years;

    private WorkingCalendar(NavigableMap<LocalDate, Holiday> holidays) {
        this.holidays = holidays;
        this.years = holidays.keySet().stream()
                .mapToInt(LocalDate::getYear)
                .distinct()
                .sorted()
                .toArray();
    }

    /** A calendar of these holidays; the years that have any are the years covered. */
    public static WorkingCalendar of(Collection<Holiday> holidays) {
        if (holidays.isEmpty()) {
            throw new IllegalArgumentException("holidays: a calendar needs the holidays of one year at least");
        }
        NavigableMap<LocalDate, Holiday> byDate = new TreeMap<>();
        for (Holiday holiday : holidays) {
            if (byDate.put(holiday.date(), holiday) != null) {
                throw new IllegalArgumentException("date: " + holiday.date() + " stands twice; keep one row for it");
            }
        }
        return new WorkingCalendar(byDate);
    }

    /** The calendar built in: the decrees for 2025, 2026 and 2027. */
    public static WorkingCalendar indonesia() {
        return BuiltIn.INDONESIA;
    }

    /**
     * Reads a calendar from CSV: {@code date,kind,name_id,name_en,decree} with a header row.
     *
     * @throws IllegalArgumentException naming line, column and remedy
     */
    public static WorkingCalendar parse(String csv) {
        return of(CalendarFile.read(csv));
    }

    /** Whether a day is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !holidays.containsKey(day);
    }

    /** The holiday on a day. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The day with the reason why it does not count; empty for a working day. */
    public Optional<SkippedDay> skipped(LocalDate day) {
        @Nullable Holiday holiday = holidays.get(day);
        if (holiday != null) {
            SkipReason reason = switch (holiday.kind()) {
                case NATIONAL -> SkipReason.NATIONAL;
                case JOINT_LEAVE -> SkipReason.JOINT_LEAVE;
            };
            return Optional.of(new SkippedDay(day, reason, holiday));
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of(new SkippedDay(day, SkipReason.SATURDAY, null));
            case SUNDAY -> Optional.of(new SkippedDay(day, SkipReason.SUNDAY, null));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    /**
     * The n-th working day after a day, which itself is day 0 whether it works or not.
     *
     * @param days zero or more
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: zero or more, was " + days);
        }
        LocalDate last = day;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                counted++;
            }
        }
        return last;
    }

    /**
     * Within how many working days after a day another one lies: the fewest that {@link #plusWorkingDays} has to count to come to it or past it. What is done on a
     * Saturday after a Friday took one, as the limit of the Friday is over.
     *
     * @param until zero comes of a day that is not after the first
     */
    public int workingDaysUntil(LocalDate day, LocalDate until) {
        if (!until.isAfter(day)) {
            return 0;
        }
        long between = day.plusDays(1).until(until, ChronoUnit.DAYS);
        LocalDate rest = until.minusDays(between % DAYS_OF_WEEK);
        long weekdays = between / DAYS_OF_WEEK * WEEKDAYS
                + rest.datesUntil(until).filter(WorkingCalendar::isWeekday).count();
        long off = holidays.subMap(day, false, until, false).keySet().stream()
                .filter(WorkingCalendar::isWeekday)
                .count();
        return Math.toIntExact(weekdays - off + 1);
    }

    private static boolean isWeekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** The first day that the decrees cover. */
    public LocalDate start() {
        return holidays.firstKey().withDayOfYear(1);
    }

    /** The last day that the decrees cover: beyond it, as in a year between that has none, a derivation is provisional. */
    public LocalDate horizon() {
        LocalDate last = holidays.lastKey();
        return last.withDayOfYear(last.lengthOfYear());
    }

    /** Whether the decrees cover a day. */
    public boolean covers(LocalDate day) {
        return Arrays.binarySearch(years, day.getYear()) >= 0;
    }

    private static final class BuiltIn {
        static final WorkingCalendar INDONESIA = parse(text());

        private static String text() {
            try (InputStream resource = WorkingCalendar.class.getResourceAsStream("indonesia.csv")) {
                if (resource == null) {
                    throw new IllegalStateException("the built-in calendar indonesia.csv is missing");
                }
                return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                        .lines()
                        .collect(Collectors.joining("\n"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** All holidays by date. */
    public Map<LocalDate, Holiday> holidays() {
        return Map.copyOf(holidays);
    }
}
