package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.organization.Secrets;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.pdf.Archivable;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.web.PageCaller.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The answer of a case over HTTP: its drafts with their words, the letter before and after it is signed, and who verifies it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PageLetterTest {

    private static final Agency HANDLER = Agency.DIVISION_HEAD;
    private static final String TEXT = "Dengan hormat,\n\nPeta batas <darat> terlampir.";
    private static final Facts GRANTED = Facts.of(Fact.DECISION, "granted");
    private static final Facts REFUSED = Facts.of(Map.of(
            Fact.DECISION,
            "refused",
            Fact.GROUNDS,
            "17c.3|17i",
            Fact.REASON,
            "Memuat posisi pos",
            Fact.EXEMPT_UNTIL,
            "2030-03-02",
            Fact.CONSEQUENCE_TEST,
            "UK-01/2026"));

    private DeskServer server;
    private DeskFixture desk;

    @BeforeEach
    void start() {
        server = DeskServer.start();
        desk = server.fixture();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller nobody() {
        return new PageCaller(server.port());
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private static String path(CaseView view) {
        return "/desk/cases/" + view.number();
    }

    /** A letter that the handler is to answer. */
    private CaseView disposed() {
        CaseView view = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Map.of(
                        Fact.NAME,
                        "Pemohon dari Atambua",
                        Fact.ADDRESS,
                        "Jalan Perbatasan 1",
                        Fact.REQUEST,
                        "Peta batas",
                        Fact.IDENTITY,
                        "ktp:5371010101900001",
                        Fact.ADDRESSED_TO,
                        "Kepala Badan")));
        return desk.record(
                view,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, HANDLER.id(), Fact.TO_ROLE, "division-head"));
    }

    private CaseView drafted(Facts answer) {
        return desk.draft(disposed(), HANDLER, answer, TEXT);
    }

    /** Signs on the page, as the head does. */
    private Page signed(CaseView view) {
        PageCaller head = as(Agency.HEAD);
        Page page = head.fill(head.get(path(view)), path(view) + "/acts/answer-signed");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    private Letter letter(CaseView view) {
        return desk.holdings().letters().find(view.number()).orElseThrow();
    }

    @Nested
    class A_draft {

        @Test
        void has_words_that_are_kept_line_by_line_and_shown_on_the_case() {
            CaseView view = disposed();
            PageCaller handler = as(HANDLER);
            Page page = handler.fill(
                    handler.get(path(view)),
                    path(view) + "/acts/answer-drafted",
                    "decision",
                    "granted",
                    "words",
                    "\r\n" + TEXT.replace("\n", "\r\n") + "  \r\n");
            assertThat(page.text()).contains("Sudah dicatat: Konsep jawaban disusun", "Konsep 1: Diberikan");
            assertThat(page.html())
                    .contains("<p class=\"words\">Dengan hormat,\n\nPeta batas &lt;darat&gt; terlampir.</p>")
                    .contains("href=\"" + path(view) + "/letter\"");
            assertThat(desk.holdings().drafts().of(view.number())).isEqualTo(Map.of(3, new AnswerWords(TEXT)));
            assertThat(as(Agency.REGISTRY).get(path(view)).text()).contains("Dengan hormat");
        }

        @Test
        void may_have_none_and_is_asked_for_words_in_no_other_form() {
            CaseView view = disposed();
            PageCaller handler = as(HANDLER);
            assertThat(handler.get(path(view) + "/acts/time-extended").html()).doesNotContain("name=\"words\"");
            Page page = handler.fill(
                    handler.get(path(view)),
                    path(view) + "/acts/answer-drafted",
                    "decision",
                    "granted",
                    "words",
                    " \r\n ");
            assertThat(page.text()).contains("Konsep ini tidak memuat isi jawaban");
            assertThat(desk.holdings().drafts().of(view.number())).isEmpty();
        }

        @Test
        void with_too_many_words_or_invisible_signs_is_refused_beside_the_field_and_they_stay_typed() {
            CaseView view = disposed();
            PageCaller handler = as(HANDLER);
            String action = path(view) + "/acts/answer-drafted";
            for (Map.Entry<String, String> each : Map.of(
                            "a".repeat(AnswerWords.LONGEST + 1), "20.000 karakter", "awal\u202eakhir", "tidak terlihat")
                    .entrySet()) {
                Page refused =
                        handler.fill(handler.get(path(view)), action, "decision", "granted", "words", each.getKey());
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.html())
                        .contains("href=\"#words\"", "id=\"words-problem\"", ">" + each.getKey() + "</textarea>");
                assertThat(refused.text()).contains(each.getValue());
            }
            Page taken = handler.fill(
                    handler.get(path(view)),
                    action,
                    "decision",
                    "granted",
                    "words",
                    "\u00e9".repeat(AnswerWords.LONGEST));
            assertThat(taken.status()).isEqualTo(200);
        }

        @Test
        void that_the_rule_book_refuses_keeps_no_words_but_on_the_form() {
            CaseView view = disposed();
            PageCaller handler = as(HANDLER);
            Page refused = handler.fill(
                    handler.get(path(view)), path(view) + "/acts/answer-drafted", "decision", "refused", "words", TEXT);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("Dengan hormat,\n\nPeta batas &lt;darat&gt; terlampir.</textarea>");
            assertThat(desk.holdings().drafts().of(view.number())).isEmpty();
        }

        @Test
        void that_comes_too_late_shows_its_words_once_more() {
            CaseView view = disposed();
            PageCaller handler = as(HANDLER);
            Page form = handler.get(path(view));
            desk.draft(view, HANDLER, GRANTED, "yang pertama");
            Page stale = handler.fill(
                    form, path(view) + "/acts/answer-drafted", "decision", "granted", "words", "yang kedua");
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.html()).contains("yang kedua");
            assertThat(desk.holdings().drafts().of(view.number())).hasSize(1);
        }

        @Test
        void that_was_returned_is_made_again_from_its_words_and_compared_with_the_next() {
            CaseView view = drafted(GRANTED);
            PageCaller head = as(Agency.HEAD);
            head.fill(
                    head.get(path(view) + "/acts/draft-returned"),
                    path(view) + "/acts/draft-returned",
                    "note",
                    "Sebutkan <skalanya>");
            PageCaller handler = as(HANDLER);
            Page form = handler.get(path(view));
            assertThat(form.html()).contains("Peta batas &lt;darat&gt; terlampir.</textarea>");
            assertThat(handler.get(path(view) + "/acts/answer-drafted").html())
                    .contains("Peta batas &lt;darat&gt; terlampir.</textarea>");
            Page page = handler.fill(
                    form,
                    path(view) + "/acts/answer-drafted",
                    "decision",
                    "not-held",
                    "words",
                    "Dengan hormat,\nPeta batas laut berskala besar terlampir.");
            assertThat(page.text())
                    .contains(
                            "Konsep 1: Diberikan",
                            "Dikembalikan Kepala Badan · Senin, 2 Maret 2026",
                            "Sebutkan &lt;skalanya&gt;",
                            "Konsep 2: Tidak dikuasai",
                            "Yang berubah sejak konsep 1");
            assertThat(page.html())
                    .contains("<del><span class=\"heard\">dihapus: </span>Diberikan</del>")
                    .contains("<ins><span class=\"heard\">ditambahkan: </span>Tidak dikuasai</ins>")
                    .contains("<del><span class=\"heard\">dihapus: </span>¶\n</del>")
                    .contains("Peta batas <del><span class=\"heard\">dihapus: </span>&lt;darat&gt; </del>"
                            + "<ins><span class=\"heard\">ditambahkan: </span>laut berskala besar </ins>terlampir.");
        }

        @Test
        void that_was_returned_need_not_be_typed_again() {
            CaseView view = drafted(REFUSED);
            PageCaller head = as(Agency.HEAD);
            String returned = path(view) + "/acts/draft-returned";
            head.fill(head.get(returned), returned, "note", "Perbaiki alasannya");
            PageCaller handler = as(HANDLER);
            for (String page : List.of(path(view), path(view) + "/acts/answer-drafted")) {
                assertThat(handler.get(page).html())
                        .containsPattern("name=\"decision\" value=\"refused\" checked")
                        .containsPattern("name=\"grounds\" value=\"17c.3\" checked")
                        .containsPattern("name=\"grounds\" value=\"17i\" checked")
                        .contains("Memuat posisi pos</textarea>", "value=\"2030-03-02\"", "value=\"UK-01/2026\"")
                        .contains("Peta batas &lt;darat&gt; terlampir.</textarea>");
            }
        }

        @Test
        void is_read_by_those_alone_who_may_open_documents() {
            CaseView view = drafted(GRANTED);
            PageCaller staff = as(Agency.STAFF);
            Page page = staff.get(path(view));
            assertThat(page.text())
                    .contains("Konsep 1: Diberikan", "hanya dibaca oleh")
                    .doesNotContain("hormat");
            assertThat(page.html()).doesNotContain(path(view) + "/letter\"");
            assertThat(staff.get(path(view) + "/letter").status()).isEqualTo(403);
            assertThat(staff.get(path(view) + "/letter.html").status()).isEqualTo(403);
            assertThat(nobody().get(path(view) + "/letter").path()).isEqualTo("/desk/sign-in");
        }
    }

    @Nested
    class A_letter {

        @Test
        void is_marked_as_a_draft_and_has_no_number_before_it_is_signed() {
            assertThat(as(HANDLER).get(path(disposed()) + "/letter").status()).isEqualTo(404);
            CaseView view = drafted(GRANTED);
            PageCaller handler = as(HANDLER);
            Page page = handler.get(path(view) + "/letter");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains(
                            "KONSEP / DRAFT",
                            "Badan Pengelola Perbatasan Daerah",
                            "Surat jawaban permintaan informasi",
                            "Yth. Pemohon dari Atambua Jalan Perbatasan 1",
                            "nomor " + view.number() + " yang kami terima pada Senin, 2 Maret 2026",
                            "Tidak dipungut biaya.",
                            "Petugas mengirim jawaban, atau menghubungi pemohon")
                    .doesNotContain("-SJ-", "Ditandatangani", "Hak mengajukan keberatan", "5371010101900001");
            assertThat(page.html())
                    .contains("<div class=\"words\">Dengan hormat,\n\nPeta batas &lt;darat&gt; terlampir.");
            assertThat(handler.get(path(view) + "/letter.html").status()).isEqualTo(404);
            assertThat(desk.holdings().letters().find(view.number())).isEmpty();
        }

        @Test
        void is_numbered_and_frozen_with_the_signing() {
            CaseView view = drafted(GRANTED);
            Page page = signed(view);
            Letter letter = letter(view);
            assertThat(letter.isFrozen()).isTrue();
            assertThat(letter.number()).isEqualTo("2026-SJ-0001");
            assertThat(page.text())
                    .contains("Surat nomor 2026-SJ-0001, Senin, 2 Maret 2026.", "Periksa dengan kode " + letter.code());
            PageCaller registry = as(Agency.REGISTRY);
            Page frozen = registry.get(path(view) + "/letter");
            assertThat(frozen.text())
                    .contains(
                            "Nomor 2026-SJ-0001",
                            "Tanggal Senin, 2 Maret 2026",
                            "Ditandatangani Senin, 2 Maret 2026, 09.02 WITA Kepala Badan",
                            "127.0.0.1:" + server.port() + "/verify/" + letter.code())
                    .doesNotContain("KONSEP / DRAFT");
            Page file = registry.get(path(view) + "/letter.html");
            assertThat(Secrets.hash(file.html())).isEqualTo(letter.prints().get(LetterFormat.HTML));
            assertThat(file.header("content-disposition")).contains("attachment; filename=\"2026-SJ-0001.html\"");
            assertThat(file.html()).doesNotContain("<script", "<nav", "<link");
        }

        @Test
        void lets_the_browser_use_its_own_style_and_run_nothing_in_it() {
            CaseView view = drafted(GRANTED);
            Page page = as(HANDLER).get(path(view) + "/letter");
            assertThat(page.header("content-security-policy"))
                    .containsPattern("style-src 'sha256-[A-Za-z0-9+/]{43}='; ")
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(page.html()).doesNotContain("style=\"", "onclick", "<script>");
            assertThat(page.header("cache-control")).isEqualTo("no-store");
        }

        @Test
        void is_changed_by_no_later_correction() {
            CaseView view = drafted(GRANTED);
            signed(view);
            PageCaller head = as(Agency.HEAD);
            String before = head.get(path(view) + "/letter.html").html();
            CaseView now =
                    desk.desk().cases().read(view.number(), Agency.HEAD.id()).orElseThrow();
            now = desk.record(
                    now,
                    ActType.ENTRY_CORRECTED,
                    Agency.REGISTRY,
                    Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.NAME, "Nama lain", Fact.REASON, "salah tulis")));
            desk.record(
                    now,
                    ActType.ENTRY_CORRECTED,
                    HANDLER,
                    Facts.of(Map.of(Fact.SEQUENCE, "3", Fact.DECISION, "not-held", Fact.REASON, "salah pilih")));
            assertThat(head.get(path(view)).text()).contains("Nama lain");
            assertThat(head.get(path(view) + "/letter.html").html())
                    .isEqualTo(before)
                    .contains("Pemohon dari Atambua");
            assertThat(nobody().get("/verify/" + letter(view).code()).text())
                    .contains("Informasi yang diminta diberikan");
        }

        @Test
        void of_a_refusal_gives_grounds_with_their_articles_reason_test_and_the_right_of_objection() {
            CaseView view = drafted(REFUSED);
            signed(view);
            assertThat(as(HANDLER).get(path(view) + "/letter").text())
                    .contains(
                            "Surat penolakan permintaan informasi",
                            "Pasal 17 huruf c angka 3 UU 14/2008: Pertahanan dan keamanan negara: Jumlah, komposisi, disposisi/dislokasi kekuatan.",
                            "Pasal 17 huruf i UU 14/2008: Memorandum",
                            "Alasan: Memuat posisi pos",
                            "Uji konsekuensi: UK-01/2026",
                            "Dikecualikan sampai Sabtu, 2 Maret 2030.",
                            "tertulis kepada Atasan PPID dalam 30 hari kerja",
                            "Komisi Informasi dalam 14 hari kerja")
                    .doesNotContain("dipungut");
        }

        @Test
        void of_an_answer_in_part_says_what_is_withheld_and_of_one_not_held_who_holds_it() {
            CaseView part =
                    drafted(REFUSED.with(Fact.DECISION, "partly-granted").with(Fact.REDACTIONS, "Lampiran 2"));
            assertThat(as(HANDLER).get(path(part) + "/letter").text())
                    .contains(
                            "diberikan sebagian",
                            "Yang tidak diberikan dan alasannya",
                            "Bagian yang ditutup: Lampiran 2",
                            "Pasal 17 huruf i UU 14/2008",
                            "Tidak dipungut biaya.",
                            "Hak mengajukan keberatan");
            CaseView elsewhere = drafted(Facts.of(Fact.DECISION, "not-held", Fact.HOLDER, "Dinas A"));
            assertThat(as(HANDLER).get(path(elsewhere) + "/letter").text())
                    .contains("tidak kami kuasai", "Menurut yang kami ketahui: Dinas A.", "Hak mengajukan keberatan");
            CaseView unknown = drafted(Facts.of(Fact.DECISION, "not-held"));
            assertThat(as(HANDLER).get(path(unknown) + "/letter").text()).contains("tidak mengetahui badan mana");
        }

        @Test
        void is_frozen_too_when_it_is_signed_over_the_api() {
            CaseView view = drafted(GRANTED);
            server.as(Agency.HEAD)
                    .act(view.number(), view.version(), "answer-signed")
                    .expect(200);
            assertThat(letter(view).isFrozen()).isTrue();
        }

        @Test
        void of_a_report_is_frozen_when_it_is_approved_and_its_words_are_ready_to_be_pasted() {
            CaseView view = desk.open(
                    Channel.LAPOR,
                    ActType.REPORT_SUBMITTED,
                    Agency.LIAISON,
                    Facts.of(Map.of(
                            Fact.MEDIUM,
                            "web",
                            Fact.NAME,
                            "Pemohon",
                            Fact.ADDRESS,
                            "Kupang",
                            Fact.REQUEST,
                            "NTT peta")));
            view = desk.record(view, ActType.REPORT_REVIEWED, Agency.LIAISON, Facts.NONE);
            view = desk.record(view, ActType.HARD_COPY_MADE, Agency.LIAISON, Facts.NONE);
            view = desk.record(view, ActType.REPORT_FORWARDED, Agency.LIAISON, Facts.of(Fact.TO_ROLE, "head"));
            view = desk.record(
                    view,
                    ActType.DISPOSITION_MADE,
                    Agency.HEAD,
                    Facts.of(Fact.TO, HANDLER.id(), Fact.TO_ROLE, "division-head"));
            view = desk.draft(view, HANDLER, GRANTED, TEXT);
            PageCaller head = as(Agency.HEAD);
            head.fill(head.get(path(view)), path(view) + "/acts/answer-approved");
            assertThat(letter(view).number()).isEqualTo("2026-SJ-0001");
            assertThat(head.get(path(view) + "/letter").text()).contains("Jawaban sampai kepada pemohon lewat SMS");
            PageCaller handler = as(HANDLER);
            handler.fill(handler.get(path(view)), path(view) + "/acts/answer-handed-to-liaison");
            PageCaller liaison = as(Agency.LIAISON);
            assertThat(liaison.get(path(view)).html())
                    .contains("Keputusan: Diberikan\nDengan hormat,\n\nPeta batas &lt;darat&gt; terlampir.</textarea>");
            assertThat(as(Agency.STAFF).get(path(view)).html())
                    .contains("Keputusan: Diberikan</textarea>")
                    .doesNotContain("hormat");
        }

        @Test
        void is_destroyed_when_who_asked_is_forgotten_and_its_number_stays() {
            CaseView view = drafted(GRANTED);
            signed(view);
            CaseView now =
                    desk.desk().cases().read(view.number(), Agency.HEAD.id()).orElseThrow();
            desk.record(now, ActType.ANSWER_SENT, Agency.REGISTRY, Facts.of(Fact.MEANS, "post"));
            desk.setClock("2027-06-01T09:00");
            desk.desk().forget().forget(view.number(), Agency.HEAD.id(), "diminta pemohon");

            PageCaller head = as(Agency.HEAD);
            Page gone = head.get(path(view) + "/letter");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text()).contains("2026-SJ-0001", "dimusnahkan").doesNotContain("Atambua");
            assertThat(head.get(path(view) + "/letter.html").status()).isEqualTo(404);
            assertThat(head.get(path(view)).text()).doesNotContain("Dengan hormat");
            assertThat(nobody().get("/verify/" + letter(view).code()).status()).isEqualTo(200);
        }
    }

    @Nested
    class A_letter_as_pdf {

        private byte[] file(CaseView view) {
            HttpResponse<byte[]> answer = as(Agency.REGISTRY).file(path(view) + "/letter.pdf");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(name -> assertThat(name).endsWith(".pdf"));
            return answer.body();
        }

        private static String text(PDDocument paper) throws IOException {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }

        @Test
        void says_what_the_page_says_and_is_kept_with_its_fonts_and_a_code_to_verify_it() throws Exception {
            CaseView view = drafted(REFUSED);
            signed(view);
            Letter letter = letter(view);
            byte[] file = file(view);
            Archivable.require(file);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .isEqualTo(letter.prints().get(LetterFormat.PDF));
            String address = "http://127.0.0.1:" + server.port() + "/verify/" + letter.code();
            try (PDDocument paper = Loader.loadPDF(file)) {
                assertThat(text(paper))
                        .contains(
                                "Badan Pengelola Perbatasan Daerah",
                                "Surat penolakan permintaan informasi",
                                "2026-SJ-0001",
                                "Pemohon dari Atambua",
                                "Peta batas <darat> terlampir.",
                                "Pasal 17 huruf c angka 3 UU 14/2008",
                                "Komisi Informasi dalam 14 hari kerja",
                                "Ditandatangani Senin, 2 Maret 2026, 09.02 WITA Kepala Badan",
                                letter.code())
                        .doesNotContain("KONSEP", "5371010101900001");
                PDDocumentInformation about = paper.getDocumentInformation();
                assertThat(about.getTitle()).isEqualTo("Surat penolakan permintaan informasi 2026-SJ-0001");
                assertThat(about.getAuthor()).startsWith("Badan Pengelola Perbatasan Daerah");
                assertThat(about.getCreationDate().toInstant()).isEqualTo(letter.signedAt());
                assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("id");
                for (PDPage page : paper.getPages()) {
                    PDResources resources = page.getResources();
                    assertThat(resources.getFontNames()).isNotEmpty();
                    for (COSName name : resources.getFontNames()) {
                        assertThat(resources.getFont(name).isEmbedded())
                                .as(name.getName())
                                .isTrue();
                    }
                }
                assertThat(QrReader.read(new PDFRenderer(paper).renderImageWithDPI(paper.getNumberOfPages() - 1, 150)))
                        .isEqualTo(address);
            }
            assertThat(QrReader.read(as(HANDLER).get(path(view) + "/letter").html()))
                    .isEqualTo(address);
        }

        @Test
        void is_there_only_once_it_is_signed_and_changed_by_no_later_correction() {
            CaseView view = drafted(GRANTED);
            assertThat(as(HANDLER).get(path(view) + "/letter.pdf").status()).isEqualTo(404);
            signed(view);
            byte[] before = file(view);
            CaseView now =
                    desk.desk().cases().read(view.number(), Agency.HEAD.id()).orElseThrow();
            desk.record(
                    now,
                    ActType.ENTRY_CORRECTED,
                    Agency.REGISTRY,
                    Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.NAME, "Nama lain", Fact.REASON, "salah tulis")));
            desk.clock().advance(Duration.ofDays(1));
            assertThat(file(view)).isEqualTo(before);
            assertThat(as(Agency.STAFF).get(path(view) + "/letter.pdf").status())
                    .isEqualTo(403);
        }

        @Test
        void is_made_of_any_words_that_are_taken() throws Exception {
            for (String words : List.of(
                    "a".repeat(AnswerWords.LONGEST),
                    "\u6f22 \ud83d\uddfa \u0639 e\u0301\u0302 \u00ad</div><script>x</script>&amp;",
                    "x\n\ty\n".repeat(2_000))) {
                CaseView view = desk.draft(disposed(), HANDLER, GRANTED, words.strip());
                signed(view);
                assertThat(letter(view).prints()).hasSize(2);
                byte[] file = file(view);
                Archivable.require(file);
                try (PDDocument paper = Loader.loadPDF(file)) {
                    assertThat(text(paper)).contains(letter(view).code());
                }
            }
        }
    }

    @Nested
    class Whoever_verifies {

        @Test
        void a_letter_is_told_its_number_date_kind_agency_and_sha_256_and_nothing_personal() {
            CaseView view = drafted(REFUSED);
            signed(view);
            Letter letter = letter(view);
            for (String typed : List.of(
                    letter.code(), letter.code().toLowerCase(Locale.ROOT).replace("-", "%20"))) {
                Page page = nobody().get("/verify/" + typed);
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.text())
                        .contains(
                                "Surat ini tercatat",
                                "2026-SJ-0001",
                                "Senin, 2 Maret 2026",
                                "Permintaan informasi ditolak",
                                "Badan Pengelola Perbatasan Daerah",
                                "SHA-256 berkas HTML " + letter.prints().get(LetterFormat.HTML),
                                "SHA-256 berkas PDF " + letter.prints().get(LetterFormat.PDF))
                        .doesNotContain("Atambua", "Peta batas", view.number(), "pasal 17", Agency.HEAD.id());
                assertThat(page.header("cache-control")).isEqualTo("no-store");
            }
        }

        @Test
        void an_unknown_code_is_told_what_to_look_at() {
            for (String code : List.of("0000-0000", "x", "%3Cb%3E", "2026-SJ-0001")) {
                Page page = nobody().get("/verify/" + code);
                assertThat(page.status()).as(code).isEqualTo(404);
                assertThat(page.text()).contains("Tidak ada surat dengan kode itu", "7KQ2-M0XD");
                assertThat(page.html()).doesNotContain("<b>x", "value=\"<b>");
            }
        }

        @Test
        void types_the_code_into_a_form() {
            CaseView view = drafted(GRANTED);
            signed(view);
            PageCaller caller = nobody();
            Page found = caller.fill(
                    caller.get("/verify"), "/verify", "code", " " + letter(view).code() + " ");
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.text()).contains("2026-SJ-0001");
            Page none = caller.fill(caller.get("/verify"), "/verify", "code", "../desk");
            assertThat(none.status()).isEqualTo(404);
            assertThat(caller.fill(caller.get("/verify"), "/verify", "code", "").status())
                    .isEqualTo(404);
            assertThat(nobody().post("/verify", "code", "1").status()).isEqualTo(403);
        }

        @Test
        void many_codes_is_held_up() {
            try (DeskServer usual = DeskServer.start(options -> options.with(Limits.USUAL))) {
                PageCaller caller = new PageCaller(usual.port());
                int tries = 0;
                while (caller.get("/verify/0000-0000").status() == 404) {
                    tries++;
                }
                assertThat(tries).isEqualTo(Limits.USUAL.failures());
                Page held = caller.get("/verify/0000-0000");
                assertThat(held.status()).isEqualTo(429);
                assertThat(held.text()).contains("Terlalu banyak percobaan");
                usual.fixture().desk().accounts().give(Agency.HEAD.id(), DeskServer.PASSWORD);
                assertThat(caller.signIn(Agency.HEAD.id(), DeskServer.PASSWORD).path())
                        .as("who verifies keeps nobody out")
                        .isEqualTo("/desk");
            }
        }
    }
}
