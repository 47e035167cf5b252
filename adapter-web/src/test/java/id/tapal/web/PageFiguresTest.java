package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageFiguresTest {

    private final DeskServer server = DeskServer.start();
    private final DeskFixture fixture = server.fixture();

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private void work() {
        Ways.after(fixture, Channel.WALK_IN, 7);
        Ways.after(fixture, Channel.WALK_IN, 3);
        Ways.after(fixture, Channel.LETTER, 10);
        fixture.setClock("2026-03-20T09:00");
    }

    @Test
    void without_a_request_the_page_says_what_to_do() {
        PageCaller head = as(Agency.HEAD);
        PageCaller.Page page = head.get("/desk/figures");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Angka tahun 2026", "Belum ada permintaan pada tahun 2026", "Sekarang")
                .doesNotContain("Lama menjawab");
        assertThat(head.get("/desk").html()).contains("href=\"/desk/figures\"");
    }

    @Test
    void what_was_done_is_counted_in_tables_and_drawn() {
        work();
        PageCaller.Page page = as(Agency.HEAD).get("/desk/figures");

        assertThat(page.text())
                .contains("Tatap muka, Surat, SP4N-LAPOR!")
                .contains("Maret 2 1 0 3")
                .contains("Jumlah 2 1 0 3")
                .contains("Tatap muka 15 menit (TIME-A) 1 5 menit 5 menit 50% 0 1")
                .contains("Surat 7 hari (TIME-B) 1 0 hari 0 hari 100% 0 0")
                .contains("Surat 10 hari kerja (KIP-22.7) 1 0 hari kerja")
                .contains("Diberikan 2 66,6%", "Belum dijawab 1 33,3%");
        assertThat(page.html())
                .contains("<svg class=\"drawing\"", "aria-hidden=\"true\"")
                .doesNotContain("style=");
    }

    @Test
    void one_channel_or_another_year_is_asked_for() {
        work();
        PageCaller head = as(Agency.HEAD);

        assertThat(head.get("/desk/figures?channel=letter").text())
                .contains("Maret 1 1")
                .doesNotContain("(TIME-A)");
        assertThat(head.get("/desk/figures?year=2025").text()).contains("Belum ada permintaan pada tahun 2025");
        for (String year : List.of("kemarin", "0000", "20260")) {
            PageCaller.Page none = head.get("/desk/figures?year=" + year);
            assertThat(none.status()).as(year).isEqualTo(422);
            assertThat(none.text()).as(year).contains("Itu bukan tahun");
            assertThat(head.get("/desk/figures.csv?year=" + year).status())
                    .as(year)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_duty_has_its_own_channel_counted() {
        work();
        PageCaller reception = as(Agency.RECEPTION);

        assertThat(reception.get("/desk/figures").text())
                .contains("jalur yang Anda baca seluruhnya: Tatap muka.", "Maret 2 2")
                .doesNotContain("(TIME-B)");
        assertThat(reception.get("/desk/figures?channel=letter").status()).isEqualTo(403);
        assertThat(reception.get("/desk/figures.csv?channel=letter").status()).isEqualTo(403);
    }

    @Test
    void the_same_opens_in_a_spreadsheet() {
        work();
        PageCaller.Page table = as(Agency.HEAD).get("/desk/figures.csv?year=2026");

        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.header("content-disposition")).contains("angka-2026.csv");
        assertThat(table.html())
                .startsWith("\ufeffTahun;Bagian;Jalur;Rincian;Satuan;Nilai")
                .contains("2026;Permintaan per bulan;Tatap muka;2026-03;Permintaan;2")
                .contains("2026;Lama menjawab;Tatap muka;TIME-A: Median;menit;5")
                .contains("2026;Lama menjawab;Tatap muka;TIME-A: Tepat waktu;%;50")
                .contains("2026;Menurut keputusan;Semua;Diberikan;Permintaan;2");
    }

    @Test
    void it_is_there_in_english() {
        work();
        PageCaller head = as(Agency.HEAD);
        head.fill(head.get("/desk"), "/desk/language", "language", "en");

        assertThat(head.get("/desk/figures").text())
                .contains("Figures of 2026", "15 minutes (TIME-A)", "66.6%", "March 2 1 0 3");
    }
}
