package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import id.tapal.web.lapor.Xlsx;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The export of lapor.go.id, from the file to the cases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageImportTest {

    private static final String IMPORT = "/desk/import";
    private static final String TAKE = "/desk/import/take";

    private DeskServer server;
    private PageCaller liaison;

    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    PageImportTest() {}

    @BeforeEach
    void start() {
        server = DeskServer.start();
        liaison = as(Agency.LIAISON);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private List<RegisterRow> cases() {
        RegisterQuery all = RegisterQuery.opened(
                java.time.Instant.EPOCH,
                server.fixture().clock().instant().plusSeconds(1),
                java.util.Optional.of(Channel.LAPOR),
                server.fixture().clock().instant(),
                java.util.Optional.empty(),
                200);
        return server.fixture().desk().search().search(all, Agency.HEAD.id()).items();
    }

    private CaseView only() {
        assertThat(cases()).hasSize(1);
        return server.fixture()
                .desk()
                .cases()
                .read(cases().getFirst().number(), Agency.HEAD.id())
                .orElseThrow();
    }

    private Page preview(Xlsx workbook, String... fields) {
        return liaison.upload(liaison.get(IMPORT), IMPORT, workbook.bytes(), fields);
    }

    private Page take(Page preview, String... trackingIds) {
        List<String> fields = new ArrayList<>();
        for (String each : trackingIds) {
            fields.add("take");
            fields.add(each);
        }
        return liaison.fill(preview, TAKE, fields.toArray(String[]::new));
    }

    private static Xlsx twoReports() {
        return Xlsx.export()
                .request("5049672", "27 Februari 2026", "Pemohon <b>satu</b>", "Peta batas")
                .request("5049673", "28 Februari 2026", "Pemohon dua", "Data pos lintas batas");
    }

    @Test
    void a_file_is_looked_at_first_and_nothing_is_recorded() {
        Page preview = preview(twoReports());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("2 laporan baru", "Belum ada yang dicatat", "Jumat, 27 Februari 2026, 09.12 WITA")
                .contains("Masih harus dilengkapi. REQ-C: ");
        assertThat(preview.html())
                .contains("Pemohon &lt;b&gt;satu&lt;/b&gt;")
                .contains("name=\"take\" value=\"5049672\" checked")
                .doesNotContain("<b>satu");
        assertThat(cases()).isEmpty();
    }

    @Test
    void what_was_chosen_becomes_cases_of_its_true_day() {
        Page done = take(preview(twoReports()), "5049672", "5049673");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("2 laporan dicatat sebagai kasus baru");
        assertThat(cases()).hasSize(2);
        assertThat(done.html()).contains("/desk/cases/" + cases().getFirst().number());
        CaseView first = server.fixture()
                .desk()
                .cases()
                .read(cases().getFirst().number(), Agency.HEAD.id())
                .orElseThrow();
        assertThat(first.entries().getFirst().entry().at()).isEqualTo("2026-02-27T01:12:00Z");
        assertThat(first.request())
                .isEqualTo(Facts.of(Map.of(
                        Fact.NAME,
                        "Pemohon <b>satu</b>",
                        Fact.MEDIUM,
                        "web",
                        Fact.REQUEST,
                        "Peta batas",
                        Fact.TRACKING_ID,
                        "5049672")));
        assertThat(liaison.get("/desk").text()).contains("Laporan ditelaah");
    }

    @Test
    void the_same_file_twice_adds_nothing_and_a_longer_one_only_what_is_new() {
        take(preview(twoReports()), "5049672", "5049673");
        Page again = preview(twoReports());
        assertThat(again.text()).contains("2 laporan sudah ada", "Tidak ada laporan baru");
        assertThat(take(again, "5049672", "5049673").text()).contains("2 laporan sudah ada");
        assertThat(cases()).hasSize(2);
        Page longer = preview(twoReports().request("5049674", "1 Maret 2026", "Pemohon", "Peta"));
        assertThat(longer.text()).contains("1 laporan baru", "2 laporan sudah ada");
        take(longer, "5049672", "5049673", "5049674");
        assertThat(cases()).hasSize(3);
    }

    @Test
    void the_second_form_sent_twice_opens_one_case_of_each() {
        Page preview = preview(twoReports());
        take(preview, "5049672");
        assertThat(take(preview, "5049672").text()).contains("1 laporan sudah ada");
        assertThat(cases()).hasSize(1);
    }

    @Test
    void a_report_that_was_typed_in_before_is_known() {
        liaison.fill(
                liaison.get("/desk/new/lapor"),
                "/desk/new/lapor",
                "medium",
                "web",
                "name",
                "Pemohon",
                "address",
                "Kupang",
                "request",
                "Peta",
                "tracking_id",
                "5049672");
        String number = only().number();
        Page preview = preview(twoReports());
        assertThat(preview.text()).contains("1 laporan baru", "1 laporan sudah ada", number);
    }

    @Test
    void what_cannot_be_taken_is_told_row_by_row_and_the_rest_stands() {
        Page preview = preview(Xlsx.export()
                .request("1", "kemarin", "Pemohon", "Peta")
                .request("2", "27 Februari 2026", "Pemohon", "Peta")
                .row("3", "27 Februari 2026", "-", "Pemohon", "Pengaduan", "-", "Jalan rusak")
                .row("4", "27 Februari 2026", "-", "Pemohon", "-", "-", "peta batas", "-", "-", "SMS")
                .request("5", "3 Maret 2026", "Pemohon", "Peta")
                .request("6", "27 Februari 2026", "Pemohon", "-")
                .request("2", "27 Februari 2026", "Pemohon", "Peta"));
        assertThat(preview.text())
                .contains("2 laporan baru", "5 laporan tidak dapat diambil") // the sixth has its title to go by
                .contains("Tanggal \"kemarin\" tidak dapat dibaca")
                .contains("Klasifikasinya \"Pengaduan\"")
                .contains("C.1")
                .contains("sudah ada pada baris 6");
        Page done = take(preview, "1", "2", "3", "4", "5", "6");
        assertThat(done.text()).contains("2 laporan dicatat");
        assertThat(cases()).hasSize(2);
    }

    @Test
    void only_what_is_chosen_is_taken_and_what_the_portal_is_done_with_is_not_unless_chosen() {
        Page preview = preview(Xlsx.export()
                .row("1", "27 Februari 2026", "-", "P", "-", "-", "Peta", "-", "-", "Web", "Terverifikasi")
                .row("2", "27 Februari 2026", "-", "P", "-", "-", "Peta", "-", "-", "Web", "Ditutup oleh Sistem"));
        assertThat(preview.html())
                .contains("name=\"take\" value=\"1\" checked")
                .contains("name=\"take\" value=\"2\" aria-label");
        assertThat(take(preview).text()).contains("Tidak ada yang dipilih");
        assertThat(cases()).isEmpty();
        take(preview, "2");
        assertThat(only().request().text(Fact.TRACKING_ID)).isEqualTo("2");
    }

    @Test
    void the_region_becomes_the_address_only_where_somebody_says_so() {
        Xlsx workbook = Xlsx.export()
                .row("1", "27 Februari 2026", "-", "P", "-", "-", "Peta", "-", "-", "Web", "-", "NTT", "Kota Kupang");
        assertThat(preview(workbook).text()).doesNotContain("Kota Kupang").contains("REQ-C");
        Page preview = preview(workbook, "region", "true");
        assertThat(preview.text()).contains("Kota Kupang, NTT").doesNotContain("REQ-C");
        take(preview, "1");
        assertThat(only().request().text(Fact.ADDRESS)).isEqualTo("Kota Kupang, NTT");
    }

    @Test
    void a_late_report_is_told_to_be_late() {
        assertThat(preview(Xlsx.export().request("1", "2 Februari 2026", "P", "Peta"))
                        .text())
                .contains("Sudah lewat batas waktu TIME-C");
    }

    @Test
    void what_was_looked_at_is_what_is_taken() {
        Page preview = preview(twoReports());
        Map<String, String> hidden = preview.hidden(TAKE);
        Map<String, String> other = preview(Xlsx.export().request("9", "27 Februari 2026", "P", "Lain"))
                .hidden(TAKE);
        for (Map<String, String> change : List.of(
                Map.of("packed", other.getOrDefault("packed", "")),
                Map.of("region", "true"),
                Map.of("seal", other.getOrDefault("seal", "")),
                Map.of("seal", ""),
                Map.of("packed", "***"))) {
            Map<String, String> changed = new LinkedHashMap<>(hidden);
            changed.putAll(change);
            changed.put("take", "5049672");
            Page refused = liaison.post(TAKE, flat(changed));
            assertThat(refused.status()).as(change.keySet().toString()).isEqualTo(422);
            assertThat(refused.text()).contains("Pilih berkasnya lagi");
        }
        PageCaller elsewhere = as(Agency.LIAISON);
        Map<String, String> stolen = new LinkedHashMap<>(hidden);
        stolen.put("form-token", elsewhere.get(IMPORT).token(IMPORT));
        stolen.put("take", "5049672");
        assertThat(elsewhere.post(TAKE, flat(stolen)).status()).isEqualTo(422);
        assertThat(cases()).isEmpty();
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void a_file_that_is_none_is_told_with_what_helps() {
        Map<String, String> told = Map.of(
                "", "Pilih berkas .xlsx",
                "<html><table>", "halaman web",
                "Tracking ID;Tanggal\n1;2", "berkas teks",
                "%PDF", "bukan berkas Excel",
                "PK\u0003\u0004", "tidak ada lembar kerja");
        told.forEach((file, text) -> {
            Page refused = liaison.upload(liaison.get(IMPORT), IMPORT, file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(file).isEqualTo(422);
            assertThat(refused.text()).as(file).contains(text);
        });
        assertThat(preview(Xlsx.empty()
                                .row("Tracking ID", "Tanggal Laporan Masuk")
                                .row("1", "2"))
                        .text())
                .contains("Kolom \"Isi Laporan Awal\" tidak ada");
        Page none = liaison.fill(liaison.get(IMPORT), IMPORT);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("belum ada berkas");
    }

    @Test
    void a_file_beyond_the_limit_is_told_and_one_far_beyond_is_not_read() {
        Page large = liaison.upload(liaison.get(IMPORT), IMPORT, new byte[1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("paling besar 1.024 kB");
        Page far = liaison.upload(liaison.get(IMPORT), IMPORT, new byte[11 * 1024 * 1024]);
        assertThat(far.status()).isEqualTo(413);
        assertThat(far.text()).contains("paling besar 1.024 kB");
    }

    @Test
    void a_file_as_large_as_any_comes_back_whole_in_the_second_form() {
        byte[] noise = new byte[1_000_000];
        new java.util.Random(1708).nextBytes(noise);
        Page preview = preview(twoReports().put("xl/media/image1.png", noise));
        assertThat(preview.text()).contains("2 laporan baru");
        assertThat(take(preview, "5049672", "5049673").text()).contains("2 laporan dicatat");
    }

    @Test
    void only_who_opens_reports_as_an_officer_may_import() {
        assertThat(liaison.get("/desk").html()).contains(IMPORT);
        for (Agency other : List.of(Agency.RECEPTION, Agency.REGISTRY, Agency.HEAD)) {
            PageCaller caller = as(other);
            Page home = caller.get("/desk");
            assertThat(home.html()).as(other.id()).doesNotContain(IMPORT);
            assertThat(caller.get(IMPORT).status()).as(other.id()).isEqualTo(404);
            Map<String, String> fields = Map.of("form-token", home.token("/desk/sign-out"));
            assertThat(caller.upload(IMPORT, fields, twoReports().bytes()).status())
                    .as(other.id())
                    .isEqualTo(404);
            assertThat(caller.upload(TAKE, fields, twoReports().bytes()).status())
                    .as(other.id())
                    .isEqualTo(404);
        }
        assertThat(cases()).isEmpty();
    }

    @Test
    void nobody_sends_a_file_without_signing_in_or_without_the_token() {
        PageCaller nobody = new PageCaller(server.port());
        assertThat(nobody.upload(IMPORT, Map.of(), twoReports().bytes()).path()).isEqualTo("/desk/sign-in");
        assertThat(liaison.upload(
                                IMPORT, Map.of("form-token", "x"), twoReports().bytes())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_pages_say_all_of_it_in_english_too() {
        liaison.fill(liaison.get("/desk"), "/desk/language", "language", "en");
        assertThat(preview(twoReports()).text()).contains("2 new reports", "Nothing is recorded before you agree");
    }
}
