package id.tapal.web.lapor;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Excel export of lapor.go.id: a few rows of preamble, the row of heads that has {@code Tracking ID}, and a row for each report. */
public final class LaporExport {

    /** The most reports of one file. */
    public static final int MOST = 1_000;

    private static final int PREAMBLE = 50;
    private static final int SHEETS = 10;
    private static final int SNIFFED = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<Row> rows;

    private LaporExport(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Why a file cannot be read. */
    public enum Fault {
        /** Nothing is in it. */
        EMPTY,
        /** A workbook of the old form (.xls), or one with a password: both look alike. */
        OLD_OR_LOCKED,
        /** A web page under the name of a workbook. */
        WEB_PAGE,
        /** A text, such as CSV. */
        TEXT,
        /** Something else. */
        OTHER,
        /** Broken, or written so that no honest program writes it. */
        DAMAGED,
        /** Larger unpacked than any export. */
        TOO_LARGE,
        /** A zip file that holds no workbook. */
        NO_WORKBOOK,
        /** No row has the heads of the export. */
        NO_HEADS,
        /** A column is lacking; told which. */
        LACKING,
        /** Heads and no report. */
        NO_REPORTS,
        /** More reports than are taken at once. */
        TOO_MANY;

        /** A name for texts, such as {@code too-large}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A file that cannot be read: nothing of it is. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String found;

        Unusable(Fault fault) {
            this(fault, "");
        }

        Unusable(Fault fault, String found) {
            super(fault.id());
            this.fault = fault;
            this.found = found;
        }

        Unusable(Fault fault, Throwable cause) {
            super(fault.id(), cause);
            this.fault = fault;
            this.found = "";
        }

        /** What is wrong. */
        public Fault fault() {
            return fault;
        }

        /** What of it, as it stands in the file; empty where the fault says all. */
        public String found() {
            return found;
        }
    }

    /** Why a row is no report that can be taken. */
    public enum Flaw {
        /** No tracking number. */
        NO_TRACKING_ID,
        /** A tracking number that is none. */
        BAD_TRACKING_ID,
        /** The same tracking number as a row before. */
        TWICE,
        /** No day on which it came. */
        NO_DAY,
        /** A day that cannot be read. */
        BAD_DAY,
        /** A time that cannot be read. */
        BAD_TIME,
        /** No request for information: a complaint or a wish, for which there are other registers. */
        NO_REQUEST;

        /** A name for texts, such as {@code no-day}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A flaw of a row.
     *
     * @param found what stands there
     */
    public record Flawed(Flaw flaw, String found) {}

    /**
     * A report.
     *
     * @param line its row, as Excel counts it
     * @param trackingId its tracking number; empty where it has none
     * @param at when it came; empty where that cannot be read
     * @param facts what it states
     * @param region where it is from: of the reporter or of what is reported, the export does not say
     * @param status how it stands at lapor.go.id
     * @param flaws why it cannot be taken
     */
    public record Row(
            int line,
            String trackingId,
            Optional<Instant> at,
            Facts facts,
            String region,
            String status,
            List<Flawed> flaws) {

        /** Requires all. */
        public Row {
            requireNonNull(trackingId, "trackingId");
            requireNonNull(at, "at");
            requireNonNull(facts, "facts");
            requireNonNull(region, "region");
            requireNonNull(status, "status");
            flaws = List.copyOf(flaws);
        }

        /** The same with one flaw more. */
        Row with(Flawed flaw) {
            List<Flawed> more = new ArrayList<>(flaws);
            more.add(flaw);
            return new Row(line, trackingId, at, facts, region, status, more);
        }
    }

    /**
     * Reads a file.
     *
     * @param zone in which days and times are, where they do not say one
     * @throws Unusable if it is no such export
     */
    public static LaporExport read(byte[] file, ZoneId zone) {
        requireWorkbook(file);
        Workbook workbook = Workbook.of(ZipParts.of(file));
        for (int sheet = 0; sheet < Math.min(SHEETS, workbook.size()); sheet++) {
            List<Line> lines = workbook.lines(sheet, PREAMBLE + MOST + 1);
            for (int i = 0; i < Math.min(PREAMBLE, lines.size()); i++) {
                Optional<Columns> columns = Columns.of(lines.get(i));
                if (columns.isPresent()) {
                    LaporMoment moments = new LaporMoment(zone, workbook.isFrom1904());
                    return of(columns.get(), lines.subList(i + 1, lines.size()), moments);
                }
            }
        }
        throw new Unusable(Fault.NO_HEADS);
    }

    /** Of a file that is not even looked into. */
    public static Unusable tooLarge() {
        return new Unusable(Fault.TOO_LARGE);
    }

    private static LaporExport of(Columns columns, List<Line> lines, LaporMoment moments) {
        if (!columns.lacking().isEmpty()) {
            throw new Unusable(Fault.LACKING, columns.lacking().getFirst().text());
        }
        if (lines.isEmpty()) {
            throw new Unusable(Fault.NO_REPORTS);
        }
        if (lines.size() > MOST) {
            throw new Unusable(Fault.TOO_MANY);
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Row row = new LaporRow(columns, line, moments).read();
            Integer before = row.trackingId().isEmpty() ? null : seen.putIfAbsent(row.trackingId(), row.line());
            rows.add(before == null ? row : row.with(new Flawed(Flaw.TWICE, before.toString())));
        }
        return new LaporExport(rows);
    }

    private static void requireWorkbook(byte[] file) {
        if (file.length == 0) {
            throw new Unusable(Fault.EMPTY);
        }
        if (begins(file, OLD_EXCEL)) {
            throw new Unusable(Fault.OLD_OR_LOCKED);
        }
        if (!begins(file, ZIP)) {
            throw new Unusable(kind(file));
        }
    }

    private static Fault kind(byte[] file) {
        String begin = new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.UTF_8).strip();
        String small = begin.toLowerCase(Locale.ROOT);
        if (small.contains("<html")
                || small.contains("<!doctype")
                || small.contains("<table")
                || small.startsWith("<?xml")) {
            return Fault.WEB_PAGE;
        }
        boolean isText = begin.chars().noneMatch(sign -> sign == 0 || sign == '\uFFFD');
        return isText && (begin.contains(",") || begin.contains(";") || begin.contains("\t"))
                ? Fault.TEXT
                : Fault.OTHER;
    }

    private static boolean begins(byte[] file, byte[] sign) {
        if (file.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if (file[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** The reports, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }
}
