package id.tapal.web.lapor;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as lapor.go.id and Excel write them: {@code 3 Maret 2026 09:12}, {@code Selasa, 3 Mar 2026}, {@code 2026-03-03}, or a number. In figures alone
 * only the order of year, month and day is read: {@code 3/4/2026} is March to some and April to others.
 */
final class LaporMoment {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            entry("januari", 1),
            entry("january", 1),
            entry("jan", 1),
            entry("februari", 2),
            entry("pebruari", 2),
            entry("february", 2),
            entry("feb", 2),
            entry("maret", 3),
            entry("march", 3),
            entry("mar", 3),
            entry("april", 4),
            entry("apr", 4),
            entry("mei", 5),
            entry("may", 5),
            entry("juni", 6),
            entry("june", 6),
            entry("jun", 6),
            entry("juli", 7),
            entry("july", 7),
            entry("jul", 7),
            entry("agustus", 8),
            entry("august", 8),
            entry("agu", 8),
            entry("ags", 8),
            entry("agt", 8),
            entry("agst", 8),
            entry("aug", 8),
            entry("september", 9),
            entry("sept", 9),
            entry("sep", 9),
            entry("oktober", 10),
            entry("october", 10),
            entry("okt", 10),
            entry("oct", 10),
            entry("november", 11),
            entry("nopember", 11),
            entry("nov", 11),
            entry("nop", 11),
            entry("desember", 12),
            entry("december", 12),
            entry("des", 12),
            entry("dec", 12));

    private static final Map<String, Integer> HOURS_OF_ZONES = Map.of("wib", 7, "wita", 8, "wit", 9);

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:\\p{L}+'?\\p{L}*,?\\s+)?([0-9]{1,2})[\\s-]+(\\p{L}+)\\.?[\\s-]+([0-9]{4})(?:[,\\s]+(?:pukul\\s+)?(.+))?");
    private static final Pattern IN_FIGURES = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:(?:t|\\s+)(.+))?");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?(?:\\.0+)?(?:\\s*(wib|wita|wit))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,20})?(?:e-?[0-9]{1,2})?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_THAT_WAS_NONE = 61;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final ZoneId zone;
    private final boolean from1904;

    /**
     * @param zone where no zone is said
     * @param from1904 whether numbers count from 1904 on
     */
    LaporMoment(ZoneId zone, boolean from1904) {
        this.zone = zone;
        this.from1904 = from1904;
    }

    /** A time of day, in a zone if it says one. */
    private record Hour(LocalTime time, Optional<ZoneId> zone) {}

    /** A day, and the time that stands beside it in the same cell; empty where none does. */
    private record Day(LocalDate date, String time) {}

    /** Whether a cell holds a day. */
    boolean isDay(Cell cell) {
        return day(cell).isPresent();
    }

    /**
     * The moment that two cells make.
     *
     * @param day the day, maybe with the time
     * @param time the time; where nothing stands in it, that beside the day, or the beginning of the day
     * @return empty if one of them cannot be read
     */
    Optional<Instant> of(Cell day, Cell time) {
        return day(day).flatMap(read -> {
            if (!time.isNothing()) {
                return hour(time).map(hour -> at(read.date(), hour));
            }
            return read.time().isEmpty()
                    ? Optional.of(at(read.date(), new Hour(LocalTime.MIDNIGHT, Optional.empty())))
                    : hour(read.time()).map(hour -> at(read.date(), hour));
        });
    }

    private Instant at(LocalDate date, Hour hour) {
        return LocalDateTime.of(date, hour.time())
                .atZone(hour.zone().orElse(zone))
                .toInstant();
    }

    private Optional<Day> day(Cell cell) {
        try {
            if (cell.isNumber()) {
                return serial(cell.text()).filter(LaporMoment::isDayOfExcel).map(this::ofSerial);
            }
            String text = cell.said().toLowerCase(Locale.ROOT);
            Matcher figures = IN_FIGURES.matcher(text);
            if (figures.matches()) {
                return Optional.of(day(figures, Integer.parseInt(figures.group(2)), 1, 3));
            }
            Matcher words = IN_WORDS.matcher(text);
            return words.matches() && MONTHS.containsKey(words.group(2))
                    ? Optional.of(day(words, MONTHS.get(words.group(2)), 3, 1))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Day day(Matcher found, int month, int year, int day) {
        LocalDate date = LocalDate.of(Integer.parseInt(found.group(year)), month, Integer.parseInt(found.group(day)));
        String time = found.group(4);
        return new Day(date, time == null ? "" : time.strip());
    }

    private static Optional<BigDecimal> serial(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static boolean isDayOfExcel(BigDecimal serial) {
        return serial.signum() > 0 && serial.compareTo(LAST_DAY) < 0;
    }

    private Day ofSerial(BigDecimal serial) {
        BigDecimal whole = serial.setScale(0, RoundingMode.DOWN);
        int days = whole.intValue();
        LocalDate zero = from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
        int shift = !from1904 && days < LEAP_DAY_THAT_WAS_NONE ? 1 : 0;
        BigDecimal rest = serial.subtract(whole);
        return new Day(
                zero.plusDays(days + shift),
                rest.signum() == 0 ? "" : ofDay(rest).toString());
    }

    private static LocalTime ofDay(BigDecimal part) {
        long seconds = part.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_A_DAY - 1L));
    }

    private static Optional<Hour> hour(Cell cell) {
        return cell.isNumber()
                ? serial(cell.text())
                        .map(each -> each.subtract(each.setScale(0, RoundingMode.DOWN)))
                        .map(part -> new Hour(ofDay(part), Optional.empty()))
                : hour(cell.said());
    }

    private static Optional<Hour> hour(String text) {
        Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            String seconds = time.group(3);
            LocalTime read = LocalTime.of(
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
            String said = time.group(4);
            return Optional.of(new Hour(
                    read, Optional.ofNullable(said).map(HOURS_OF_ZONES::get).map(ZoneOffset::ofHours)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
