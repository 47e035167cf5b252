package id.tapal.web.lapor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of an export is which, by the heads of lapor.go.id. */
final class Columns {

    /** A column that is read. */
    enum Head {
        TRACKING_ID("Tracking ID"),
        DAY("Tanggal Laporan Masuk"),
        TIME("Waktu Laporan Masuk"),
        NAME("Nama Pelapor"),
        CLASS("Klasifikasi Laporan"),
        TITLE("Judul Laporan"),
        FIRST_TEXT("Isi Laporan Awal"),
        LAST_TEXT("Isi Laporan Akhir"),
        PRIVACY("Tipe Laporan (Anonim/Rahasia)"),
        SOURCE("Sumber Laporan"),
        STATUS("Status Laporan"),
        PROVINCE("Provinsi"),
        REGENCY("Kota/Kabupaten"),
        DISTRICT("Kecamatan"),
        VILLAGE("Kelurahan");

        private final String text;

        Head(String text) {
            this.text = text;
        }

        /** As it stands in the file. */
        String text() {
            return text;
        }
    }

    private final Map<Head, Integer> places;

    private Columns(Map<Head, Integer> places) {
        this.places = places;
    }

    /** The columns, if this row has their heads: the tracking number's is what it is known by. */
    static Optional<Columns> of(Line line) {
        Map<String, Integer> byText = new HashMap<>();
        line.cells().forEach((column, cell) -> byText.putIfAbsent(plain(cell.text()), column));
        Map<Head, Integer> places = new HashMap<>();
        for (Head head : Head.values()) {
            Integer place = byText.get(plain(head.text()));
            if (place != null) {
                places.put(head, place);
            }
        }
        return places.containsKey(Head.TRACKING_ID) ? Optional.of(new Columns(places)) : Optional.empty();
    }

    private static String plain(String head) {
        return head.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What no report can be read without and is not there. */
    List<Head> lacking() {
        return Arrays.asList(Head.DAY, Head.FIRST_TEXT).stream()
                .filter(head -> !places.containsKey(head))
                .toList();
    }

    Cell cell(Line line, Head head) {
        Integer place = places.get(head);
        return place == null ? Cell.NONE : line.cell(place);
    }
}
