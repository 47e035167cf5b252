package id.tapal.web.lapor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks for tests, honest ones and others: part by part, as a program that writes them would. */
public final class Xlsx {

    /** The heads of the export, in their order. */
    public static final List<String> HEADS = List.of(
            "Tracking ID",
            "Tanggal Laporan Masuk",
            "Waktu Laporan Masuk",
            "Nama Pelapor",
            "Klasifikasi Laporan",
            "Judul Laporan",
            "Isi Laporan Awal",
            "Isi Laporan Akhir",
            "Tipe Laporan (Anonim/Rahasia)",
            "Sumber Laporan",
            "Status Laporan",
            "Provinsi",
            "Kota/Kabupaten",
            "Kecamatan",
            "Kelurahan");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    private Xlsx() {
        put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        put("xl/_rels/workbook.xml.rels", relations("rId1", "worksheet", "worksheets/sheet1.xml"));
        put("xl/workbook.xml", workbook("<workbookPr/>", "rId1"));
    }

    /** A workbook with nothing in it. */
    public static Xlsx empty() {
        return new Xlsx();
    }

    /** An export: its preamble and its heads. */
    public static Xlsx export() {
        return empty().row("Laporan SP4N-LAPOR!")
                .row("Badan Pengelola Perbatasan Daerah")
                .row()
                .row(HEADS.toArray());
    }

    /** The relations of a part. */
    public static String relations(String... idKindAndTarget) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < idKindAndTarget.length; i += 3) {
            all.append(
                    "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                            .formatted(idKindAndTarget[i], idKindAndTarget[i + 1], idKindAndTarget[i + 2]));
        }
        return all + "</Relationships>";
    }

    /** The part that names the sheets. */
    public static String workbook(String properties, String... relations) {
        StringBuilder all = new StringBuilder("<workbook xmlns:r=\"urn:r\">" + properties + "<sheets>");
        for (String each : relations) {
            all.append("<sheet name=\"%s\" sheetId=\"1\" r:id=\"%s\"/>".formatted(each, each));
        }
        return all + "</sheets></workbook>";
    }

    /** A report of which the first few columns are told; the others are left out. */
    public Xlsx report(Object... cells) {
        return row(cells);
    }

    /** A request for information that came by the web, with all that the export tells of it. */
    public Xlsx request(String trackingId, String day, String name, String text) {
        return row(trackingId, day, "09:12", name, "Permintaan Informasi", "Judul", text, "-", "-", "Website");
    }

    /** A row of texts and numbers. */
    public Xlsx row(Object... cells) {
        int number = rows.size() + 1;
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String address = letters(i) + number;
            if (cells[i] instanceof Number figures) {
                row.append("<c r=\"%s\"><v>%s</v></c>".formatted(address, figures));
            } else {
                row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(address, escaped(cells[i].toString())));
            }
        }
        return raw(row + "</row>");
    }

    /** A row just as it is. */
    public Xlsx raw(String row) {
        rows.add(row);
        return this;
    }

    /** Another part, or another in its place. */
    public Xlsx put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Another part, or another in its place. */
    public Xlsx put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Without a part. */
    public Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        String sheet = "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>";
        all.putIfAbsent("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> each : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String letters(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
