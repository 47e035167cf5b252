package example.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened at the desk, row by row, in the words of this agency; written as CSV. */
public final class VisitBook {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Makassar"));

    private final List<Map<Column, String>> rows = new ArrayList<>();
    private int visits;

    /** The columns, in their order. */
    enum Column {
        VISIT("No. Kunjungan"),
        ACTIVITY("Kegiatan"),
        TIME("Waktu"),
        WHO("Petugas"),
        OFFICE("Jabatan"),
        GUEST("Tamu"),
        WISH("Keperluan"),
        CARD("Jaminan"),
        TO("Kepada"),
        TO_OFFICE("Kode Jabatan Tujuan"),
        RESULT("Kode Hasil"),
        GROUND("Dasar Pengecualian"),
        REASON("Alasan"),
        UNTIL("Dikecualikan Sampai");

        private final String title;

        Column(String title) {
            this.title = title;
        }
    }

    /** The number of the next visit. */
    String next() {
        visits++;
        return "K-" + visits;
    }

    /** Writes a row. */
    void write(String visit, String activity, Instant at, String who, String office, Map<Column, String> more) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.VISIT, visit);
        row.put(Column.ACTIVITY, activity);
        row.put(Column.TIME, TIME.format(at));
        row.put(Column.WHO, who);
        row.put(Column.OFFICE, office);
        row.putAll(more);
        rows.add(row);
    }

    /** All of it, for the archive. */
    public String csv() {
        String head = Arrays.stream(Column.values()).map(column -> column.title).collect(Collectors.joining(";"));
        return rows.stream()
                .map(row -> Arrays.stream(Column.values())
                        .map(column -> cell(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
