package id.tapal.web.lapor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.web.lapor.LaporExport.Fault;
import id.tapal.web.lapor.LaporExport.Unusable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HostileFilesTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private static void requireFault(Fault fault, byte[] file) {
        Assertions.assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThatThrownBy(() -> LaporExport.read(file, WITA))
                        .isInstanceOfSatisfying(
                                Unusable.class, told -> assertThat(told.fault()).isEqualTo(fault)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Xlsx withSheet(String sheet) {
        return Xlsx.empty().put("xl/worksheets/sheet1.xml", sheet);
    }

    @Test
    void tells_other_kinds_of_files_apart() {
        requireFault(Fault.EMPTY, new byte[0]);
        requireFault(Fault.OLD_OR_LOCKED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        requireFault(Fault.WEB_PAGE, utf8("\ufeff<!DOCTYPE html><html><table><tr><td>Tracking ID"));
        requireFault(Fault.WEB_PAGE, utf8("<table><tr><td>Tracking ID</td></tr></table>"));
        requireFault(Fault.WEB_PAGE, utf8("<?xml version=\"1.0\"?><Workbook/>"));
        requireFault(Fault.TEXT, utf8("Tracking ID;Tanggal Laporan Masuk\n1;3 Maret 2026\n"));
        requireFault(Fault.TEXT, utf8("Tracking ID\tTanggal"));
        requireFault(Fault.OTHER, utf8("%PDF-1.7"));
        requireFault(Fault.OTHER, new byte[] {0, 1, 2, ',', ';'});
        requireFault(Fault.OTHER, new byte[] {'P', 'K'});
    }

    @Test
    void a_zip_file_that_holds_no_workbook_is_none() {
        requireFault(Fault.NO_WORKBOOK, Xlsx.empty().without("_rels/.rels").bytes());
        requireFault(Fault.NO_WORKBOOK, Xlsx.empty().without("xl/workbook.xml").bytes());
        requireFault(
                Fault.NO_WORKBOOK,
                Xlsx.empty().put("_rels/.rels", "<Relationships/>").bytes());
        requireFault(
                Fault.NO_WORKBOOK,
                Xlsx.empty()
                        .put("xl/_rels/workbook.xml.rels", Xlsx.relations("rId1", "worksheet", "../../etc/passwd"))
                        .bytes());
    }

    @Test
    void a_workbook_without_the_heads_or_the_reports_is_no_export() {
        requireFault(Fault.NO_HEADS, Xlsx.empty().bytes());
        requireFault(
                Fault.NO_HEADS,
                Xlsx.empty().row("Nomor", "Tanggal").row("1", "2").bytes());
        requireFault(Fault.NO_REPORTS, Xlsx.export().bytes());
        requireFault(
                Fault.LACKING,
                Xlsx.empty()
                        .row("Tracking ID", "Isi Laporan Awal")
                        .row("1", "x")
                        .bytes());
        assertThatThrownBy(() -> LaporExport.read(
                        Xlsx.empty().row("Tracking ID", "Tanggal Laporan Masuk").bytes(), WITA))
                .isInstanceOfSatisfying(
                        Unusable.class, told -> assertThat(told.found()).isEqualTo("Isi Laporan Awal"));
    }

    @Test
    void a_thousand_reports_are_read_and_one_more_is_not() {
        Xlsx export = Xlsx.export();
        for (int i = 1; i <= LaporExport.MOST; i++) {
            export.request(String.valueOf(i), "3 Maret 2026", "Pemohon", "Peta " + i);
        }
        assertThat(LaporExport.read(export.bytes(), WITA).rows()).hasSize(LaporExport.MOST);
        requireFault(
                Fault.TOO_MANY,
                export.request("1001", "3 Maret 2026", "P", "Peta").bytes());
    }

    @Test
    void what_unpacks_to_too_much_is_not_unpacked() {
        byte[] zeros = new byte[ZipParts.LARGEST + 1];
        byte[] bomb = Xlsx.export().put("xl/media/image1.png", zeros).bytes();
        assertThat(bomb.length).isLessThan(100_000);
        requireFault(Fault.TOO_LARGE, bomb);
        Xlsx many = Xlsx.export();
        for (int i = 0; i < ZipParts.MOST; i++) {
            many.put("xl/x" + i + ".xml", "<x/>");
        }
        requireFault(Fault.TOO_LARGE, many.bytes());
    }

    @Test
    void rows_without_end_that_are_small_when_packed_are_read_no_further_than_needed() {
        String row = "<row r=\"1\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
        requireFault(
                Fault.NO_HEADS,
                withSheet("<worksheet><sheetData>" + row.repeat(300_000) + "</sheetData></worksheet>")
                        .bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row><c r=\"ZZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>99999999999</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row>",
                "no XML",
                "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
                "<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>"
            })
    void what_no_honest_program_writes_is_damaged(String sheet) {
        requireFault(Fault.DAMAGED, withSheet(sheet).bytes());
    }

    @Test
    void a_workbook_that_was_cut_or_scratched_is_told_and_nothing_else_happens() {
        byte[] whole =
                Xlsx.export().request("1", "3 Maret 2026", "Pemohon", "Peta").bytes();
        Random random = new Random(1708);
        int told = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] file = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int scratch = random.nextInt(4); i % 2 == 1 && scratch >= 0; scratch--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(LaporExport.read(file, WITA).rows()).isNotEmpty();
            } catch (Unusable unusable) {
                told++;
                assertThat(unusable.fault()).isNotNull();
            }
        }
        assertThat(told).isGreaterThan(500);
    }

    @Test
    void a_text_of_signs_that_nobody_sees_is_cleaned() {
        assertThat(CellText.of(" Peta_x0000_ batas_x000D_\r\nlaut_x0007_\tdan_x005F_pos_xD800_ "))
                .isEqualTo("Peta batas\n\nlaut\tdan_pos");
    }
}
