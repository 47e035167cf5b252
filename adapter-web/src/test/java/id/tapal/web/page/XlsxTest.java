package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.web.page.RegisterColumns.Cell;
import id.tapal.web.page.RegisterColumns.Moment;
import id.tapal.web.page.RegisterColumns.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class XlsxTest {

    @TempDir
    Path folder;

    /** What stands in its parts, as its directory has them. */
    private SortedMap<String, String> written(Xlsx xlsx, List<List<Cell>> rows) throws IOException {
        Path file = folder.resolve("register.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            xlsx.write(out, List.of("Nama", "Masuk"), rows.iterator());
        }
        SortedMap<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private String sheet(String text) throws IOException {
        return written(new Xlsx("Register"), List.of(List.of(new Text(text))))
                .getOrDefault("xl/worksheets/sheet1.xml", "");
    }

    @Test
    void a_text_is_a_text_whatever_it_begins_with() throws IOException {
        for (String text : List.of("=1+1", "+62 380", "-1", "@SUM(A1)", "0812")) {
            assertThat(sheet(text))
                    .as(text)
                    .contains("<c r=\"A2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                    .doesNotContain("<f>");
        }
        assertThat(sheet("<b>&\u0001\ud800")).contains("<is><t>&lt;b&gt;&amp;</t></is>");
    }

    @Test
    void a_moment_is_a_date_that_can_be_reckoned_with() throws IOException {
        SortedMap<String, String> parts = written(
                new Xlsx("Register"), List.of(List.of(new Text(""), new Moment(LocalDateTime.of(2026, 3, 2, 12, 0)))));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<c r=\"B2\" s=\"\\d+\" t=\"n\"><v>46083.5</v>");
        assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy hh:mm");
    }

    @Test
    void what_is_too_long_for_a_cell_is_shortened() throws IOException {
        assertThat(sheet("a".repeat(40_000))).contains("a".repeat(Xlsx.LONGEST - 1) + "&#x2026;<");
    }

    @Test
    void rows_that_fit_on_no_sheet_stand_on_the_next() throws IOException {
        List<List<Cell>> rows = List.of(List.of(new Text("satu")), List.of(new Text("dua")), List.of(new Text("tiga")));
        SortedMap<String, String> parts = written(new Xlsx("Register", 3), rows);

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("satu", "dua")
                .doesNotContain("tiga");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Nama", "tiga");
        assertThat(parts.get("xl/workbook.xml")).contains("Register 2");
        assertThat(written(new Xlsx("Register", 3), List.of()).keySet()).noneMatch(name -> name.contains("sheet2"));
    }
}
