package id.tapal.web.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.web.lapor.LaporExport.Flaw;
import id.tapal.web.lapor.LaporExport.Flawed;
import id.tapal.web.lapor.LaporExport.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LaporExportTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private static List<Row> rows(Xlsx workbook) {
        return LaporExport.read(workbook.bytes(), WITA).rows();
    }

    private static Row only(Xlsx workbook) {
        return rows(workbook).getFirst();
    }

    @Test
    void reads_a_report_below_the_preamble() {
        Row row = only(Xlsx.export()
                .row(
                        "5049672",
                        "3 Maret 2026",
                        "09:12",
                        "Pemohon",
                        "Permintaan Informasi",
                        "Peta",
                        "Mohon peta batas & pos",
                        "Peta batas",
                        "Rahasia",
                        "Website",
                        "Terverifikasi",
                        "Nusa Tenggara Timur",
                        "Kota Kupang",
                        "Oebobo",
                        "-"));
        assertThat(row.line()).isEqualTo(5);
        assertThat(row.trackingId()).isEqualTo("5049672");
        assertThat(row.at()).contains(Instant.parse("2026-03-03T01:12:00Z"));
        assertThat(row.facts())
                .isEqualTo(Facts.of(Map.of(
                        Fact.MEDIUM, "web",
                        Fact.TRACKING_ID, "5049672",
                        Fact.NAME, "Pemohon",
                        Fact.REQUEST, "Mohon peta batas & pos")));
        assertThat(row.region()).isEqualTo("Oebobo, Kota Kupang, Nusa Tenggara Timur");
        assertThat(row.status()).isEqualTo("Terverifikasi");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void reads_numbers_as_excel_makes_them() {
        Row row = only(Xlsx.export().row(5049672.0, 46084.5, 0.25, "Pemohon", "", "", "Peta"));
        assertThat(row.trackingId()).isEqualTo("5049672");
        assertThat(row.at()).contains(Instant.parse("2026-03-02T22:00:00Z"));
    }

    @Test
    void finds_columns_by_their_heads_wherever_they_stand() {
        Row row = only(Xlsx.empty()
                .row("Isi Laporan Awal", "nama  pelapor", " TRACKING ID ", "Tanggal Laporan Masuk", "Lain")
                .row("Peta", "Pemohon", "1", "2026-03-03", "x"));
        assertThat(row.facts().text(Fact.REQUEST)).isEqualTo("Peta");
        assertThat(row.facts().text(Fact.NAME)).isEqualTo("Pemohon");
        assertThat(row.trackingId()).isEqualTo("1");
    }

    @Test
    void takes_texts_from_the_shared_table_with_their_formats_and_without_their_sounds() {
        Xlsx workbook = Xlsx.export()
                .put(
                        "xl/_rels/workbook.xml.rels",
                        Xlsx.relations(
                                "rId1",
                                "worksheet",
                                "/xl/worksheets/sheet1.xml",
                                "rId2",
                                "sharedStrings",
                                "sharedStrings.xml"))
                .put(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>5049672</t></si><si><r><t>Peta </t></r><r><rPr/><t>batas_x000D_\nlaut</t></r>"
                                + "<rPh><t>ペタ</t></rPh></si></sst>")
                .raw(
                        "<row><c t=\"s\"><v>0</v></c><c t=\"d\"><v>2026-03-03T09:12:00</v></c><c r=\"G5\" t=\"s\"><v>1</v></c></row>");
        Row row = only(workbook);
        assertThat(row.trackingId()).isEqualTo("5049672");
        assertThat(row.at()).contains(Instant.parse("2026-03-03T01:12:00Z"));
        assertThat(row.facts().text(Fact.REQUEST)).isEqualTo("Peta batas\nlaut");
    }

    @Test
    void takes_of_a_formula_what_it_came_to() {
        Row row = only(Xlsx.export()
                .raw(
                        "<row r=\"5\"><c r=\"A5\"><f>A4+1</f><v>7</v></c><c r=\"B5\" t=\"str\"><f>X</f><v>3 Maret 2026</v></c>"
                                + "<c r=\"G5\" t=\"inlineStr\"><is><t>Peta</t></is></c></row>"));
        assertThat(row.trackingId()).isEqualTo("7");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void reads_the_first_sheet_that_has_the_heads() {
        byte[] file = Xlsx.export()
                .request("1", "3 Maret 2026", "Pemohon", "Peta")
                .put(
                        "xl/_rels/workbook.xml.rels",
                        Xlsx.relations(
                                "a", "worksheet", "worksheets/cover.xml", "b", "worksheet", "worksheets/sheet1.xml"))
                .put("xl/workbook.xml", Xlsx.workbook("", "a", "b"))
                .put("xl/worksheets/cover.xml", "<worksheet><sheetData/></worksheet>")
                .bytes();
        assertThat(LaporExport.read(file, WITA).rows()).hasSize(1);
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() {
        Row row = only(Xlsx.export()
                .put("xl/workbook.xml", Xlsx.workbook("<workbookPr date1904=\"1\"/>", "rId1"))
                .row("1", 44622, "", "Pemohon", "", "", "Peta"));
        assertThat(row.at()).contains(Instant.parse("2026-03-02T16:00:00Z"));
    }

    @Test
    void an_sms_is_one_by_its_source_and_keeps_its_text() {
        Row row = only(Xlsx.export()
                .row("1", "3 Maret 2026", "-", "Pemohon", "-", "Judul", "NTT peta batas", "-", "-", "SMS 1708"));
        assertThat(row.facts().text(Fact.MEDIUM)).isEqualTo("sms");
        assertThat(row.facts().text(Fact.REQUEST)).isEqualTo("NTT peta batas");
    }

    @Test
    void names_nobody_who_wants_to_be_unnamed() {
        for (String[] each : new String[][] {{"Pemohon", "Anonim"}, {"Anonim", "-"}, {"-", "-"}}) {
            Row row = only(
                    Xlsx.export().row("1", "3 Maret 2026", "-", each[0], "-", "-", "Peta", "-", each[1], "Website"));
            assertThat(row.facts().has(Fact.NAME)).as(String.join(" ", each)).isFalse();
            assertThat(row.flaws()).isEmpty();
        }
    }

    @Test
    void the_words_of_the_reporter_go_before_those_of_an_administrator() {
        assertThat(only(Xlsx.export().row("1", "3 Maret 2026", "-", "-", "-", "Judul", "-", "Isi akhir"))
                        .facts()
                        .text(Fact.REQUEST))
                .isEqualTo("Isi akhir");
        assertThat(only(Xlsx.export().row("1", "3 Maret 2026", "-", "-", "-", "Judul", "-", "-"))
                        .facts()
                        .text(Fact.REQUEST))
                .isEqualTo("Judul");
    }

    @Test
    void tells_row_by_row_what_is_wrong() {
        List<Row> rows = rows(Xlsx.export()
                .row("-", "3 Maret 2026", "-", "P", "-", "-", "Peta")
                .row("abc", "3 Maret 2026", "-", "P", "-", "-", "Peta")
                .row("1", "-", "-", "P", "-", "-", "Peta")
                .row("2", "31 Februari 2026", "-", "P", "-", "-", "Peta")
                .row("3", "3 Maret 2026", "25:00", "P", "-", "-", "Peta")
                .row("4", "3/4/2026", "-", "P", "Pengaduan", "-", "Peta")
                .row("5", "3 Maret 2026", "-", "P", "permintaan informasi", "-", "Peta")
                .row("5", "3 Maret 2026", "-", "P", "-", "-", "Peta"));
        assertThat(rows)
                .extracting(Row::flaws)
                .containsExactly(
                        List.of(new Flawed(Flaw.NO_TRACKING_ID, "")),
                        List.of(new Flawed(Flaw.BAD_TRACKING_ID, "abc")),
                        List.of(new Flawed(Flaw.NO_DAY, "")),
                        List.of(new Flawed(Flaw.BAD_DAY, "31 Februari 2026")),
                        List.of(new Flawed(Flaw.BAD_TIME, "25:00")),
                        List.of(new Flawed(Flaw.BAD_DAY, "3/4/2026"), new Flawed(Flaw.NO_REQUEST, "Pengaduan")),
                        List.of(),
                        List.of(new Flawed(Flaw.TWICE, "11")));
    }

    @Test
    void passes_over_rows_in_which_nothing_stands() {
        List<Row> rows = rows(Xlsx.export()
                .request("1", "3 Maret 2026", "P", "Peta")
                .row()
                .row("", "", "")
                .request("2", "3 Maret 2026", "P", "Peta"));
        assertThat(rows).extracting(Row::line).containsExactly(5, 8);
    }
}
