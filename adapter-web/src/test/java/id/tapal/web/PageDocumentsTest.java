package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.document.Content;
import id.tapal.testkit.Agency;
import id.tapal.testkit.Scans;
import id.tapal.web.PageCaller.Page;
import id.tapal.web.PageCaller.Part;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a case over HTTP: what somebody sends who means ill, and what everybody else sees. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PageDocumentsTest {

    private static final String PASSWORD = DeskServer.PASSWORD;
    private static final byte[] HTML = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static final Pattern OPEN = Pattern.compile("action=\"(/desk/cases/[^\"#]*/documents/[0-9a-f]+)\"");

    private DeskServer server;
    private PageCaller reception;
    private String path;

    @BeforeEach
    void open_a_visit() {
        server = DeskServer.start();
        for (Agency each : Agency.values()) {
            server.fixture().desk().accounts().give(each.id(), PASSWORD);
        }
        reception = as(Agency.RECEPTION);
        path = reception
                .fill(reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta")
                .path();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller as(Agency member) {
        PageCaller caller = new PageCaller(server.port());
        assertThat(caller.signIn(member.id(), PASSWORD).path()).isEqualTo("/desk");
        return caller;
    }

    private String documents() {
        return path + "/documents";
    }

    private Page sent(byte[] content) {
        return sent("pindaian.pdf", content);
    }

    private Page sent(String name, byte[] content) {
        return sent(reception, Part.of("kind", "identity"), Part.file("file", name, content));
    }

    private Page sent(PageCaller caller, Part... parts) {
        Part token = Part.of("form-token", caller.get("/desk").token("/desk/sign-out"));
        return caller.send(
                documents(),
                Stream.concat(Stream.of(token), Arrays.stream(parts)).toArray(Part[]::new));
    }

    private int kept() {
        Page page = as(Agency.HEAD).get(path);
        return (int) OPEN.matcher(page.html()).results().count();
    }

    private void assertRefused(Page refused, String field, String why) {
        assertThat(refused.status()).as(refused.text()).isIn(413, 422);
        assertThat(refused.html()).contains("id=\"" + field + "-problem\"").contains("href=\"#" + field + "\"");
        assertThat(refused.text()).contains("Belum dilampirkan:", why);
        assertThat(kept()).isZero();
    }

    private String address(Page page) {
        Matcher found = OPEN.matcher(page.html());
        assertThat(found.find()).as(page.text()).isTrue();
        return found.group(1);
    }

    private HttpResponse<byte[]> opened(PageCaller caller) {
        Page page = caller.get(path);
        return caller.download(address(page), "form-token", page.token("/desk/sign-out"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Nested
    class Attaching {

        @Test
        void works_with_a_plain_form_and_shows_kind_name_size_who_and_when() {
            Page page = sent("KTP pemohon.png", Scans.png("a"));

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.path()).isEqualTo(path);
            assertThat(page.text())
                    .contains("Sudah dilampirkan: KTP pemohon.png.")
                    .contains("Bukti identitas — KTP pemohon.png")
                    .contains("PNG · ", " KB · Petugas Penerima Tamu · Senin, 2 Maret 2026, 09.00 WITA");
            assertThat(page.html()).contains("enctype=\"multipart/form-data\"");
        }

        @Test
        void the_same_content_twice_is_told_and_shown_once() {
            sent("ktp.png", Scans.png("a"));
            Page again = sent("lain.png", Scans.png("a"));

            assertThat(again.text())
                    .contains("Isi yang sama sudah ada dalam kasus ini: ktp.png")
                    .doesNotContain("lain.png");
            assertThat(kept()).isEqualTo(1);
        }

        @Test
        void the_largest_is_taken_and_leaves_no_file_behind() throws IOException {
            Set<String> before = temporary();
            Page page = sent(Scans.png(new byte[Content.LARGEST - Scans.png("").length]));

            assertThat(page.text())
                    .contains("Sudah dilampirkan: pindaian.pdf.png")
                    .contains("10,0 MB");
            assertThat(temporary()).isEqualTo(before);
        }

        private Set<String> temporary() throws IOException {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "")))) {
                return files.map(Path::toString)
                        .filter(name -> name.contains("ulti") || name.contains("etty"))
                        .collect(Collectors.toSet());
            }
        }

        @Test
        void needs_a_kind_and_one_file_and_keeps_what_was_chosen() {
            Part file = Part.file("file", "a.png", Scans.png("a"));
            Part other = Part.file("more", "b.png", Scans.png("b"));
            assertRefused(sent(reception, file), "kind", "Pilih jenis dokumennya");
            assertRefused(sent(reception, Part.of("kind", "<x>"), file), "kind", "Pilih jenis dokumennya");
            Page none = sent(reception, Part.of("kind", "letter"), Part.file("file", "", new byte[0]));
            assertRefused(none, "file", "Pilih satu berkas");
            assertThat(none.html()).contains("<option value=\"letter\" selected>");
            assertRefused(sent(reception, Part.of("kind", "letter")), "file", "Pilih satu berkas");
            assertRefused(
                    sent(reception, Part.of("kind", "letter"), file, other), "file", "Kirim satu berkas sekali kirim");
            assertRefused(sent(reception, Part.of("kind", "letter"), file, file), "file", "Kirim satu berkas");
        }

        @Test
        void is_refused_without_the_token_of_a_page() {
            String foreign = as(Agency.HEAD).get("/desk").token("/desk/sign-out");
            Part kind = Part.of("kind", "letter");
            Part file = Part.file("file", "a.png", Scans.png("a"));
            for (Page refused : List.of(
                    reception.send(documents(), kind, file),
                    reception.send(documents(), Part.of("form-token", ""), kind, file),
                    reception.send(documents(), Part.of("form-token", foreign), kind, file),
                    reception.send(documents(), Part.file("form-token", "x", HTML), kind, file))) {
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.text()).contains("tidak berlaku");
            }
            assertThat(kept()).isZero();
        }

        @Test
        void is_for_nobody_who_is_not_signed_in() {
            PageCaller nobody = new PageCaller(server.port());
            String token = nobody.get("/desk/sign-in").token("/desk/sign-in");
            Page asked = nobody.send(
                    documents(),
                    Part.of("form-token", token),
                    Part.of("kind", "letter"),
                    Part.file("file", "a.png", Scans.png("a")));
            assertThat(asked.path()).isEqualTo("/desk/sign-in");
            assertThat(kept()).isZero();
        }

        @ParameterizedTest
        @EnumSource(names = {"REGISTRY", "LIAISON", "STAFF"})
        void is_for_nobody_whose_task_it_is_not(Agency member) {
            Page refused = sent(as(member), Part.of("kind", "letter"), Part.file("file", "a.png", Scans.png("a")));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("Tidak berwenang");
            assertThat(kept()).isZero();
        }

        @Test
        void in_a_case_that_is_none_is_not_found() {
            path = "/desk/cases/2026/TM/0099";
            assertThat(sent(Scans.png("a")).status()).isEqualTo(404);
        }
    }

    @Nested
    class What_is_sent_by_who_means_ill {

        @Test
        void is_no_type_but_the_three() {
            for (byte[] other : List.of(
                    HTML,
                    Scans.zip(""),
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                    "GIF89a".getBytes(StandardCharsets.UTF_8),
                    Scans.joined(HTML, Scans.pdf("a")))) {
                assertRefused(sent("ktp.png", other), "file", "bukan PDF, JPEG atau PNG");
            }
        }

        @Test
        void is_not_two_things_at_once() {
            for (byte[] whole : List.of(Scans.pdf("a"), Scans.png("a"), Scans.jpeg("a"))) {
                assertRefused(sent(Scans.joined(whole, Scans.zip(""))), "file", "di belakang akhir");
                assertRefused(sent(Scans.joined(whole, HTML)), "file", "di belakang akhir");
            }
            assertRefused(sent(Scans.png(Scans.zip(""))), "file", "arsip (ZIP)");
            assertRefused(sent(Scans.jpeg(Scans.zip(""))), "file", "arsip (ZIP)");
            byte[] page = Scans.joined(
                    "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), HTML, "\n%%EOF".getBytes(StandardCharsets.UTF_8));
            assertRefused(sent(page), "file", "rusak atau tidak utuh");
        }

        @Test
        void is_not_empty_not_broken_off_and_no_trap() {
            assertRefused(sent(new byte[0]), "file", "kosong");
            assertRefused(sent(Arrays.copyOf(Scans.png("a"), 40)), "file", "rusak atau tidak utuh");
            assertRefused(sent(Scans.pdf("a", "", "/Encrypt 9 0 R")), "file", "terkunci dengan kata sandi");
            assertRefused(
                    sent(Scans.pdf("a", "/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "")),
                    "file",
                    "menjalankan sesuatu");
        }

        @Test
        void is_not_too_large_however_much_it_is() {
            int full = Content.LARGEST - Scans.png("").length;
            assertRefused(sent(Scans.png(new byte[full + 1])), "file", "lebih besar daripada 10 MB");
            assertRefused(sent(Scans.png(new byte[3 * full])), "file", "lebih besar daripada 10 MB");
        }

        @Test
        void has_no_more_parts_and_no_other_headers_than_a_form_has() {
            Part[] many = Stream.generate(() -> Part.of("x", "y")).limit(500).toArray(Part[]::new);
            for (Page refused : List.of(
                    sent(reception, many), sent(reception, Part.file("file", "x".repeat(50_000), Scans.png("a"))))) {
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.text()).contains("tidak dapat dibaca");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "../../../etc/passwd|passwd.png",
                    "..%2f..%2fx.png|..%2f..%2fx.png",
                    "C:\\\\Scan\\\\ktp.png|ktp.png",
                    "a\u202egnp.exe|agnp.exe.png",
                    "<b>x</b>.png|b_.png",
                    "surat \u6e08 \u00e9.png|surat \u6e08 \u00e9.png"
                })
        void has_a_name_that_is_no_path_and_shows_what_it_is(String given, String shown) {
            String expected = shown.startsWith("..%2f") ? shown.substring(2) : shown;
            Page page = sent(given, Scans.png("a"));
            assertThat(page.text()).contains("Sudah dilampirkan: " + expected + ".");
            assertThat(page.html()).doesNotContain("<b>x", "\u202e", "\u0000");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/mixed; boundary=x",
                    "text/plain"
                })
        void is_a_form_with_a_file(String type) {
            Page refused = reception.send(documents(), type, "--x\r\nbroken".getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).isIn(400, 403);
            assertThat(refused.text()).containsAnyOf("tidak dapat dibaca", "tidak berlaku");
            assertThat(kept()).isZero();
        }

        @Test
        void is_not_a_form_without_a_file_even_where_all_else_is_right() {
            Page refused = reception.post(
                    documents(),
                    "form-token",
                    reception.get("/desk").token("/desk/sign-out"),
                    "kind",
                    "letter",
                    "file",
                    "ktp.png");
            assertRefused(refused, "file", "Pilih satu berkas");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "--x",
                    "--x\r\n",
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc",
                    "--x\r\nContent-Disposition: form-data; name=\"file\r\n\r\n--x--\r\n",
                    "--x\r\n: \r\n\r\n--x--",
                    "nothing"
                })
        void is_whole(String body) {
            Page refused = reception.send(
                    documents(), "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(refused.text()).isIn(400, 403);
            assertThat(refused.html()).doesNotContain("Exception", "jetty");
        }
    }

    @Nested
    class Opening {

        @Test
        void sends_the_file_so_that_a_browser_runs_nothing_and_keeps_nothing() {
            sent("KTP \u6e08 'a' & b.png", Scans.png("a"));

            HttpResponse<byte[]> file = opened(reception);

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isEqualTo(Scans.png("a"));
            assertThat(header(file, "Content-Type")).isEqualTo("image/png");
            assertThat(header(file, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"KTP _ 'a' & b.png\"; "
                            + "filename*=UTF-8''KTP%20%E6%B8%88%20%27a%27%20&%20b.png");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
            assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
        }

        @Test
        void says_what_it_is_whatever_it_was_called() {
            sent("surat.html", Scans.pdf("a"));
            HttpResponse<byte[]> file = opened(reception);
            assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
            assertThat(header(file, "Content-Disposition")).contains("filename=\"surat.html.pdf\"");
            assertThat(file.body()).isEqualTo(Scans.pdf("a"));
        }

        @Test
        void is_kept_and_told_to_those_who_may_open_it() {
            sent("ktp.png", Scans.png("a"));
            server.fixture().clock().advance(Duration.ofMinutes(5));
            opened(as(Agency.HEAD));

            assertThat(as(Agency.SECRETARY).get(path).text())
                    .contains("Senin, 2 Maret 2026, 09.05 WITA · Kepala Badan membuka ktp.png")
                    .contains("Senin, 2 Maret 2026, 09.00 WITA · Petugas Penerima Tamu melampirkan ktp.png");
            assertThat(as(Agency.STAFF).get(path).text())
                    .doesNotContain("Kepala Badan membuka", "Siapa yang melampirkan", "ktp.png");
        }

        @Test
        void needs_the_token_of_a_page_and_is_never_done_by_a_link() {
            sent("ktp.png", Scans.png("a"));
            String address = address(reception.get(path));

            assertThat(reception.download(address).statusCode()).isEqualTo(403);
            assertThat(reception.get(address).status()).isIn(404, 405);
            assertThat(as(Agency.HEAD).get(path).text()).doesNotContain("membuka ktp.png");
        }

        @Test
        void is_for_nobody_whose_task_it_is_not() {
            sent("ktp.png", Scans.png("a"));
            String address = address(reception.get(path));
            for (Agency member : List.of(Agency.REGISTRY, Agency.LIAISON, Agency.STAFF)) {
                PageCaller caller = as(member);
                String token = caller.get("/desk").token("/desk/sign-out");
                HttpResponse<byte[]> refused = caller.download(address, "form-token", token);
                assertThat(refused.statusCode()).as(member.id()).isEqualTo(403);
                assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("ktp.png", "IHDR");
            }
            Page seen = as(Agency.STAFF).get(path);
            assertThat(seen.text()).contains("Isi dokumen hanya dibuka oleh", "Bukti identitas");
            assertThat(seen.html()).doesNotContain("/documents/", "enctype");
            assertThat(as(Agency.HEAD).get(path).text()).doesNotContain("membuka ktp.png");
        }

        @Test
        void of_what_is_not_there_is_not_found() {
            sent("ktp.png", Scans.png("a"));
            String token = reception.get("/desk").token("/desk/sign-out");
            for (String none : List.of("/documents/000000000000", "/documents/..%2f..%2fx", "/documents/%22")) {
                assertThat(reception.download(path + none, "form-token", token).statusCode())
                        .as(none)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void forgetting_who_asked_destroys_them_and_the_page_says_so() {
        sent("ktp.png", Scans.png("a"));
        String address = address(reception.get(path));
        reception.fill(reception.get(path + "/acts/request-withdrawn"), path + "/acts/request-withdrawn");
        server.fixture().setClock("2026-12-16T00:00");
        server.fixture()
                .desk()
                .forget()
                .forget(path.substring("/desk/cases/".length()), Agency.HEAD.id(), "diminta pemohon");

        PageCaller head = as(Agency.HEAD);
        Page seen = head.get(path);
        assertThat(seen.text())
                .contains("Dokumennya dimusnahkan", "Petugas Penerima Tamu melampirkan Bukti identitas")
                .doesNotContain("ktp.png");
        assertThat(head.download(address, "form-token", seen.token("/desk/sign-out"))
                        .statusCode())
                .isEqualTo(404);
        reception = as(Agency.RECEPTION);
        Page refused = sent(Scans.png("b"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Belum dilampirkan:", "sudah dilupakan");
    }
}
